"""A contest made in chat is published: asked twice, done once, and only as loading allows."""

import pytest
from openpyxl.workbook import Workbook

from conversation.action import encode
from conversation.action.making import OpenDraft, Publish, ShowDrafts
from conversation.texts import Texts
from handlers.making.checking import seen_in
from storage import acts, drafts
from tests.journeys.making import Maker
from tests.journeys.office import Office


@pytest.fixture
def maker(desk: Office, say: Texts) -> Maker:
    """Another contest runs."""
    return Maker(desk, say)


async def drafted(maker: Maker) -> bytes:
    await maker.opens_the_drafts(beside_a_contest=True)
    form = await maker.gets_the_form()
    await maker.sends_the_form(form)
    await maker.office.organizer.sees(maker.say("Đã nhận tệp {file}.", file="mau.xlsx"))
    return form


async def test_what_becomes_of_the_contest_that_runs_is_said_first(maker: Maker) -> None:
    await drafted(maker)
    toan, say = maker.office.organizer, maker.say
    await toan.presses(say("Công bố"))
    await toan.sees(
        say(
            "Bot chỉ phục vụ một cuộc thi. Cuộc thi này thay cho: {title}.",
            title="Cuộc thi tìm hiểu cải cách hành chính",
        )
    )
    await toan.sees("08:00 28/8/2023")
    await toan.says("/tochuc")
    await toan.sees("Cuộc thi CCHC")


async def test_published_it_takes_the_place_of_the_other(maker: Maker) -> None:
    await drafted(maker)
    await maker.publishes()
    toan, say = maker.office.organizer, maker.say
    await toan.says("/tochuc")
    await toan.sees(say("Bàn làm việc của Ban Tổ chức"), say("Cuộc thi cải cách hành chính"))


async def test_what_changed_after_it_was_looked_at_is_not_published(maker: Maker) -> None:
    await drafted(maker)
    toan, say = maker.office.organizer, maker.say
    await toan.presses(say("Công bố"))
    await toan.presses(say("Tiếp tục"))
    await toan.sees(say("Xin xác nhận lần nữa"))
    await toan.presses_data(encode(Publish(1, 12345)), on=toan.last)
    await toan.sees(say("Bản nháp vừa được sửa. Xin xem lại trước khi công bố."))
    await toan.says("/tochuc")
    await toan.sees("Cuộc thi CCHC")


async def test_a_contest_that_has_begun_keeps_what_was_promised(maker: Maker) -> None:
    form = await drafted(maker)
    await maker.publishes()
    await maker.office.comes_to("2023-09-04T08:00")
    toan, say = maker.office.organizer, maker.say

    def shorten(book: Workbook) -> None:
        book.worksheets[0]["B2"] = "Cuộc thi đã đổi tên"
        book.worksheets[0]["B12"] = 5
        book.worksheets[1]["A3"] = "Tuần chót"

    await maker.opens_the_drafts(beside_a_contest=True)
    await toan.presses("✓ " + say("Cuộc thi trực tuyến tìm hiểu công tác cải cách hành chính"))
    await toan.presses(say("Gửi tệp Excel"))
    await maker.sends_the_form(form, shorten)
    await toan.presses(say("Công bố"))
    await toan.sees(say("Cuộc thi đang có được cập nhật theo bản nháp này."))
    where = say("cả cuộc thi")
    await toan.sees(say("Giữ nguyên vì đã bắt đầu: {key} ({where})", key="paper", where=where))


async def test_pressed_again_it_is_done_once(maker: Maker) -> None:
    await drafted(maker)
    await maker.publishes()
    toan, say = maker.office.organizer, maker.say
    found = await maker.office.read(drafts.files, 1)
    await toan.presses_data(encode(Publish(1, seen_in(found))), on=toan.last)
    await toan.sees(say("Đã công bố cuộc thi"))
    assert len(await maker.office.read(acts.of_kind, "publish_contest")) == 1


async def test_a_form_that_comes_unasked_changes_no_list_of_people(maker: Maker) -> None:
    form = await drafted(maker)
    toan, say = maker.office.organizer, maker.say
    await toan.says("/tochuc")
    await toan.sends_file("mau.xlsx", form)
    await toan.sees(say("Chưa ghi danh sách {file}", file="mau.xlsx"), "/tochuc")


async def test_nobody_else_reaches_a_draft(maker: Maker) -> None:
    await drafted(maker)
    lan = await maker.office.meets("Nguyễn Thị Lan")
    for action in (ShowDrafts(), OpenDraft(1), Publish(1, 0)):
        await lan.presses_data(encode(action), on=lan.last)
    await lan.does_not_see(maker.say("Cuộc thi đang soạn"), ever=True)
    await lan.does_not_see(maker.say("Cuộc thi trực tuyến tìm hiểu"), ever=True)
