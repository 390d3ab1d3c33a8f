"""What was done at the Hội thi, out of the log that nobody can rewrite unnoticed."""

from collections.abc import Iterator, Sequence

from handlers.records.gathering import Record
from handlers.records.sheets.wording import PERSON_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.json_text import to_json


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Nhật ký"),
        t("Nhật ký của Hội thi"),
        t("Mỗi việc mang mã của chính nó và của việc ngay trước trong nhật ký chung."),
        (
            Column(t("Số"), 8, Kind.WHOLE),
            Column(t("Lúc"), 20, Kind.INSTANT),
            Column(t("Người làm"), PERSON_WIDTH),
            Column(t("Việc"), 22),
            Column(t("Chi tiết"), 70),
            Column(t("Mã"), 36),
        ),
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    for act in record.acts:
        at = act.at.astimezone(visit.t.zone)
        who = record.called[act.address]
        yield act.id, at, who, act.kind, to_json(dict(act.detail)), act.digest
