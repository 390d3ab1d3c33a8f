"""One name twice in one unit: organizers look at the pair before the ranking is approved."""

from dataclasses import dataclass

import pytest

from bot.auditing import evidence_of, find_disagreements
from conversation.texts import Texts
from sandbox.people import Person
from storage.database import Database
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, joins, takes_the_paper
from tools.recount import recount

CLOSED, PUBLISHED = "2023-08-20T21:30", "2023-08-21T08:30"


@dataclass(frozen=True)
class Case:
    """Lan took the paper twice, Mai once; the round has closed. `say`: as the organizer reads."""

    office: Office
    say: Texts
    lan: Person
    again: Person

    async def decides(self, verdict: str) -> None:
        toan, say = self.office.organizer, self.say
        await toan.says("/nghitrung")
        await toan.presses(verdict)
        await toan.presses(say("Xác nhận và ghi lý do"))
        await toan.sees(say("Xin nhập lý do, để lưu hồ sơ."))
        await toan.says("Đã gọi điện hỏi đơn vị.")
        await toan.sees(say("Đã ghi quyết định."))

    async def takes_back(self, verdict: str) -> None:
        toan, say = self.office.organizer, self.say
        await toan.says("/nghitrung")
        await toan.presses(say("Đã quyết định"))
        await toan.presses(verdict)
        await toan.sees("Đã gọi điện hỏi đơn vị.")
        await toan.presses(say("Rút lại quyết định"))
        await toan.sees(say("Đã rút lại quyết định."))

    async def is_published(self, *, people: int) -> None:
        """And a stranger who counts again comes to the same."""
        await self.office.comes_to(PUBLISHED)
        await self.lan.says("/ketqua")
        await self.lan.sees(f"Thứ hạng: 1 trên {people}")
        async with Database.opened(self.office.settings.database_url.get_secret_value()) as kept:
            assert not recount(await evidence_of(kept, 1))
            assert not await find_disagreements(kept)


@pytest.fixture
async def case(open_office: OpenOffice, say: Texts) -> Case:
    office = await open_office()
    await office.organizer.starts()
    if say.language == "en":
        await office.organizer.presses("Tôi đồng ý, tiếp tục")
        await office.organizer.says("/ngonngu")
        await office.organizer.presses("English")
    people = [
        await office.meets(name) for name in ("Nguyễn Thị Lan", "NGUYEN THI LAN", "Lò Thị Mai")
    ]
    for person, letters in zip(people, ("ABC", "ABD", "ADD"), strict=True):
        await takes_the_paper(person, letters, 1)
    await office.comes_to(CLOSED)
    return Case(office, say, people[0], people[1])


async def test_the_results_wait_and_say_why(case: Case) -> None:
    toan, say = case.office.organizer, case.say
    await case.office.comes_to(PUBLISHED)
    await toan.sees(say.many("{n} nghi vấn trùng cần xem trước khi duyệt.", 1))
    await toan.presses(say("Xem nghi vấn trùng"))
    await toan.sees(
        say("cùng họ tên, cùng đơn vị hoặc đơn vị cấp trên"),
        "1. Nguyễn Thị Lan",
        "2. NGUYEN THI LAN",
    )
    await case.lan.says("/ketqua")
    await case.lan.does_not_see("Thứ hạng")
    await case.decides(case.say("Giữ cả hai"))
    await case.is_published(people=3)


async def test_merged_into_one_until_it_takes_a_correction(case: Case) -> None:
    await case.decides(case.say("Gộp làm một"))
    await case.is_published(people=2)
    await case.again.says("/ketqua")
    await case.again.sees("Thứ hạng: 1 trên 2")
    toan, say = case.office.organizer, case.say
    await toan.says("/nghitrung")
    await toan.presses(say("Đã quyết định"))
    await toan.presses(say("Gộp làm một"))
    await toan.sees(
        say("Kết quả đã công bố theo quyết định này; muốn sửa phải có quyết định đính chính.")
    )


async def test_who_is_merged_reads_so_and_which_paper_counts(case: Case) -> None:
    await case.decides(case.say("Gộp làm một"))
    for account in (case.lan, case.again):
        await account.sees(
            "Các tài khoản của anh/chị dùng chung một hồ sơ", "chỉ tính bài nộp trước"
        )
    await case.again.says("/lichsu")
    await case.again.sees("(không tính, bài sau)")
    await case.takes_back(case.say("Gộp làm một"))
    for account in (case.lan, case.again):
        await account.sees("Các hồ sơ đã gộp nay lại tách ra")
    await case.again.says("/lichsu")
    await case.again.does_not_see("không tính")


async def test_a_merge_taken_back_leaves_all_as_it_was(case: Case) -> None:
    await case.decides(case.say("Gộp làm một"))
    await case.takes_back(case.say("Gộp làm một"))
    await case.decides(case.say("Giữ cả hai"))
    await case.is_published(people=3)
    await case.again.says("/ketqua")
    await case.again.sees("Thứ hạng: 2 trên 3")


async def test_whose_paper_is_void_is_told_why(case: Case) -> None:
    await case.decides(case.say("Hủy bài của {number}", number=2))
    await case.again.sees("không được tính", "Đã gọi điện hỏi đơn vị.")
    await case.again.says("/lichsu")
    await case.again.presses("Tuần 1")
    await case.again.sees(
        "Bài này không được tính, theo quyết định của Ban Tổ chức. Lý do:",
        "Đã gọi điện hỏi đơn vị.",
        "/gopy",
    )
    await case.again.does_not_see("Thi thử")
    await case.is_published(people=2)


async def test_after_the_last_decision_the_ranking_is_a_press_away(case: Case) -> None:
    toan, title = case.office.organizer, case.say("Kết quả tạm tính · {round}", round="Tuần 1")
    await case.decides(case.say("Giữ cả hai"))
    await toan.presses(title)
    await toan.sees(title, case.say("Bảng sẽ công bố"))


@pytest.mark.parametrize(
    ("other", "is_suspected"), [("+84912345687", True), ("+84912345699", False)]
)
async def test_a_number_that_is_nearly_the_same_is_looked_at(
    open_office: OpenOffice, other: str, *, is_suspected: bool
) -> None:
    office = await open_office(phone="optional")
    for name, phone in (("Nguyễn Thị Lan", "+84912345678"), ("Bùi Văn Nam", other)):
        person = await office.world.new_person(name, language_code="vi", phone=phone)
        await joins(person, name, "Sở Nội vụ")
        await person.shares_her_contact()
        await takes_the_paper(person, "ABC", 1)
    await office.comes_to(CLOSED)
    await office.organizer.says("/nghitrung")
    near = "cùng đơn vị, số điện thoại gần giống nhau", "Điện thoại: …678"
    await office.organizer.sees(*(near if is_suspected else ["Không có nghi vấn trùng nào"]))
