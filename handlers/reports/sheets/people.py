"""Everybody who registered, with score and place in each round that is reported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from contest.names import sort_key
from conversation.texts import Texts
from handlers.reports.sheets import wording
from handlers.results import rankings
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.reports import PersonRow

Placed = Mapping[int, Mapping[int, tuple[int, int]]]
"""Score and place, by participant and round."""


def layout(visit: Visit, tables: Sequence[int]) -> Layout:
    t = visit.t
    return Layout(
        t("Người dự thi"),
        t("Người đăng ký dự thi"),
        t("Ô trống: không có bài được xếp hạng trong tuần đó."),
        (
            Column(t("TT"), 6, Kind.WHOLE),
            Column(t("Họ và tên"), wording.NAME_WIDTH),
            Column(t("Đơn vị"), wording.UNIT_WIDTH),
            Column(t("Đơn vị cấp trên"), wording.UNIT_WIDTH),
            Column(t("Khối"), 24),
            Column(t("Đăng ký lúc"), 20, Kind.INSTANT),
            *(column for number in tables for column in _of_table(visit, number)),
        ),
        frozen=2,
    )


def rows(
    visit: Visit, people: Iterable[PersonRow], placed: Placed, tables: Sequence[int]
) -> Iterator[Sequence[Cell]]:
    """In the order of units, then by given name."""
    units = visit.stored.contest.units
    position = {code: number for number, code in enumerate(wording.in_order(units))}
    last = len(position)

    def key(each: PersonRow) -> tuple[int, bool, object, int]:
        name = sort_key(each.name) if each.name else ()
        return position.get(each.unit_code or "", last), each.name is None, name, each.id

    for number, each in enumerate(sorted(people, key=key), start=1):
        own = placed.get(each.id, {})
        yield (
            number,
            wording.person(visit.t, each.id, each.name),
            wording.unit(units, each.unit_code),
            wording.above(units, each.unit_code),
            wording.block(visit, each.unit_code),
            wording.local(visit.t, each.registered_at),
            *(cell for table in tables for cell in own.get(table, (None, None))),
        )


def total(t: Texts, placed: Placed, tables: Sequence[int]) -> Sequence[Cell]:
    """How many right answers in each round, and under the places how many people."""
    sums: list[Cell] = []
    for table in tables:
        scores = [own[table][0] for own in placed.values() if table in own]
        sums += [sum(scores), t.many("{n} người", len(scores))]
    return (None, t("Cộng"), None, None, None, None, *sums)


def _of_table(visit: Visit, number: int) -> tuple[Column, Column]:
    t, name = visit.t, rankings.name(visit, number)
    return (
        Column(t("Số câu đúng · {round}", round=name), 12, Kind.WHOLE),
        Column(t("Hạng · {round}", round=name), 12, Kind.WHOLE),
    )
