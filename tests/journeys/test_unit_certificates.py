"""A unit that wins has a certificate, which goes to its focal points and follows corrections."""

from dataclasses import dataclass

import pytest

from sandbox.people import Person
from tests.journeys import small_contest
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_certificates import (
    FILE,
    PICTURE,
    VIETNAMESE,
    corrects,
    on_postgresql,
    on_sqlite,
    scanned,
    stranger,
    takes_it_back,
    words,
)
from tests.journeys.test_corrections import REASON
from tests.journeys.test_reports import desk_of
from tests.journeys.test_sending_back import UNIT_PRIZE

OF_ONE_SIZE = small_contest.UNITS.replace("Sở Tư pháp,,,4", "Sở Tư pháp,,,10")
PUBLISHED, FINAL = "2023-08-21T08:00", "2023-08-28T08:00"


@dataclass(frozen=True)
class Flag:
    """Sở Tư pháp has won "Cờ thi đua" before Sở Nội vụ: its focal point, and who checks it."""

    office: Office
    hoa: Person
    of_the_other: Person
    guest: Person


@pytest.fixture
async def flag(open_office: OpenOffice) -> Flag:
    office = await open_office(prizes=UNIT_PRIZE, units=OF_ONE_SIZE, minimum=5)
    people = People(office, VIETNAMESE)
    hoa, other = [await people.focal_point(unit) for unit in ("Sở Tư pháp", "Sở Nội vụ")]
    for unit, letters in (("Sở Tư pháp", "ABC"), ("Sở Nội vụ", "ABD")):
        await takes_the_paper(await office.meets(f"Lò Thị {letters}", unit), letters, prediction=1)
    for at in (PUBLISHED, FINAL):
        await office.comes_to(at)
    return Flag(office, hoa, other, await stranger(office))


@on_sqlite
async def test_it_is_sent_to_the_focal_point_printed_and_checked(flag: Flag) -> None:
    await flag.hoa.sees("Chúc mừng Sở Tư pháp đạt Cờ thi đua!", PICTURE)
    (printed,) = words(await flag.hoa.downloads(await flag.hoa.sees(FILE, ever=True)))
    told = {"Sở Tư pháp", "CỜ THI ĐUA", "Tỷ lệ dự thi: 10,00% · điểm trung bình 3"}
    assert told <= set(printed.split("\r\n"))
    number = (await scanned(flag.hoa)).removeprefix("g-")
    await flag.guest.says(f"/kiemtra {number.lower()}")
    await flag.guest.sees("do Ban Tổ chức cấp", "Sở Tư pháp", "Cờ thi đua", "Toàn cuộc thi")
    await flag.of_the_other.says("/kiemtra")
    await flag.of_the_other.sees("Xin nhập số ghi trên giấy")
    await flag.of_the_other.says(number)
    await flag.of_the_other.sees("do Ban Tổ chức cấp", "Sở Tư pháp")
    await flag.hoa.says("/donvi")
    await flag.hoa.presses("Giấy chứng nhận: Cờ thi đua")
    await flag.hoa.sees("Chúc mừng Sở Tư pháp", number)
    toan = flag.office.organizer
    await desk_of(toan)
    await toan.presses("Giấy chứng nhận")
    await toan.presses("Toàn cuộc thi")
    await toan.sees("Giải Nhất chung cuộc", f"Sở Tư pháp: Cờ thi đua, số {number}")
    await toan.presses("Tệp PDF để in")
    both = words(await toan.downloads(await toan.sees("giay-chung-nhan-chung-cuoc.pdf")))
    assert ["CỜ THI ĐUA" in page for page in both] == [False, True]


@on_postgresql
async def test_it_goes_and_comes_back_with_the_prize(flag: Flag) -> None:
    payload = await scanned(flag.hoa)
    await corrects(flag.office)
    await flag.hoa.sees("Theo kết quả đã đính chính, Sở Tư pháp không còn đạt Cờ thi đua.")
    await flag.of_the_other.sees("Chúc mừng Sở Nội vụ đạt Cờ thi đua!")
    await flag.guest.starts(payload)
    await flag.guest.sees("không còn giá trị", REASON)
    await takes_it_back(flag.office)
    await flag.hoa.sees("Chúc mừng Sở Tư pháp đạt Cờ thi đua!", payload.removeprefix("g-"))
    await flag.guest.starts(payload)
    await flag.guest.sees("do Ban Tổ chức cấp", "Sở Tư pháp")
