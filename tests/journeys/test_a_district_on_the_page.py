"""A district in the browser: the roster of 500 comes in, three focal points chase their communes.

The people they chase are at their own phones, over HTTP; who took part before is in the database.
"""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from bot.says import texts
from sandbox.people import Person
from storage.database import Database
from tests.browser import PAGE_TEST, flawless_page
from tests.contest.roster.workbooks import workbook
from tests.journeys.conftest import OpenOffice
from tests.journeys.finger import Finger
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import HEADER, People, link_in
from tests.journeys.test_three_focal_points import (
    COMMUNES,
    EARLY,
    ROWS,
    UNITS,
    in_storage,
    tables,
)

pytestmark = [
    *PAGE_TEST,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

BOT, ORGANIZER = "Cuộc thi CCHC", "Xa Đức Toàn"
CHASED = (0, 1, 2)
"""Of each of these communes the focal point has one person reminded."""


@pytest.fixture
async def finger(browser: Browser) -> AsyncIterator[Finger]:
    async with flawless_page(browser, {"width": 1280, "height": 800}) as page:
        await page.emulate_media(reduced_motion="reduce")
        yield Finger(page, is_on_glass=False)


async def test_the_units_are_chased_and_their_table_adds_up(
    open_office: OpenOffice, finger: Finger
) -> None:
    office = await open_office(units=UNITS, headcount='headcount = "roster"')
    people = People(office, texts("vi"))
    await finger.page.goto(office.world.url)
    await the_roster_comes_in(finger)
    await in_storage(office, EARLY)
    for commune in CHASED:
        missing = await people.recognised(ROWS[commune])
        link = await the_organizer_invites_a_focal_point(finger, commune)
        await a_focal_point_chases(finger, office, link, commune, missing)
    await office.comes_to("2023-08-21T08:00")
    await the_table_adds_up(finger, office)


async def the_roster_comes_in(finger: Finger) -> None:
    await finger.becomes(ORGANIZER)
    await finger.starts(BOT)
    await finger.sends_file("ds.xlsx", workbook(A=[HEADER, *ROWS]))
    await finger.sees("Danh sách ds.xlsx", "Đọc được 500 người", "mới: 500")
    await finger.presses("Ghi danh sách này")
    await finger.sees("Đã ghi 500 người mới")


async def the_organizer_invites_a_focal_point(finger: Finger, commune: int) -> str:
    """The payload of the link to send to them."""
    await finger.becomes(ORGANIZER)
    await finger.opens(BOT)
    await finger.writes("/daumoi")
    await finger.presses("Huyện Kim Bôi ›")
    await finger.presses(f"Xã {COMMUNES[commune]}, Huyện Kim Bôi")
    await finger.presses("Mời đầu mối")
    return link_in(await finger.sees("Xin gửi riêng đường dẫn này"))


async def a_focal_point_chases(
    finger: Finger, office: Office, link: str, commune: int, missing: Person
) -> None:
    """And sees on the own desk that the one who was reminded has taken part."""
    name, before = f"Đầu mối {commune + 1}", taken_of(commune)
    person = await office.world.new_person(name, language_code="vi")
    await person.starts(link)
    await finger.becomes(name)
    await finger.opens(BOT)
    await finger.sees(f"Anh/chị là đầu mối của Xã {COMMUNES[commune]}")
    await finger.writes("/donvi")
    await finger.sees(f"({before}/{headcount_of(commune)})")
    await finger.presses("Nhắc tất cả")
    await finger.sees("Đã nhắc 1 người.")
    await missing.sees("Đơn vị mời anh/chị dự thi Tuần 1", ever=True)
    await takes_the_paper(missing, "ABC", prediction=1)
    await finger.writes("/donvi")
    await finger.sees(f"({before + 1}/{headcount_of(commune)})")


async def the_table_adds_up(finger: Finger, office: Office) -> None:
    """What the page says of the district is the sum of what is kept of its communes."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        _, communes = await database.read(tables)
    taken = sum(each.participants for each in communes)
    assert taken == len(EARLY) + len(CHASED)
    await finger.becomes(ORGANIZER)
    await finger.opens(BOT)
    await finger.writes("/xephang")
    await finger.presses("Tỷ lệ của các đơn vị")
    await finger.sees(
        f"Huyện Kim Bôi: 30,60% ({taken}/{sum(each.headcount or 0 for each in communes)})"
    )


def taken_of(commune: int) -> int:
    """How many of the commune had taken part before anybody was chased."""
    return sum(number % len(COMMUNES) == commune for number in EARLY)


def headcount_of(commune: int) -> int:
    return sum(number % len(COMMUNES) == commune for number in range(len(ROWS)))
