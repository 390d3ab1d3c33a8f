"""What people ask about their data is entered, answered within the law's days, and never lost."""

import pytest

from conversation.texts import Texts
from sandbox.people import Person
from tests.journeys.people import People
from tests.journeys.test_feedback import speaks

WRONG = "Năm sinh của tôi trong danh sách là 1975, đúng là 1976."


@pytest.fixture
async def lan(people: People) -> Person:
    """Somebody who takes part; with an organizer of her language. It is Wednesday, 09:00."""
    await people.office.organizer.starts()
    await speaks(people.office.organizer, people.say)
    lan = await people.office.meets("Nguyễn Thị Lan")
    await speaks(lan, people.say)
    return lan


async def asks_for_a_correction(lan: Person, say: Texts) -> None:
    await lan.says("/quyenrieng")
    await lan.presses(say("Đề nghị khác về dữ liệu"))
    await lan.presses(say("Đề nghị sửa dữ liệu"))
    await lan.sees(say("Xin nhập điều chưa đúng và nội dung đúng trong một tin nhắn."))
    await lan.says(WRONG)
    await lan.sees(f"1 · {say('sửa dữ liệu')} · {say('đã tiếp nhận')}")


def title(say: Texts) -> str:
    return say("Đề nghị số {number}: {kind}", number=1, kind=say("sửa dữ liệu"))


def state(say: Texts, word: str) -> str:
    return say("Trạng thái: {state}.", state=say(word))


async def test_from_the_request_to_what_was_done(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await asks_for_a_correction(lan, say)
    await toan.sees(title(say), WRONG, say("Hạn trả lời: {at}.", at="17:00 18/8/2023"))
    await toan.presses(say("Trả lời: đã nhận, đang làm"))
    await toan.sees(say("Hạn thực hiện: {at}.", at="09:00 26/8/2023"))
    await lan.sees(title(say), state(say, "đang thực hiện"))
    await toan.presses(say("Đã thực hiện"))
    await toan.sees(say("Kết quả: {state}.", state=say("đã thực hiện")))
    await toan.says("Đã sửa năm sinh trong danh sách.")
    await lan.sees(title(say), state(say, "đã thực hiện"), "Đã sửa năm sinh trong danh sách.")
    await lan.says("/quyenrieng")
    await lan.sees(f"1 · {say('sửa dữ liệu')} · {say('đã thực hiện')}")


async def test_what_is_late_is_said_and_comes_first(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await asks_for_a_correction(lan, say)
    await toan.sees(title(say))
    await people.office.comes_to("2023-08-17T08:30")
    await toan.sees(say("Đề nghị về dữ liệu cá nhân sắp đến hạn"))
    await people.office.comes_to("2023-08-19T08:30")
    await toan.sees(say.many("Đề nghị về dữ liệu cá nhân quá hạn: {n}", 1))
    await toan.says("/tochuc")
    await toan.presses(say("Đề nghị về dữ liệu cá nhân"))
    await toan.sees(say.many("Chưa xong: {n}", 1))
    await toan.presses(f"1 · {say('sửa dữ liệu')}")
    await toan.sees("⚠")


async def test_what_the_program_does_at_once_is_entered_too(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await lan.says("/quyenrieng")
    await lan.presses(say("Tải về dữ liệu của tôi"))
    await lan.says("/quyenrieng")
    await lan.sees(f"1 · {say('xem, nhận bản sao dữ liệu')} · {say('đã thực hiện')}")
    await lan.presses(say("Xóa dữ liệu của tôi"))
    await lan.presses(say("Xóa vĩnh viễn"))
    await lan.sees(say("Đã xóa dữ liệu của anh/chị"))
    await toan.says("/tochuc")
    await toan.presses(say("Đề nghị về dữ liệu cá nhân"))
    await toan.presses(say("Đã xong"))
    await toan.presses(f"2 · {say('xóa dữ liệu')}")
    await toan.sees(say("(đã xóa dữ liệu)"), state(say, "đã thực hiện"))


async def test_who_is_deleted_is_owed_nothing_more(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await asks_for_a_correction(lan, say)
    await toan.sees(title(say), WRONG)
    await lan.says("/quyenrieng")
    await lan.presses(say("Xóa dữ liệu của tôi"))
    await lan.presses(say("Xóa vĩnh viễn"))
    await lan.sees(say("Đã xóa dữ liệu của anh/chị"))
    await toan.says("/tochuc")
    await toan.presses(say("Đề nghị về dữ liệu cá nhân"))
    await toan.sees(say.many("Chưa xong: {n}", 0))
    await toan.presses(say("Đã xong"))
    await toan.presses(f"1 · {say('sửa dữ liệu')}")
    await toan.does_not_see(WRONG)
