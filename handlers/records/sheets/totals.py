"""The first sheet: the places, each part as published, and the state of it all."""

from collections.abc import Iterator, Sequence

from handlers.records.gathering import Record
from handlers.records.sheets.wording import TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t, parts = visit.t, record.rules.parts
    return Layout(
        t("Tổng điểm"),
        record.rules.title,
        f"{_state(visit, record)} {_log(visit, record)}",
        (
            Column(t("Hạng"), 8, Kind.WHOLE),
            Column(t("Đồng hạng"), 8),
            Column(t("Mã đội"), 14),
            Column(t("Đội"), TEAM_WIDTH),
            *(Column(part.title, 14, Kind.DECIMAL) for part in parts),
            Column(t("Tổng điểm"), 12, Kind.DECIMAL),
        ),
        frozen=4,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    for each in record.scores.ranking():
        team = record.rules.team(each.total.team)
        yield (
            each.place,
            visit.t("có") if each.is_tied else "",
            team.code,
            team.name,
            *(each.total.parts.get(part.code) for part in record.rules.parts),
            each.total.total,
        )


def _state(visit: Visit, record: Record) -> str:
    t, at = visit.t, record.at.stored.published_at
    return t("Kết quả công bố lúc {at}.", at=t.full_moment(at)) if at else t("Chưa công bố.")


def _log(visit: Visit, record: Record) -> str:
    t, head = visit.t, record.head
    if head is None:
        return ""
    return t("Mã nhật ký lúc {at}: {digest}", at=t.full_moment(head.at), digest=head.digest)
