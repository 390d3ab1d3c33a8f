"""Who is given what."""

from collections.abc import Iterator, Sequence

from handlers.records.gathering import Record
from handlers.records.sheets.wording import TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    flag = record.rules.flag
    return Layout(
        t("Giải thưởng"),
        t("Giải thưởng"),
        t("Mỗi đội dự thi được tặng: {flag}.", flag=flag) if flag else "",
        (
            Column(t("TT"), 6, Kind.WHOLE),
            Column(t("Giải"), 32),
            Column(t("Phần thi"), TEAM_WIDTH),
            Column(t("Đội"), TEAM_WIDTH),
            Column(t("Trị giá"), 20),
        ),
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    whole, rules = visit.t("Toàn Hội thi"), record.rules
    for number, (prize, team) in enumerate(record.prizes, start=1):
        about = rules.part(prize.part).title if prize.part else whole
        yield number, prize.title, about, rules.team(team).name, prize.value
