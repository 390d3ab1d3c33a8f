"""The questions that make a contest and what may be answered, in people's words."""

from datetime import datetime
from typing import Final

from contest.making.presets import TIE_CHAINS
from contest.making.steps import Step
from contest.workbook.form import ITEMS
from conversation.texts import Texts

_LIST_SHOWN: Final = 300  # characters


def question(t: Texts, step: Step) -> str:
    words = {
        Step.TITLE: t("Tên đầy đủ của cuộc thi?"),
        Step.SHORT_TITLE: t("Tên ngắn, dùng trong tin nhắn?"),
        Step.ORGANIZER: t("Ai tổ chức?"),
        Step.CONTACT: t("Liên hệ ở đâu khi cần hỏi?"),
        Step.OPENS: t("Tuần đầu mở lúc nào?"),
        Step.CLOSES: t("Tuần đầu đóng lúc nào?"),
        Step.WEEKS: t("Thi bao nhiêu tuần?"),
        Step.QUESTIONS: t("Mỗi bài thi có bao nhiêu câu?"),
        Step.TIME_LIMIT: t("Làm bài trong bao nhiêu phút?"),
        Step.PREDICTION: t("Có câu dự đoán không?"),
        Step.TIE_CHAIN: t("Xếp hạng theo thứ tự nào?"),
        Step.UNITS: t("Những đơn vị nào dự thi?"),
        Step.WEEK_PRIZES: t("Mỗi tuần có những giải nào?"),
        Step.CONTEST_PRIZES: t("Toàn cuộc thi có những giải nào?"),
        Step.QUIET_HOURS: t("Không gửi tin trong giờ nào?"),
        Step.REMINDERS: t("Nhắc người chưa dự thi khi nào?"),
        Step.PUBLISHING: t("Công bố kết quả bao nhiêu giờ sau khi đóng?"),
        Step.APPROVALS: t("Bao nhiêu thành viên Ban Tổ chức duyệt kết quả?"),
    }
    return words[step]


def how_to_type(t: Texts, step: Step) -> str:
    words = {
        Step.OPENS: t("Xin nhập ngày và giờ, ví dụ 14/8/2023 07:30."),
        Step.CLOSES: t("Xin nhập ngày và giờ, ví dụ 20/8/2023 21:00."),
        Step.UNITS: t(
            "Xin nhập mỗi dòng một đơn vị, có thể ghi thêm biên chế: Sở Nội vụ; 70. Đơn vị trực "
            "thuộc ghi ngay bên dưới, bắt đầu bằng dấu -. Danh sách dài: xin gửi tệp Excel hoặc "
            "CSV có cột Tên đơn vị."
        ),
        Step.WEEK_PRIZES: t("Xin nhập mỗi dòng một giải: Giải Nhất; 1; 1.000.000 đồng."),
        Step.CONTEST_PRIZES: t("Xin nhập mỗi dòng một giải: Giải Nhất; 1; 1.000.000 đồng."),
    }
    is_number = step in {Step.WEEKS, Step.QUESTIONS, Step.TIME_LIMIT, Step.PUBLISHING}
    return words.get(step) or (t("Xin nhập một số.") if is_number else t("Xin nhập bằng chữ."))


def label(t: Texts, step: Step, value: object) -> str:
    """An answer as people read it. Instants are local already."""
    match value:
        case datetime():
            return f"{value:%H:%M} {value.day}/{value.month}/{value.year}"
        case str():
            return _text_label(t, step, value)
        case int():
            return _number_label(t, step, value)
        case dict():
            is_none = value.get("from") == value.get("to")
            return t("Lúc nào cũng gửi") if is_none else f"{value.get('from')}-{value.get('to')}"
        case list():
            return _list_label(t, step, value)
    return str(value)


def _text_label(t: Texts, step: Step, value: str) -> str:
    if step is Step.PREDICTION:
        return t(_named(("prediction", "target"), value))
    if step in {Step.WEEK_PRIZES, Step.CONTEST_PRIZES}:
        return _prizes_label(value) or t("Không có giải")
    return value


def _list_label(t: Texts, step: Step, value: list[object]) -> str:
    if step is Step.TIE_CHAIN:
        names = [name for name, chain in TIE_CHAINS.items() if chain == value]
        return t(names[0]) if names else ", ".join(map(str, value))
    if step is Step.REMINDERS:
        return _reminders_label(t, value)
    titles = (str(each.get("title")) for each in value if isinstance(each, dict))
    return "; ".join(titles)[:_LIST_SHOWN]


def _number_label(t: Texts, step: Step, value: int) -> str:
    match step:
        case Step.TIME_LIMIT:
            return t.many("{n} phút", value) if value else t("Không giới hạn")
        case Step.PUBLISHING:
            return t.many("{n} giờ sau khi đóng", value) if value else t("Ngay khi đóng")
        case Step.APPROVALS:
            return t.many("{n} người duyệt", value) if value else t("Không cần duyệt")
        case Step.WEEKS:
            return t.many("{n} tuần", value)
        case Step.UNITS:
            return t.many("{n} đơn vị", value)
    return t.many("{n} câu", value)


def _reminders_label(t: Texts, value: list[object]) -> str:
    days = [each.get("days_before_close") for each in value if isinstance(each, dict)]
    if not days:
        return t("Không nhắc")
    told = [
        t.many("trước {n} ngày", day) if isinstance(day, int) and day else t("ngày đóng")
        for day in days
    ]
    return ", ".join(told)


def _prizes_label(value: str) -> str:
    lines = (line.split(";") for line in value.splitlines())
    return ", ".join(f"{count.strip()} {title.strip()}" for title, count in lines)


def _named(path: tuple[str, ...], value: str) -> str:
    """What the form calls a value that may be chosen there."""
    item = next(each for each in ITEMS if each.path == path)
    return next((name for name, each in item.choices.items() if each == value), value)
