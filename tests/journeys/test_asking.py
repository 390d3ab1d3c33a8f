"""Commands, questions to the organizers, privacy, language."""

import json

import pytest

from conversation.commands import COMMANDS
from storage import acts
from storage.database import Database
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import LAN, People


async def test_every_command_has_an_answer(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    for name in COMMANDS:
        await lan.says(f"/{name}")
        assert (await lan.sees("")).text


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("/thele", "Điều 1."),
        ("/rules", "Điều 1."),
        ("/tailieu", "Nghị quyết số 76/NQ-CP"),
        ("/lichsu", "Lịch sử dự thi"),
        ("/trogiup", "/quyenrieng"),
    ],
)
async def test_what_commands_show(office: Office, command: str, text: str) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says(command)
    await lan.sees(text)


async def test_a_question_reaches_the_organizers_and_the_answer_comes_back(office: Office) -> None:
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/gopy")
    await lan.says("Câu 2 có đúng <b>không</b>?")
    await lan.sees("Đã gửi ý kiến")
    await office.organizer.sees("Câu 2 có đúng <b>không</b>?")
    await office.organizer.presses("Trả lời")
    await office.organizer.says("Đúng, theo Nghị quyết số 76.")
    await lan.sees("Ban Tổ chức trả lời", "Đúng, theo Nghị quyết số 76.")


async def test_participants_cannot_read_what_others_asked(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/gopy")
    await lan.says("Một chuyện riêng")
    await lan.sees("Đã gửi ý kiến")
    minh = await office.meets("Hoàng Văn Minh")
    await minh.presses_data("fo.1", on=minh.last)
    await minh.does_not_see("Một chuyện riêng", ever=True)


async def test_only_organizers_see_live_counts(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await lan.says("/tinhhinh")
    await lan.sees("Anh/chị đã nộp bài")
    await office.organizer.says("/tinhhinh")
    await office.organizer.sees("đã nộp bài: 1")


async def test_a_copy_of_ones_data(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await lan.says("/quyenrieng")
    await lan.sees("Họ và tên: Nguyễn Thị Lan", "Đơn vị: Sở Nội vụ")
    await lan.presses("Tải về")
    data = json.loads(await lan.downloads(await lan.sees("Dữ liệu của anh/chị")))
    assert data["participant"]["name"] == "Nguyễn Thị Lan"
    assert "score" not in json.dumps(data)


async def test_what_is_kept_by_kinds_and_as_a_text(people: People) -> None:
    await people.lists(LAN)
    lan, say = await people.recognised(LAN), people.say
    await lan.says("/gopy")
    await lan.says("Câu 2 có đúng không?")
    await lan.says("/quyenrieng")
    await lan.sees(say("• ý kiến và đề nghị anh/chị đã gửi: để trả lời;"))
    await lan.presses(say("Bản dễ đọc (tệp chữ)"))
    text = (await lan.downloads(await lan.sees(say("Dữ liệu của anh/chị")))).decode("utf-8-sig")
    assert f"{say('Họ và tên')}: Nguyễn Thị Lan" in text
    assert f"{say('Năm sinh')}: 1975" in text
    assert f"{say('Nội dung')}: Câu 2 có đúng không?" in text


async def test_before_deleting_people_read_what_stays_and_until_when(people: People) -> None:
    await people.lists(LAN)
    lan, say = await people.recognised(LAN), people.say
    await lan.says("/quyenrieng")
    await lan.presses(say("Xóa dữ liệu của tôi"))
    await lan.sees("3", say("Người dự thi {number}", number=1))


async def test_what_people_have_done_with_their_data_is_logged(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/quyenrieng")
    await lan.presses("Tải về dữ liệu của tôi")
    await lan.says("/quyenrieng")
    await lan.presses("Xóa dữ liệu của tôi")
    await lan.presses("Xóa vĩnh viễn")
    await lan.sees("Đã xóa dữ liệu")
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        done = await database.read(acts.recent, limit=2)
    assert [(act.kind, act.address) for act in done] == [("forget", "bot"), ("export_data", "bot")]


async def test_forgetting_is_no_way_to_a_second_attempt(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await lan.says("/quyenrieng")
    await lan.presses("Xóa dữ liệu của tôi")
    await lan.presses("Xóa vĩnh viễn")
    await lan.sees("Đã xóa dữ liệu")
    await lan.says("/start")
    await lan.presses("Tôi đồng ý")
    await lan.says("Nguyễn Thị Lan Anh")
    await lan.says("snv")
    await lan.presses("Sở Nội vụ")
    await lan.sees("Anh/chị đã nộp bài Tuần 1")


async def test_a_file_is_not_an_answer(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.sends_file("bai-lam.docx", b"PK")
    await lan.sees("chỉ nhận tin nhắn chữ")


async def test_the_language_can_be_changed_at_any_time(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/language")
    await lan.presses("English")
    await lan.sees("is open until 21:00 20/8")
    await lan.says("/ngonngu")
    await lan.presses("Tiếng Việt")
    await lan.sees("Tuần 1 đang mở")
