"""How the head of the jury put teams that were equal in everything."""

from collections.abc import Iterator, Sequence

from handlers.records.gathering import Record
from handlers.records.sheets.wording import PERSON_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Quyết định"),
        t("Quyết định của Trưởng ban Giám khảo về các đội bằng điểm"),
        t("Quyết định sau thay quyết định trước về cùng các đội."),
        (
            Column(t("Lúc"), 20, Kind.INSTANT),
            Column(t("Xếp từ trên xuống"), 60),
            Column(t("Lý do"), 60),
            Column(t("Người quyết định"), PERSON_WIDTH),
        ),
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    for each in record.decisions:
        teams = ", ".join(record.rules.team(code).name for code in each.teams)
        who = record.called[each.decided_by]
        yield each.decided_at.astimezone(visit.t.zone), teams, each.reason, who
