"""How the program fares and what waits for the organizers: lines of the state screen."""

from conversation.screen import Heading, Line
from conversation.texts import Texts
from handlers.alerts import wording as alert_words
from handlers.visit import Visit
from handlers.watching.figures import Figures
from storage.outbox import Traffic


def traffic_lines(t: Texts, traffic: Traffic) -> list[Line]:
    failed = t("• không gửi được: {n}", n=t.number(traffic.failed))
    if traffic.blocked:
        failed = t(
            "• không gửi được: {n}, trong đó {blocked} đã chặn bot hoặc bỏ tài khoản",
            n=t.number(traffic.failed),
            blocked=t.number(traffic.blocked),
        )
    waiting = t("• đang chờ: {n}", n=t.number(traffic.waiting))
    if traffic.retried:
        waiting = t(
            "• đang chờ: {n}, trong đó {retried} gửi chưa được, bot đang gửi lại",
            n=t.number(traffic.waiting),
            retried=t.number(traffic.retried),
        )
    return [
        Heading(t("Tin bot gửi hôm nay")),
        t("• đã gửi: {n}", n=t.number(traffic.sent)),
        waiting,
        *([failed] if traffic.failed else []),
    ]


def alert_lines(visit: Visit, now: Figures) -> list[Line]:
    t = visit.t
    over = t.many("Sự cố đã qua trong ngày: {n}.", now.over_today)
    lines: list[Line] = [over] if now.over_today else []
    if not now.alerts:
        return [t("Không có sự cố nào đang diễn ra."), *lines]
    return [
        Heading(t("⚠ Sự cố đang diễn ra")),
        *(f"• {alert_words.what(visit, each)}" for each in now.alerts),
        *lines,
    ]


def backup_lines(t: Texts, now: Figures) -> list[Line]:
    if now.backed_up_at is None:
        return [t("Chưa có bản sao lưu nào được ghi nhận.")]
    return [t("Bản sao lưu gần nhất: {at}.", at=t.full_moment(now.backed_up_at))]


def complaint_lines(t: Texts, now: Figures) -> list[Line]:
    if not now.complaints:
        return []
    if not now.overdue:
        return [t.many("Khiếu nại chưa quyết định: {n}.", now.complaints)]
    overdue = t.number(now.overdue)
    return [
        t.many(
            "Khiếu nại chưa quyết định: {n}, trong đó {overdue} quá hạn.",
            now.complaints,
            overdue=overdue,
        )
    ]
