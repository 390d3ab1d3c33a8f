"""What must agree, what went wrong, and what an organizer is to mind."""

from bot.rehearsing.report import Check, Report
from bot.rehearsing.sheets.blocks import Column, Paragraph, Points, Row, Section, Table
from conversation.texts import Texts


def checks_section(t: Texts, report: Report) -> Section:
    """Counts that differ stand first."""
    checks = sorted(report.checks, key=lambda check: check.agrees)
    table = Table(
        t("Mỗi số liệu được đếm ở hai nơi khác nhau; hai số phải bằng nhau."),
        (
            Column(t("Số liệu")),
            Column(t("Phải là"), is_number=True),
            Column(t("Thực tế"), is_number=True),
            Column(t("Kết quả")),
        ),
        tuple(_row(t, check) for check in checks),
    )
    return Section("doi-chieu", t("Đối chiếu số liệu"), (table,))


def faults_section(t: Texts, report: Report) -> Section:
    none = Paragraph(t("Không phát hiện lỗi nào."))
    found = Points(report.faults, is_alarming=True) if report.faults else none
    return Section("loi", t("Lỗi phát hiện"), (found,))


def warnings_section(t: Texts, report: Report) -> Section:
    none = Paragraph(t("Không có điều gì cần lưu ý."))
    found = Points(report.warnings) if report.warnings else none
    return Section("luu-y", t("Điều cần lưu ý"), (found,))


def _row(t: Texts, check: Check) -> Row:
    difference = t.number(abs(check.found - check.expected))
    return Row(
        (
            check.what,
            t.number(check.expected),
            t.number(check.found),
            t("✓ khớp") if check.agrees else t("✗ lệch {difference}", difference=difference),
        ),
        note=check.detail,
        is_alarming=not check.agrees,
    )
