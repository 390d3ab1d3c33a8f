"""What each team earned in each part, and how: panel, live questions, clock, weight."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from contest.stage.totals import rounded
from handlers.records.gathering import Record
from handlers.records.sheets.wording import TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    return Layout(
        t("Điểm từng phần"),
        t("Điểm từng phần thi"),
        t("Điểm của phần = (Ban Giám khảo + trực tiếp - trừ quá giờ) x hệ số, không dưới 0."),
        (
            Column(t("Phần thi"), TEAM_WIDTH),
            Column(t("Đội"), TEAM_WIDTH),
            Column(t("Số phiếu được tính"), 10, Kind.WHOLE),
            Column(t("Ban Giám khảo"), 12, Kind.DECIMAL),
            Column(t("Trực tiếp"), 12, Kind.DECIMAL),
            Column(t("Trừ quá giờ"), 10, Kind.DECIMAL),
            Column(t("Hệ số"), 8, Kind.DECIMAL),
            Column(t("Điểm của phần"), 12, Kind.DECIMAL),
        ),
        frozen=2,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    del visit
    for part in record.rules.parts:
        earned = record.scores.earned.get(part.code, {})
        for team in record.rules.teams:
            if team.code in earned:
                each = earned[team.code]
                yield (
                    part.title,
                    team.name,
                    len(record.counted(part.code, team.code)),
                    rounded(each.judged),
                    rounded(each.live),
                    each.penalty,
                    part.weight,
                    rounded(Fraction(part.weight) * each.sum),
                )
