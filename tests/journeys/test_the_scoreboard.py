"""The scoreboard: on the wall of the hall, on a phone, without a script, and in a group."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect
from sqlalchemy import Connection

from bot.says import texts
from handlers.stage import points
from handlers.stage.scores import scores
from sandbox.people import Person
from storage.stage import stages
from tests.browser import PAGE_TEST, flawless_page
from tests.journeys.conftest import OpenOffice
from tests.journeys.marked_stage import HOITHI_TOML, UNITS, mark_all
from tests.journeys.office import Office
from tests.journeys.stage import BO, HOA, KIM_LAP, TU_SON, Hall, marks

PATIENCE_SECONDS = 10
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
GREETING, SKIT, IDEA = (
    "Màn chào hỏi",
    "Tiểu phẩm cải cách hành chính",
    "Ý tưởng cải cách hành chính",
)


async def source(office: Office, asked: str) -> str:
    """What the bot's web server answers."""
    async with aiohttp.request("GET", f"{office.at_work.web}/bang-diem{asked}") as answer:
        assert answer.status == 200
        return await answer.text()


@pytest.fixture
async def kim_boi(open_office: OpenOffice) -> Hall:
    """Seventeen teams, marked in three parts; nothing is revealed yet."""
    hall = Hall(await open_office(units=UNITS))
    await hall.host.sends_file("hoithi.toml", HOITHI_TOML.encode())
    await hall.host.sees("17 đội thi, 7 giám khảo, 4 phần thi.")
    await hall.office.write(mark_all)
    await hall.opens_desk()
    return hall


@pytest.fixture
async def wall(browser: Browser) -> AsyncIterator[Page]:
    async with flawless_page(browser, {"width": 1920, "height": 1080}) as page:
        yield page


@pytest.fixture
async def phone(browser: Browser) -> AsyncIterator[Page]:
    async with flawless_page(browser, {"width": 390, "height": 844}, is_phone=True) as page:
        await page.emulate_media(reduced_motion="reduce")
        yield page


async def best_three(office: Office) -> list[tuple[str, str]]:
    """Name and points in the skit, as only the database knows them."""

    def look(tx: Connection) -> list[tuple[str, str]]:
        stage = stages.find(tx, 1)
        assert stage
        names = {team.code: team.name for team in stage.rules.teams}
        totals = [
            each.total for each in scores(tx, stage).part_ranking(stage.rules.part("tieu-pham"))
        ]
        said = texts("vi")
        return [
            (names[each.team], points.said(said, each.parts["tieu-pham"])) for each in totals[:3]
        ]

    return await office.read(look)


async def keeps(page: Page, path: Path) -> None:
    """A picture once everything stands still."""
    await page.screenshot(path=path, animations="disabled", full_page="phone" in path.name)


async def sees_rows(page: Page, count: int) -> None:
    await expect(page.locator("tr[data-row^=team]")).to_have_count(count)


async def takes_part(hall: Hall, part: str) -> None:
    """The host goes on to a part, and locks it."""
    if part != GREETING:
        await hall.host.presses(part)
    await hall.host.sees(f"Điều khiển Hội thi: {part}")
    await hall.host.presses("Khóa phần thi")
    await hall.host.sees(f"Điều khiển Hội thi: {part}", "Phần thi đã khóa")


@SQLITE
@pytest.mark.page
@PAGE_TEST[1]
async def test_the_hall_and_a_phone_see_what_is_revealed(
    kim_boi: Hall, wall: Page, phone: Page, screens: Path
) -> None:
    host, office = kim_boi.host, kim_boi.office
    for page in (wall, phone):
        await page.goto(f"{office.at_work.web}/bang-diem")
        await expect(page.locator("h1")).to_have_text(f"Thứ tự thi: {GREETING}")
        await sees_rows(page, 17)
    await keeps(wall, screens / "hall-1-before.png")
    await takes_part(kim_boi, GREETING)
    await host.presses("Công bố tất cả")
    await expect(wall.locator("h1")).to_have_text(GREETING)
    await takes_part(kim_boi, SKIT)
    await host.presses("Công bố, trừ ba đội đầu")
    await expect(wall.locator("h1")).to_have_text(SKIT)
    await sees_rows(phone, 14)
    await keeps(wall, screens / "hall-2-reveal.png")
    await keeps(phone, screens / "phone-1-reveal.png")
    await host.presses("Công bố thêm một đội")
    (third, got) = (await best_three(office))[2]
    await expect(wall.locator("tr.latest")).to_contain_text(third)
    await expect(wall.locator(".news")).to_have_text(f"Vừa công bố: {third}, {got} điểm")
    assert await wall.evaluate("document.getAnimations().length") > 0
    await host.presses("Công bố tất cả")
    await expect(wall.locator("tr.gold")).to_have_count(1)
    for page in (wall, phone):
        await page.get_by_role("link", name="Tổng điểm").click()
        await expect(page.locator("h1")).to_have_text("Tổng điểm")
    await keeps(wall, screens / "hall-3-total.png")
    await keeps(phone, screens / "phone-2-total.png")


@SQLITE
async def test_nothing_that_is_hidden_is_in_the_source(kim_boi: Hall) -> None:
    host, office = kim_boi.host, kim_boi.office
    await takes_part(kim_boi, SKIT)
    await host.presses("Công bố, trừ ba đội đầu")
    await host.sees(f"Điều khiển Hội thi: {SKIT}")
    part = await source(office, "/kim-boi-2023?view=part-tieu-pham")
    total = await source(office, "/kim-boi-2023?view=total")
    for name, got in await best_three(office):
        assert name not in part
        assert f">{got}<" not in part + total
    assert part.count('class="hidden"') == 3
    assert total.count('class="waiting"') == 17
    assert '<meta http-equiv="refresh" content="5">' in part


@SQLITE
async def test_the_stream_says_what_is_new_and_the_page_is_sent_once(kim_boi: Hall) -> None:
    url = f"{kim_boi.office.at_work.web}/bang-diem/kim-boi-2023"
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            tag, policy = answer.headers["ETag"], answer.headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        async with session.get(url, headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304
        async with session.get(f"{url}/changes?lang=en") as stream:
            assert f"<h1>Running order: {GREETING}</h1>" in await next_board(stream)
            await takes_part(kim_boi, GREETING)
            await kim_boi.host.presses("Công bố thêm một đội")
            assert f"<h1>{GREETING}</h1>" in await next_board(stream)
        async with session.get(f"{url}-khac") as answer:
            assert answer.status == 404


async def next_board(stream: aiohttp.ClientResponse) -> str:
    """What the next event of this kind says."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            event = (await stream.content.readuntil(b"\n\n")).decode()
            if event.startswith("event: board\n"):
                return event.replace("data: ", "")


async def test_a_group_sees_one_board_that_goes_on(office: Office) -> None:
    hall = Hall(office)
    await hall.loads()
    hoa = await hall.judge(HOA)
    group = await office.binds_a_group(hoa)
    for team, content in ((BO, "12"), (TU_SON, "11"), (KIM_LAP, "10")):
        await marks(hoa, team, content, "4")
    await hall.locks()
    await hall.host.presses("Công bố thêm một đội")
    board = await hoa.sees("Bảng điểm: Tiểu phẩm", "2 đội xếp trên", f"3. {KIM_LAP}: 14", ever=True)
    await hall.host.presses("Công bố tất cả")
    await hoa.sees(f"1. {BO}: 16", f"3. {KIM_LAP}: 14", ever=True)
    shown = [each for each in await hoa.reads(group) if "Bảng điểm" in each.text]
    assert [each.message_id for each in shown] == [board.message_id]
    assert shown[0].buttons == [["Mở trang bảng điểm"]]
    await sees_it_from_another_side(hoa)


async def sees_it_from_another_side(person: Person) -> None:
    await person.says("/hoithi")
    await person.presses("Bảng điểm")
    await person.sees("Bảng điểm: Tiểu phẩm", f"1. {BO}: 16")
    await person.presses("Tổng điểm")
    await person.sees("Bảng điểm: Tổng điểm", f"2. {TU_SON}: 15", "Chưa gồm: Hiểu biết.")
