"""Organizers write to many: composed in the chat, looked at, confirmed, and told how it went."""

import pytest

from bot.says import texts
from sandbox.people.screen import SeenMessage
from tests.journeys.broadcasting import PNG, Writer
from tests.journeys.office import Office, takes_the_paper

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

INVITATION = (
    "🏆 <b>Kính mời</b> <i>toàn thể</i> <u>cán bộ</u> <s>cũ</s> "
    '<a href="https://example.org/">đọc thể lệ</a> <tg-spoiler>bí mật</tg-spoiler>\n'
    "<blockquote>Điều 1. Trong tuần #cchc</blockquote>\n<pre>14:30</pre> <code>A</code> & <ký>"
).replace("& <ký>", "&amp; &lt;ký&gt;")


async def test_what_was_written_arrives_mark_by_mark(writer: Writer) -> None:
    lan = await writer.office.meets("Nguyễn Thị Lan")
    await writer.composes(INVITATION)
    written = next(m for m in reversed(await writer.organizer.reads()) if m.is_mine)
    preview = await writer.organizer.sees("Kính mời")
    await writer.addresses_everybody()
    await writer.sends(1)
    arrived = await lan.sees("Kính mời", "& <ký>", ever=True)
    assert arrived.text == preview.text == written.text
    assert arrived.entities == preview.entities == written.entities
    assert len(arrived.entities) == 10
    await writer.reports(writer.sent(1, 1))


async def test_a_picture_and_a_file_arrive_with_their_captions(writer: Writer) -> None:
    lan, toan = await writer.office.meets("Nguyễn Thị Lan"), writer.organizer
    await writer.begins()
    await toan.sends_photo("a.png", PNG, caption="<b>Lễ</b> trao giải", parse_mode="HTML")
    await toan.sees(writer.say("Gửi cho ai?"))
    await writer.addresses_everybody()
    await writer.sends(1)
    picture = await lan.sees("Lễ trao giải", ever=True)
    assert picture.fields.has("photo")
    assert [each["type"] for each in picture.entities if isinstance(each, dict)] == ["bold"]
    await writer.begins()
    await toan.sends_file("ke-hoach.docx", b"PK", caption="Kế hoạch")
    await writer.addresses_everybody()
    await writer.sends(1)
    file = await lan.sees("Kế hoạch", "ke-hoach.docx", ever=True)
    assert await lan.downloads(file) == b"PK"


async def test_what_cannot_be_sent_on_is_asked_for_again(writer: Writer) -> None:
    await writer.begins()
    await writer.organizer.throws_a_dice()
    await writer.organizer.sees(writer.say("Soạn thông báo"))


async def test_who_hands_in_meanwhile_is_not_told_to(writer: Writer) -> None:
    office, toan = writer.office, writer.organizer
    lan, nam = await office.meets("Nguyễn Thị Lan"), await office.meets("Bùi Văn Nam")
    await writer.composes("Còn hai ngày")
    await toan.presses(writer.to("người chưa nộp bài {round}", round="Tuần 1"))
    await toan.sees(writer.say.many("Số người nhận: {n}.", 2))
    await plans(writer, "14:30", people=2)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-16T14:31")
    await nam.sees("Còn hai ngày", ever=True)
    await writer.reports(writer.sent(1, 1))
    await lan.does_not_see("Còn hai ngày", ever=True)


async def plans(writer: Writer, at: str, people: int) -> None:
    await writer.organizer.presses(writer.say("Hẹn giờ gửi"))
    await writer.organizer.says(at)
    await writer.organizer.presses(writer.say.many("Hẹn gửi cho {n} người", people))
    await writer.organizer.sees(writer.say("Đã hẹn gửi thông báo"))


async def test_what_is_planned_for_the_night_goes_out_in_the_morning(writer: Writer) -> None:
    lan, toan = await writer.office.meets("Nguyễn Thị Lan"), writer.organizer
    await writer.composes("Kính mời")
    await writer.addresses_everybody()
    await toan.presses(writer.say("Hẹn giờ gửi"))
    await toan.says("hôm nay")
    await toan.sees(writer.say("Chưa đọc được giờ gửi."))
    await toan.says("23:00")
    quiet = writer.say("Lúc đó là giờ yên tĩnh: tin được gửi từ {at}.", at="06:30 17/8")
    await toan.sees(quiet)
    await toan.presses(writer.say.many("Hẹn gửi cho {n} người", 1))
    await toan.sees(writer.say("Bắt đầu gửi lúc {at}.", at="06:30 17/8"))
    await writer.office.comes_to("2023-08-17T06:31")
    await lan.sees("Kính mời", ever=True)


async def test_what_is_planned_can_be_called_off(writer: Writer) -> None:
    lan, toan = await writer.office.meets("Nguyễn Thị Lan"), writer.organizer
    await writer.composes("Kính mời")
    await writer.addresses_everybody()
    await plans(writer, "14:30", people=1)
    await toan.presses(writer.say("Hủy, không gửi"))
    await toan.presses(writer.say("Dừng hẳn, không gửi nữa"))
    await toan.sees(writer.say("Đã dừng gửi thông báo"))
    await writer.office.comes_to("2023-08-16T14:31")
    await writer.sends_to_everybody("Tin khác", people=1)
    await lan.sees("Tin khác", ever=True)
    await lan.does_not_see("Kính mời", ever=True)


async def test_confirmed_twice_it_is_sent_once(writer: Writer) -> None:
    lan = await writer.office.meets("Nguyễn Thị Lan")
    await writer.composes("Kính mời")
    await writer.addresses_everybody()
    toan = writer.organizer
    pressed = data_of(toan.last, writer.sends_to(1))
    for _ in range(3):
        await toan.presses_data(pressed, on=toan.last)
    await writer.reports(writer.sent(1, 1))
    assert sum(m.text == "Kính mời" for m in await lan.reads()) == 1


async def test_the_same_to_the_same_is_asked_about(writer: Writer) -> None:
    lan = await writer.office.meets("Nguyễn Thị Lan")
    await writer.sends_to_everybody("<b>Kính mời</b>", people=1)
    await writer.reports()
    await writer.sends_to_everybody("<b>Kính mời</b>", people=1)
    await writer.organizer.sees(writer.say("Nội dung này vừa được gửi"), "09:00 16/8")
    await writer.organizer.presses(writer.say("Vẫn gửi thêm lần nữa"))
    await writer.reports(writer.sent(1, 1))
    assert sum(m.text == "Kính mời" for m in await lan.reads()) == 2


async def test_an_old_button_shows_what_has_changed_since(office: Office) -> None:
    writer = Writer(office, office.organizer, texts("vi"))
    lan = await writer.office.meets("Nguyễn Thị Lan")
    group = await writer.office.binds_a_group()
    await writer.composes("Kính mời")
    await writer.addresses_everybody()
    toan, old = writer.organizer, writer.organizer.last
    await toan.presses(writer.say("Chọn người nhận"))
    await toan.presses(writer.to("các nhóm đã gắn với cuộc thi"))
    await toan.sees(writer.say.many("Số nhóm nhận: {n}.", 1))
    await toan.presses_data(data_of(old, writer.sends_to(1)), on=toan.last)
    await toan.presses(writer.say.many("Gửi vào {n} nhóm", 1))
    await writer.reports(writer.sent(1, 1))
    assert "Kính mời" in [message.text for message in await toan.reads(group)]
    await lan.does_not_see("Kính mời", ever=True)


def data_of(message: SeenMessage, label: str) -> str:
    """What the button of a message sends."""
    buttons = (button for row in message.button_rows() for button in row)
    return next(each.text("callback_data") for each in buttons if each.text("text") == label)


async def test_others_than_organizers_cannot(writer: Writer) -> None:
    lan = await writer.office.meets("Nguyễn Thị Lan")
    await lan.says("/thongbao")
    await lan.sees("Tuần 1 đang mở")
