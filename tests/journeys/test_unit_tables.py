"""The tables of units: counted by closed headcounts, and published only where they add up."""

from contest.roster import Entry, Status
from sandbox.people import Person
from storage import contests, participants, roster
from storage.database import Database
from storage.encryption import Cipher
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper

ON_LEAVE = Entry("Đinh Văn Ba", "so-noi-vu", status=Status.EXEMPT, reason="nghỉ thai sản")
ROSTER = [Entry("Nguyễn Thị Lan", "so-noi-vu"), Entry("Hoàng Văn Minh", "so-noi-vu"), ON_LEAVE]
BY_ROSTER = 'headcount = "roster"'


async def listed(office: Office) -> None:
    """The roster is taken over."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
        await database.write(
            roster.add, stored.id, ROSTER, cipher=Cipher.of(""), at=office.clock.now()
        )


async def excluded(office: Office, who: Person) -> None:
    """Taken out of competition after the close, behind the back of the ranking."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
        known = await database.read(participants.of, stored.id, f"telegram:{who.id}")
        assert known
        await database.write(participants.set_excluded, known.id, is_excluded=True)


async def test_rates_are_counted_by_the_closed_roster(open_office: OpenOffice) -> None:
    office = await open_office(headcount=BY_ROSTER)
    lan = await office.meets("Nguyễn Thị Lan")
    await listed(office)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/xephang")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("1. Sở Nội vụ: 50,00% (1/2)", "Cộng: 50,00% (1/2) · điểm trung bình 3")


async def test_organizers_see_what_was_closed_and_who_is_not_counted(
    open_office: OpenOffice,
) -> None:
    office = await open_office(headcount=BY_ROSTER)
    await listed(office)
    toan = office.organizer
    await toan.says("/thele")
    await toan.presses("Tiếp ›")
    await toan.sees("Biên chế đếm theo danh sách cán bộ, công chức, chốt lúc 21:00 20/8/2023")
    await toan.says("/tinhhinh")
    await toan.presses("Biên chế để tính tỷ lệ")
    await toan.sees("Biên chế chưa chốt", "Sẽ chốt lúc 21:00 20/8/2023")
    await office.comes_to("2023-08-20T22:00")
    await toan.says("/tinhhinh")
    await toan.presses("Biên chế để tính tỷ lệ")
    await toan.sees("Tổng cộng 2 người", "• Đinh Văn Ba, Sở Nội vụ: nghỉ thai sản")


async def test_typed_headcounts_in_english(office: Office) -> None:
    await office.comes_to("2023-08-20T22:00")
    toan = office.organizer
    await toan.says("/ngonngu")
    await toan.presses("English")
    await toan.says("/state")
    await toan.presses("Headcounts for the rates")
    await toan.sees("Headcounts closed at 21:00 20/8/2023", "24 people in all")


async def test_nothing_is_published_while_sums_disagree(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh", unit="Sở Tư pháp")
    await office.organizer.starts()
    for person in (lan, minh):
        await takes_the_paper(person, "ABC", prediction=1)
    await office.comes_to("2023-08-20T22:00")
    await excluded(office, minh)
    await office.comes_to("2023-08-21T08:00")
    await office.organizer.sees(
        "Chưa công bố: số liệu chưa khớp · Tuần 1",
        "Có 1 người nộp bài được tính, nhưng bảng xếp hạng có 2 người.",
    )
    await office.organizer.presses("Tính lại từ các bài đã nộp")
    await office.jobs.look()
    await lan.sees("Kết quả Tuần 1 của anh/chị", "Thứ hạng: 1")


BLOCKS = """
[[blocks]]
code = "so"
name = "Khối sở"
[[blocks]]
code = "xa"
name = "Khối xã"
"""
IN_BLOCKS = """mã,tên,khối,biên chế
so-noi-vu,Sở Nội vụ,so,10
so-tu-phap,Sở Tư pháp,so,4
bo,Xã Bo,xa,5
hoi,Hội Nông dân,,6
"""


async def test_blocks_have_their_tables_and_all_units_a_total(open_office: OpenOffice) -> None:
    office = await open_office(top=BLOCKS, units=IN_BLOCKS, minimum=0)
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh", unit="Hội Nông dân")
    await takes_the_paper(lan, "ABC", prediction=1)
    await takes_the_paper(minh, "ABD", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/xephang")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("Khối sở", "1. Sở Nội vụ: 10,00% (1/10)", "Cộng: 7,14% (1/14)")
    await lan.sees("Tất cả các đơn vị: 8,00% (2/25) · điểm trung bình 2,5")
    await lan.presses("Khối xã")
    await lan.sees("1. Xã Bo: 0,00% (0/5)", "Cộng: 0,00% (0/5)")


async def test_a_long_table_has_pages(open_office: OpenOffice) -> None:
    rows = "".join(f"xa-{n},Xã Số {n},,10\n" for n in range(30))
    office = await open_office(units=f"mã,tên,khối,biên chế\n{rows}")
    lan = await office.meets("Nguyễn Thị Lan", unit="Xã Số 29")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/language")
    await lan.presses("English")
    await lan.says("/ranking")
    await lan.presses("Rates of the units")
    await lan.sees("– Xã Số 29: 10.00% (1/10)", "Total: 0.33% (1/300) · mean score 3")
    await lan.presses("Next ›")
    await lan.sees("– Xã Số 28: 0.00% (0/10)")
