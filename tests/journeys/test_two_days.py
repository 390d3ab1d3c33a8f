"""The Hội thi of Kim Bôi, from its rules to the result: two days on a clock that the test sets.

What people see in the end is reckoned again on paper (`reckoning`). Five of the teams are enough to
meet all there is; `--whole` plays all seventeen.
"""

from collections.abc import AsyncIterator

import pytest

from contest.stage.reading import read_stage
from sandbox.people import Client, Person
from sandbox.server import Sandbox
from tests.journeys.office import local_time, opened_office
from tests.journeys.reckoning import MAXIMA, PARTS, QUIZ, Ledger, Places, imagined, knows, said
from tests.journeys.stage import gives
from tests.journeys.two_days import EXAMPLES, TwoDays, right_letters, toml_with

NGA, LINH, DUNG, HUNG = (
    "Bùi Thị Kim Nga",
    "Quách Thị Minh Linh",
    "Quách Minh Dũng",
    "Đinh Mạnh Hùng",
)
"""Of the seven judges: the head; who types; whose connection breaks off; who marks on paper."""

GREETING, SKIT, IDEA = "chao-hoi", "tieu-pham", "y-tuong"
SLOW, LATE, TIED, ALIKE = "Thị trấn Bo", "Xã Bình Sơn", "Xã Cuối Hạ", "Xã Đông Bắc"


@pytest.fixture
async def days(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[TwoDays]:
    toml = toml_with(17 if request.config.getoption("--whole") else 5)
    rules = read_stage(toml)
    async with (
        Sandbox.serving(port=0) as sandbox,
        Client(sandbox.url) as world,
        opened_office(world, database_url, EXAMPLES / "hoa-binh-2023") as office,
    ):
        await office.organizer.sends_file("hoithi.toml", toml)
        await office.organizer.sees("Đã nhận thể lệ Hội thi.")
        yield TwoDays(office, rules=rules, ledger=Ledger([team.name for team in rules.teams]))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_two_days_of_the_hoi_thi_of_kim_boi(days: TwoDays) -> None:
    await days.takes_seats()
    for team in days.leaders:
        await days.confirms(team)
    two_teams_are_marked_alike(days)
    await the_greeting(days)
    await the_quiz(days)
    await the_skit(days)
    await the_idea(days)
    await a_tie_is_decided(days)
    await the_result_is_what_was_reckoned(days)


def two_teams_are_marked_alike(days: TwoDays) -> None:
    for part in MAXIMA:
        for name in days.panel(ALIKE):
            days.ledger.marks[part, ALIKE, name] = imagined(part, TIED, name)


async def the_greeting(days: TwoDays) -> None:
    """One team is too slow; a judge loses the connection; a mark is put right by two people."""
    days.office.clock.set(local_time("2023-08-29T08:00"))
    await days.posts_order(GREETING)
    order = await days.begins(GREETING)
    await days.leaders[SLOW].sees("Thứ tự thi: Màn chào hỏi", f"1. {order[0]}", ever=True)
    for team in order:
        await days.performs(GREETING, team, minutes=6.2 if team == SLOW else 4.5)
        if team == order[0]:
            await days.marks_by_buttons(GREETING, team, NGA)
            await days.marks_by_typing(GREETING, team, LINH)
            await days.marks(GREETING, team, NGA, LINH)
        elif team == order[1]:
            await days.marks_on_a_bad_line(GREETING, team, DUNG)
            await days.marks(GREETING, team, DUNG)
        else:
            await days.marks(GREETING, team)
    await days.locks()
    await a_mark_is_corrected(days, GREETING, SLOW, LINH)
    await points_are_revealed_from_the_last_place_up(days)


async def a_mark_is_corrected(days: TwoDays, part: str, team: str, name: str) -> None:
    """The part is locked: the judge says why, and the host, who has the paper, confirms."""
    judge, given = days.judges[name], days.ledger.marks[part, team, name]
    await judge.presses("Sửa phiếu này", on=await days.finds_sheet(part, team, name))
    await judge.says("Ghi nhầm tiêu chí 1")
    await gives(judge, said(given[0] - 1))
    await judge.presses("Nộp phiếu")
    await judge.sees("Phiếu chờ người thứ hai xác nhận.")
    await days.opens_desk()
    await days.host.presses("Phiếu chờ xác nhận")
    await days.host.presses(f"{team} · {days.rules.part(part).title} · {name}")
    await days.host.sees("Ghi nhầm tiêu chí 1", f"(phiếu cũ {said(given[0])})")
    await days.host.presses("Xác nhận")
    await days.host.sees("Không có phiếu nào chờ xác nhận.")
    days.ledger.marks[part, team, name] = (given[0] - 1, *given[1:])


async def points_are_revealed_from_the_last_place_up(days: TwoDays) -> None:
    leader = days.leaders[SLOW]
    _, team, points = days.ledger.of_part(GREETING)[-1]
    await days.opens_desk()
    await days.host.presses("Công bố thêm một đội")
    await leader.says("/hoithi")
    await leader.presses("Bảng điểm")
    shown = await leader.sees("Bảng điểm", f"{team}: {said(points)}")
    assert sum(name in shown.text for name in days.ledger.teams) == 1
    await days.host.presses("Công bố tất cả")


async def the_quiz(days: TwoDays) -> None:
    """All teams answer at once, on their leaders' phones."""
    days.office.clock.set(local_time("2023-08-29T13:30"))
    await days.begins(QUIZ)
    await days.sends_questions(QUIZ)
    await days.opens_desk()
    await days.host.presses("Câu hỏi trực tiếp")
    await days.host.sees("Câu hỏi trực tiếp: ")
    for number, right in enumerate(right_letters()[:10], start=1):
        await days.asks(number, right, knows=lambda t, n: knows(TIED if t == ALIKE else t, n))
    await days.locks()


async def the_skit(days: TwoDays) -> None:
    """One team is late and goes on stage last; one sheet comes on paper; there is a pause."""
    days.office.clock.set(local_time("2023-08-30T07:30"))
    await days.posts_order(SKIT)
    order = await days.begins(SKIT)
    in_time = [team for team in order if team != LATE]
    for team in [*in_time, LATE]:
        await days.performs(SKIT, team, minutes=12.5 if team == LATE else 11)
        await days.marks(SKIT, team, *((HUNG,) if team == LATE else ()))
        if team == in_time[1]:
            await the_stage_is_paused(days)
    await a_paper_sheet_is_typed_in(days, SKIT, LATE, HUNG)
    await days.locks()


async def the_stage_is_paused(days: TwoDays) -> None:
    await days.opens_desk()
    await days.host.presses("Tạm dừng Hội thi")
    await days.host.sees("Hội thi đang tạm dừng; đồng hồ đã dừng.")
    days.goes_by(20)
    await days.host.presses("Tiếp tục Hội thi")
    assert (await days.host.sees("Trên sân khấu: ")).has_button("Tạm dừng Hội thi")


async def a_paper_sheet_is_typed_in(days: TwoDays, part: str, team: str, name: str) -> None:
    await days.opens_desk()
    await days.host.presses("Các phiếu chấm")
    await days.host.presses(f"▶ {team}")
    await days.host.presses(name)
    await days.host.sees(f"Phiếu giấy của {name}.")
    await gives(days.host, *map(said, days.gives(part, team, name)))
    await days.host.presses("Nộp phiếu")
    nga = days.judges[NGA]
    await nga.says("/hoithi")
    await nga.presses("Phiếu chờ xác nhận")
    await nga.presses(f"{team} · {days.rules.part(part).title} · {name}")
    await nga.presses("Xác nhận")
    await nga.sees("Không có phiếu nào chờ xác nhận.")


async def the_idea(days: TwoDays) -> None:
    days.office.clock.set(local_time("2023-08-30T13:30"))
    for team in await days.begins(IDEA):
        await days.performs(IDEA, team, minutes=4.9)
        await days.marks(IDEA, team)
    await days.locks()


async def a_tie_is_decided(days: TwoDays) -> None:
    nga = days.judges[NGA]
    place, _, total = next(each for each in days.ledger.places() if each[1] in {TIED, ALIKE})
    await nga.says("/hoithi")
    await nga.presses("Các đội bằng điểm")
    await nga.sees(f"Hạng {place}, {said(total)} điểm: {TIED}, {ALIKE}")
    await nga.presses(f"Xếp trên: {ALIKE}")
    await nga.says("Ý tưởng dễ áp dụng hơn")
    await nga.sees("Không có đội nào bằng nhau.")
    days.ledger.decided = ALIKE


async def the_result_is_what_was_reckoned(days: TwoDays) -> None:
    places = days.ledger.places()
    assert len({place for place, _, _ in places}) == len(places), "one tie, and it is decided"
    await days.opens_desk()
    await days.host.presses("Công bố kết quả Hội thi")
    await days.host.presses("Công bố, không sửa nữa")
    for person in (days.leaders[SLOW], days.judges[LINH], days.host):
        await person.sees("Kết quả Hội thi CCHC Kim Bôi 2023", *lines(places), ever=True)
    best = days.ledger.of_part(SKIT)[0][1]
    await days.host.sees(
        f"🏆 Giải nhất: {places[0][1]}", f"🏆 Tiểu phẩm hay nhất: {best}", ever=True
    )
    await the_board_shows_every_part(days, days.leaders[LATE])


async def the_board_shows_every_part(days: TwoDays, person: Person) -> None:
    await person.says("/hoithi")
    await person.presses("Bảng điểm")
    await person.sees("Bảng điểm: Tổng điểm", *lines(days.ledger.places()))
    for part in PARTS:
        await person.presses(days.rules.part(part).title)
        await person.sees(
            f"Bảng điểm: {days.rules.part(part).title}", *lines(days.ledger.of_part(part))
        )


def lines(places: Places) -> list[str]:
    return [f"{place}. {team}: {said(points)}" for place, team, points in places]
