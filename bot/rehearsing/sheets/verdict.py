"""Ready or not, and why."""

from collections.abc import Iterator

from bot.rehearsing.report import Check, Report
from bot.rehearsing.sheets.blocks import Verdict
from conversation.texts import Texts

_SAID_AT_MOST = 6
"""Reasons at the head of the sheet; the sections below have them all."""


def verdict(t: Texts, report: Report) -> Verdict:
    if report.is_go:
        return Verdict(True, t("SẴN SÀNG MỞ CUỘC THI"), tuple(_grounds(t, report)))
    return Verdict(False, t("CHƯA SẴN SÀNG MỞ CUỘC THI"), _shortened(t, [*_obstacles(t, report)]))


def _grounds(t: Texts, report: Report) -> Iterator[str]:
    people = t.number(report.people)
    yield t("Đã chạy trọn các tuần thi với {people} người dự thi giả định.", people=people)
    yield t.many("Đã đối chiếu {n} số liệu, tất cả đều khớp.", len(report.checks))
    yield t("Không phát hiện lỗi nào.")
    if report.warnings:
        yield t.many("Có {n} điều cần lưu ý trước khi mở, nêu ở dưới.", len(report.warnings))


def _obstacles(t: Texts, report: Report) -> Iterator[str]:
    if not report.is_complete:
        yield t("Lần chạy thử này bị dừng giữa chừng, chưa đi hết cuộc thi.")
    yield from (_disagreement(t, check) for check in report.checks if not check.agrees)
    yield from report.faults


def _disagreement(t: Texts, check: Check) -> str:
    return t(
        "Số liệu “{what}” không khớp: phải là {expected}, thực tế {found}.",
        what=check.what,
        expected=t.number(check.expected),
        found=t.number(check.found),
    )


def _shortened(t: Texts, reasons: list[str]) -> tuple[str, ...]:
    if len(reasons) <= _SAID_AT_MOST:
        return tuple(reasons)
    shown = reasons[: _SAID_AT_MOST - 1]
    return (*shown, t.many("Còn {n} lý do khác, nêu ở dưới.", len(reasons) - len(shown)))
