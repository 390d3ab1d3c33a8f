"""The units by their rate, as the table of the whole contest shows them."""

from bot.rehearsing.report import Report, UnitRate
from bot.rehearsing.sheets.blocks import Column, Paragraph, Row, Section, Table
from conversation.texts import Texts


def units_section(t: Texts, report: Report) -> Section:
    minimum = t.percent_asked(report.rules.collective.minimum_rate_percent)
    rule = t(
        "Chỉ xếp hạng đơn vị có tỷ lệ từ {minimum} trở lên. Người dự thi là giả định, nên tỷ lệ ở "
        "đây không nói gì về đơn vị thật.",
        minimum=minimum,
    )
    columns = (
        Column(t("Hạng"), is_number=True),
        Column(t("Đơn vị")),
        Column(t("Người dự thi"), is_number=True),
        Column(t("Biên chế"), is_number=True),
        Column(t("Tỷ lệ"), is_number=True),
    )
    table = Table(rule, columns, tuple(_row(t, unit) for unit in report.unit_table))
    none = Paragraph(t("Chưa có số liệu của đơn vị."))
    blocks = (table,) if report.unit_table else (none,)
    return Section("don-vi", t("Tỷ lệ dự thi của các đơn vị"), blocks)


def _row(t: Texts, unit: UnitRate) -> Row:
    return Row(
        (
            "–" if unit.place is None else t.number(unit.place),
            unit.name,
            t.number(unit.participants),
            "—" if unit.headcount is None else t.number(unit.headcount),
            "—" if unit.rate is None else t.percent(unit.rate),
        ),
        share=unit.rate,
    )
