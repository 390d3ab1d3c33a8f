"""What happens when, in people's words."""

from collections.abc import Sequence

from contest.calendar import DueKind, DueRun
from contest.rules import Audience, Rules
from conversation.texts import Texts


def told_once(runs: Sequence[DueRun]) -> list[DueRun]:
    """A daily report stands there once, on its first day."""
    first = next((due for due in runs if due.kind is DueKind.REPORT), None)
    return [due for due in runs if due.kind is not DueKind.REPORT or due == first]


def what_happens(t: Texts, due: DueRun) -> str:
    words = {
        DueKind.OPEN: t("mở tuần thi, gửi tin mời"),
        DueKind.REMIND: t("gửi tin nhắc"),
        DueKind.FOCAL_POINTS: t("báo đầu mối tình hình của đơn vị"),
        DueKind.REPORT: t("gửi Ban Tổ chức báo cáo ngày, từ hôm nay mỗi ngày một lần"),
        DueKind.HEADCOUNT: t("chốt biên chế của các đơn vị"),
        DueKind.CLOSE: t("đóng tuần thi, nộp các bài còn dở"),
        DueKind.PUBLISH: t("công bố kết quả, gửi bảng xếp hạng"),
        DueKind.FINAL: t("công bố kết quả chung cuộc"),
        DueKind.COMPLAINTS_END: t("hết hạn khiếu nại, xóa nốt tài khoản của người đã xin xóa"),
        DueKind.PURGE: t("xóa dữ liệu cá nhân"),
    }
    return words[due.kind]


def to_whom(t: Texts, rules: Rules, due: DueRun) -> str:
    """Who hears of it by itself; "" where nobody does."""
    everybody = t("mọi người và các nhóm")
    words = {
        DueKind.OPEN: everybody,
        DueKind.FOCAL_POINTS: t("các đầu mối"),
        DueKind.REPORT: t("Ban Tổ chức"),
        DueKind.CLOSE: t("người còn bài dở, Ban Tổ chức"),
        DueKind.PUBLISH: everybody,
        DueKind.FINAL: everybody,
    }
    if due.kind is DueKind.REMIND:
        is_everyone = rules.reminders[due.index].to is Audience.EVERYONE
        return t("mọi người") if is_everyone else t("người chưa dự thi")
    return words.get(due.kind, "")
