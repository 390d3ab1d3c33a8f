"""Notices to many, and how Telegram answered what the bot asked of it."""

from collections.abc import Iterator
from math import ceil

from bot.rehearsing.report import Bulk, Report
from bot.rehearsing.sheets.blocks import Column, Paragraph, Row, Section, Table
from conversation.texts import Texts

_OK = "ok"


def bulks_section(t: Texts, report: Report) -> Section:
    columns = (
        Column(t("Tin")),
        Column(t("Lúc")),
        Column(t("Đã gửi"), is_number=True),
        Column(t("Không đến"), is_number=True),
        Column(t("Không cần nữa"), is_number=True),
        Column(t("Gửi trong"), is_number=True),
    )
    table = Table(
        t(
            "“Không đến”: Telegram không chuyển được, thường do người nhận đã chặn bot. "
            "“Gửi trong”: thời gian gửi hết, theo tốc độ Telegram cho phép."
        ),
        columns,
        tuple(_bulk(t, report, bulk) for bulk in report.bulks),
    )
    none = Paragraph(t("Không có tin nào được gửi hàng loạt."))
    return Section("gui-tin", t("Tin gửi hàng loạt"), (table,) if report.bulks else (none,))


def calls_section(t: Texts, report: Report) -> Section:
    columns = (
        Column(t("Lệnh gửi đến Telegram")),
        Column(t("Trả lời của Telegram")),
        Column(t("Số lần"), is_number=True),
    )
    caption = t("Lệnh không thành công được ghi nguyên văn lời Telegram trả lời.")
    rows = tuple(_calls(t, report))
    none = Paragraph(t("Chưa có lệnh nào được gửi đến Telegram."))
    blocks = (Table(caption, columns, rows),) if rows else (none,)
    return Section("telegram", t("Trao đổi với Telegram"), blocks)


def _bulk(t: Texts, report: Report, bulk: Bulk) -> Row:
    title = report.rules.rounds[bulk.round - 1].title if bulk.round else t("Toàn cuộc thi")
    return Row(
        (
            t("{round}: {what}", round=title, what=bulk.what),
            t.moment(bulk.at),
            t.number(bulk.sent),
            t.number(bulk.failed),
            t.number(bulk.dropped),
            t.seconds(ceil(bulk.seconds)),
        )
    )


def _calls(t: Texts, report: Report) -> Iterator[Row]:
    """Of each method what went well first, then each refusal, the most frequent first."""
    for method, outcomes in sorted(report.calls.items()):
        in_order = sorted(outcomes.items(), key=lambda told: (told[0] != _OK, -told[1], told[0]))
        for outcome, count in in_order:
            answer = t("thành công") if outcome == _OK else outcome
            yield Row((_named(t, method), answer, t.number(count)))


def _named(t: Texts, method: str) -> str:
    """What a method does, for those who read no documentation of Telegram's, and its name."""
    meanings = {
        "sendMessage": t("gửi tin nhắn"),
        "editMessageText": t("sửa tin nhắn"),
        "answerCallbackQuery": t("đáp lại lượt bấm nút"),
        "sendDocument": t("gửi tệp"),
        "sendPhoto": t("gửi ảnh"),
        "pinChatMessage": t("ghim tin nhắn"),
        "unpinChatMessage": t("bỏ ghim tin nhắn"),
        "deleteMessage": t("xóa tin nhắn"),
        "getChatMember": t("hỏi quyền trong nhóm"),
        "getMe": t("hỏi tên của bot"),
        "getUpdates": t("nhận tin mới"),
        "setMyCommands": t("đặt danh sách lệnh"),
        "setWebhook": t("đặt nơi nhận tin"),
        "deleteWebhook": t("bỏ nơi nhận tin"),
    }
    return f"{meanings[method]} ({method})" if method in meanings else method
