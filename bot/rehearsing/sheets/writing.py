"""The sheet from the report: its head, its sections in order."""

from collections.abc import Iterator
from dataclasses import replace

from bot.rehearsing.report import Report
from bot.rehearsing.sheets.attempts import attempts_section
from bot.rehearsing.sheets.blocks import Figure, Figures, Section, Sheet
from bot.rehearsing.sheets.counts import checks_section, faults_section, warnings_section
from bot.rehearsing.sheets.messages import messages_section
from bot.rehearsing.sheets.rounds import rounds_section, season_section
from bot.rehearsing.sheets.sending import bulks_section, calls_section
from bot.rehearsing.sheets.units import units_section
from bot.rehearsing.sheets.verdict import verdict
from conversation.texts import Texts

_SECTIONS = (
    checks_section,
    faults_section,
    warnings_section,
    rounds_section,
    season_section,
    units_section,
    bulks_section,
    calls_section,
    attempts_section,
)


def write_sheet(report: Report, t: Texts) -> Sheet:
    return Sheet(
        language=t.language,
        organizer=report.rules.organizer,
        title=t("Phiếu kết quả chạy thử"),
        contest=report.rules.title,
        made=t("Chạy thử lúc {at}.", at=t.full_moment(report.rehearsed_at)),
        verdict=verdict(t, report),
        figures=_figures(t, report),
        contents=t("Các mục"),
        sections=tuple(_numbered(t, report)),
        day_of_signing=t("Ngày … tháng … năm ……"),
        signatures=_signatures(t),
        appendix=messages_section(t, report),
    )


def _numbered(t: Texts, report: Report) -> Iterator[Section]:
    for number, write in enumerate(_SECTIONS, start=1):
        section = write(t, report)
        yield replace(section, heading=f"{number}. {section.heading}")


def _figures(t: Texts, report: Report) -> Figures:
    """How large the rehearsal was, and what some of its people did that programs forget."""
    size = (
        Figure(t("Người dự thi giả định"), t.number(report.people)),
        Figure(t("Số đơn vị"), t.number(report.units)),
        Figure(t("Số tuần thi"), t.number(len(report.rounds))),
        Figure(t("Thời gian chạy thử"), t.seconds(round(report.took_seconds))),
    )
    habits = (
        Figure(habit[:1].upper() + habit[1:], t.number(people))
        for habit, people in report.habits.items()
    )
    return Figures((*size, *habits))


def _signatures(t: Texts) -> tuple[Figure, ...]:
    signed = t("(Ký, ghi rõ họ tên)")
    return (
        Figure(t("Người chạy thử"), signed),
        Figure(t("Thay mặt Ban Tổ chức"), signed),
    )
