"""People write to the organizers; any of them answers, and they can write on."""

import pytest

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from storage import roles
from storage.database import Database
from storage.roles import ORGANIZER, Role
from tests.journeys.office import Office
from tests.journeys.people import People
from tests.sandbox.conftest import png

VI = texts("vi")
QUESTION = "Câu 2 có đúng <b>không</b>?"


async def speaks(person: Person, say: Texts) -> None:
    await person.says("/language")
    asked = await person.sees("Chọn ngôn ngữ")
    await person.presses("English" if say.language == "en" else "Tiếng Việt", on=asked)


async def second_organizer(office: Office) -> Person:
    hoa = await office.world.new_person("Đinh Thị Hoa", language_code="vi")
    await hoa.starts()
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        role, at = Role(ORGANIZER), office.clock.now()
        await database.write(roles.give, f"telegram:{hoa.id}", role, by="test", at=at)
    return hoa


async def asks(person: Person, text: str = QUESTION, say: Texts = VI) -> None:
    await person.says("/gopy")
    await person.says(text)
    await person.sees(say("Đã gửi ý kiến đến Ban Tổ chức"))


@pytest.fixture
async def lan(people: People) -> Person:
    """Somebody who has asked something, with an organizer who speaks the same language."""
    await people.office.organizer.starts()
    await speaks(people.office.organizer, people.say)
    lan = await people.office.meets("Nguyễn Thị Lan")
    await speaks(lan, people.say)
    await asks(lan, say=people.say)
    return lan


async def test_a_question_is_answered_and_goes_on(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await toan.sees(QUESTION, say("Người gửi: {name}", name="Nguyễn Thị Lan"))
    await toan.presses(say("Trả lời"))
    await toan.says("Đúng, theo Nghị quyết số 76.")
    await lan.sees(say("Ban Tổ chức trả lời ý kiến của anh/chị"), "Nghị quyết số 76.")
    await lan.presses(say("Viết tiếp"))
    await lan.says("Cảm ơn. Còn câu 3?")
    await toan.sees("Còn câu 3?", QUESTION)
    await lan.presses(say("Ý kiến của tôi"))
    await lan.presses(f"1 · {say('chờ trả lời')}")
    await lan.sees("Nghị quyết số 76.", "Còn câu 3?")


async def test_two_organizers_know_of_each_other(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    hoa = await second_organizer(people.office)
    await speaks(hoa, say)
    await toan.sees(QUESTION)
    await toan.presses(say("Trả lời"))
    await hoa.presses_data("fa.1", on=hoa.last)
    await hoa.sees(say("Ý kiến số {number} đang có người trả lời", number=1))
    await hoa.presses(say("Tôi vẫn trả lời"))
    await toan.says("Câu trả lời của Toàn")
    await toan.sees(say("Câu trả lời của anh/chị chưa được gửi"))
    await hoa.says("Câu trả lời của Hoa")
    await lan.sees("Câu trả lời của Hoa")
    await lan.does_not_see("Câu trả lời của Toàn", ever=True)


async def test_what_is_answered_is_not_answered_again_unknowingly(office: Office) -> None:
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await asks(lan)
    notice = await office.organizer.sees(QUESTION)
    await office.organizer.presses("Trả lời", on=notice)
    await office.organizer.says("Đúng.")
    await lan.sees("Đúng.")
    await office.organizer.presses_data("fa.1", on=office.organizer.last)
    await office.organizer.sees("Người trả lời: anh/chị, lúc", "Đúng.")
    await office.organizer.presses("Viết thêm")
    await office.organizer.says("Xem thêm trang 3.")
    await lan.sees("Xem thêm trang 3.")


async def test_the_list_by_state_and_how_many_wait(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await asks(lan, "Không vào được tuần 1", say)
    await toan.says("/tinhhinh")
    await toan.sees(say.many("Ý kiến chờ trả lời: {n}.", 2))
    await toan.presses(say("Các ý kiến"))
    await toan.presses("2 · Nguyễn Thị Lan · Không vào được")
    await toan.presses(say("Đánh dấu đã xong"))
    await toan.presses(say("Các ý kiến"))
    await toan.sees(say("Ý kiến {state}: {n}", state=say("chờ trả lời"), n=1))
    await toan.presses(f"{say('đã xong')[0].upper()}{say('đã xong')[1:]} (1)")
    await toan.sees(say("Ý kiến {state}: {n}", state=say("đã xong"), n=1))


async def test_it_is_found_by_words_without_diacritics_and_by_number(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await asks(lan, "Ứng dụng không gửi biên nhận")
    await asks(lan, "Đơn vị tôi tên khác")
    await office.organizer.says("/ykien")
    await office.organizer.presses("Tìm")
    await office.organizer.says("bien nhan")
    found = await office.organizer.sees("Tìm thấy 1 ý kiến.")
    assert found.buttons[0] == ["1 · Nguyễn Thị Lan · Ứng dụng không gửi biên nhận"]
    await office.organizer.presses("Tìm")
    await office.organizer.says("2")
    await office.organizer.presses("2 · Nguyễn Thị Lan · Đơn vị tôi")
    await office.organizer.sees("Đơn vị tôi tên khác")


async def test_many_come_by_the_page(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    for number in range(1, 10):
        await asks(lan, f"Câu hỏi thứ {number}")
    await office.organizer.says("/ykien")
    await office.organizer.sees("Ý kiến chờ trả lời: 9")
    await office.organizer.presses("Tiếp ›")
    last = await office.organizer.sees("Ý kiến chờ trả lời: 9")
    assert last.buttons[0] == ["9 · Nguyễn Thị Lan · Câu hỏi thứ 9"]


async def test_nobody_reads_or_goes_on_with_what_others_wrote(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await asks(lan, "Một chuyện riêng")
    minh = await office.meets("Hoàng Văn Minh")
    for data in ("fo.1", "fm.1", "fw.1", "fl.0.0", "ff", "fa.1", "ft.1", "fc.1"):
        await minh.presses_data(data, on=minh.last)
        await minh.says("Lời của Minh")
    await minh.does_not_see("Một chuyện riêng", ever=True)
    await office.organizer.says("/ykien")
    await office.organizer.presses("1 · Nguyễn Thị Lan")
    await office.organizer.sees("Một chuyện riêng")
    await office.organizer.does_not_see("Lời của Minh", ever=True)


async def test_a_picture_says_more_than_words(office: Office) -> None:
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/gopy")
    await lan.sees("Cần thì gửi một ảnh")
    await lan.sends_photo("man-hinh.png", png(), caption="Nút này không bấm được")
    await lan.sees("Đã gửi ý kiến")
    seen = await office.organizer.sees("Nút này không bấm được (có ảnh)")
    pictures = [m for m in await office.organizer.reads() if m.file_id]
    assert await office.organizer.downloads(pictures[-1]) == png()
    assert pictures[-1].message_id < seen.message_id


async def test_a_file_is_no_feedback(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/gopy")
    await lan.sees("Cần thì gửi một ảnh")
    await lan.sends_file("y-kien.docx", b"PK")
    await lan.sees("Gửi ý kiến đến Ban Tổ chức")
    await lan.says("Câu 2 có đúng không?")
    await lan.sees("Đã gửi ý kiến")
