"""The roster of a district comes in a workbook; three focal points chase their communes."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import product

from sqlalchemy import Connection

from bot.says import texts
from sandbox.people import Person
from storage import accounts, attempts, contests, participants, recognition, standings
from storage.database import Database
from storage.recognition import By
from storage.standings import RankedUnit
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import MIDDLE_OF_WEEK_1, Office, local_time, takes_the_paper
from tests.journeys.people import People

COMMUNES = (
    *("Bình Sơn", "Cuối Hạ", "Đông Bắc", "Đú Sáng", "Hợp Tiến", "Hùng Sơn", "Kim Bôi", "Kim Lập"),
    *("Mỵ Hòa", "Nam Thượng", "Nuông Dăm", "Sào Báy", "Tú Sơn", "Vĩnh Đồng", "Vĩnh Tiến"),
    *("Xuân Thủy", "Bo"),
)
UNITS = "mã,tên,cấp trên,khối,biên chế,tên khác\nkim-boi,Huyện Kim Bôi,,,,\n" + "".join(
    f"xa-{number},Xã {name},kim-boi,,,\n" for number, name in enumerate(COMMUNES)
)
NAMES = [
    f"{family} {middle} {given}"
    for family, middle, given in product(
        ("Nguyễn", "Bùi", "Quách", "Đinh", "Hoàng", "Lò", "Xa", "Hà", "Trần", "Lê"),
        ("Văn", "Thị", "Đức", "Minh", "Ngọc"),
        ("An", "Bình", "Chi", "Dũng", "Hoa", "Lan", "Mai", "Nam", "Sơn", "Tú"),
    )
]
ROWS = [
    (name, f"Xã {COMMUNES[number % 17]}", f"NV-{number:03}", None, 1980, None, None)
    for number, name in enumerate(NAMES)
]
"""500 people: those of commune 0 are the numbers 0, 17, 34, …"""

EARLY = [number for number in range(500) if number >= 51 and number % 3 == 0]
"""Who has taken the paper before anybody was chased; none of the first three of a commune."""


def take_papers(tx: Connection, numbers: Sequence[int]) -> None:
    """People join by their code and take the paper, as if each had done so in the chat."""
    stored = contests.find(tx, "thu")
    assert stored
    at = local_time(MIDDLE_OF_WEEK_1)
    for number in numbers:
        address = f"telegram:{990000 + number}"
        accounts.touch(tx, address, language="vi", at=at)
        who = participants.consent(tx, stored.id, address, "1", at)
        (listed,) = recognition.by_code(tx, stored.id, f"NV-{number:03}")
        assert recognition.recognise(tx, who.id, listed.id, by=By.CODE, at=at)
        paper = attempts.start(
            tx,
            round_id=stored.round_ids[1],
            participant_id=who.id,
            number=1,
            unit_code=listed.entry.unit,
            seed=address,
            started_at=at - timedelta(minutes=5),
            deadline_at=at + timedelta(minutes=5),
            is_counted=True,
        )
        assert attempts.hand_in(
            tx,
            attempt_id=paper.id,
            participant_id=who.id,
            by="person",
            at=at,
            score=2,
            seconds=300,
            receipt=f"K7QF-{number:04}",
        )


def tables(tx: Connection) -> tuple[list[RankedUnit], list[RankedUnit]]:
    stored = contests.find(tx, "thu")
    assert stored
    return (
        standings.units_below(tx, stored.id, 1, None),
        standings.units_below(tx, stored.id, 1, "kim-boi"),
    )


async def chases(people: People, commune: int) -> Person:
    """A focal point has one person reminded, who then takes the paper."""
    reminded = await people.recognised(ROWS[commune])
    focal_point = await people.focal_point(f"Xã {COMMUNES[commune]}", above="Huyện Kim Bôi")
    await focal_point.says("/donvi")
    await focal_point.presses("Nhắc tất cả")
    await focal_point.sees("Đã nhắc 1 người.", "người bot không nhắn được")
    await reminded.sees("Đơn vị mời anh/chị dự thi Tuần 1", ever=True)
    await takes_the_paper(reminded, "ABC", prediction=1)
    return focal_point


async def rate_of(focal_point: Person) -> str:
    """What stands behind the colon of "Đã dự thi: …"."""
    await focal_point.says("/donvi")
    shown = await focal_point.sees("Đã dự thi: ")
    return shown.text.partition("Đã dự thi: ")[2].partition(".\n")[0]


async def test_the_table_of_units_adds_up_to_what_was_chased(open_office: OpenOffice) -> None:
    office = await open_office(units=UNITS, headcount='headcount = "roster"')
    people = People(office, texts("vi"))
    await people.lists(*ROWS)
    await in_storage(office, EARLY)
    focal_points = [await chases(people, commune) for commune in (0, 1, 2)]
    rates = [await rate_of(each) for each in focal_points]
    await office.comes_to("2023-08-21T08:00")
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        (district,), communes = await database.read(tables)
    taken = {each.unit_code: each for each in communes}
    shown = [f"({taken[f'xa-{n}'].participants}/{taken[f'xa-{n}'].headcount})" for n in range(3)]
    assert [rate.partition(" ")[2] for rate in rates] == shown
    assert sum(each.participants for each in communes) == district.participants == len(EARLY) + 3
    assert sum(each.headcount or 0 for each in communes) == district.headcount == 500
    await office.organizer.says("/xephang")
    await office.organizer.presses("Tỷ lệ của các đơn vị")
    await office.organizer.sees(f"Huyện Kim Bôi: 30,60% ({district.participants}/500)")


async def in_storage(office: Office, numbers: Sequence[int]) -> None:
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        await database.write(take_papers, numbers)
