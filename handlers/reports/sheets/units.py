"""The units week by week: participants, headcount, rate, mean score, place."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from contest.collective import mean, rate
from conversation.texts import Texts
from handlers.reports.sheets import wording
from handlers.results import rankings
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.standings import RankedUnit

Tables = Mapping[int, Sequence[RankedUnit]]
"""Of each round, 0 being the whole contest; every unit once."""

Carried = Mapping[str, Decimal]
"""What the Hội thi adds to the season, by unit; empty where the rules carry nothing over, or the
whole contest is not reported."""

_NOTHING: Sequence[Cell] = (None,) * 5


def layout(visit: Visit, tables: Tables, carried: Carried) -> Layout:
    t = visit.t
    minimum = t.percent_asked(visit.rules.collective.minimum_rate_percent)
    return Layout(
        t("Đơn vị theo tuần"),
        t("Kết quả của các đơn vị theo tuần"),
        t(
            "Số của mỗi đơn vị gồm cả các đơn vị bên dưới; dòng Cộng chỉ cộng các đơn vị cao nhất. "
            "Chỉ xếp hạng đơn vị có tỷ lệ từ {minimum} trở lên.",
            minimum=minimum,
        ),
        (
            Column(t("TT"), 6, Kind.WHOLE),
            Column(t("Đơn vị"), wording.UNIT_WIDTH),
            Column(t("Đơn vị cấp trên"), wording.UNIT_WIDTH),
            Column(t("Khối"), 24),
            *(column for number in tables for column in _of_table(visit, number)),
            *(_of_season(t) if carried else ()),
        ),
        frozen=2,
    )


def rows(visit: Visit, tables: Tables, carried: Carried) -> Iterator[Sequence[Cell]]:
    """Every unit that any table has: as the newest one calls it, those of old tables last."""
    by_code = {number: {row.unit_code: row for row in table} for number, table in tables.items()}
    newest = {row.unit_code: row for table in tables.values() for row in table}
    names = {code: row.name or code for code, row in newest.items()}
    for number, code in enumerate(_in_order(visit, newest), start=1):
        row = newest[code]
        yield (
            number,
            names[code],
            names.get(row.parent_code or "", ""),
            wording.block(visit, code),
            *(cell for table in by_code.values() for cell in _figures(table.get(code))),
            *_season(row, carried),
        )


def total(t: Texts, tables: Tables) -> Sequence[Cell]:
    """Counted from persons and scores of the topmost units."""
    sums: list[Cell] = []
    for table in tables.values():
        top = [row for row in table if row.parent_code is None]
        sums += _sums(top)
    return (None, t("Cộng"), None, None, *sums)


def _sums(top: Sequence[RankedUnit]) -> Sequence[Cell]:
    participants = sum(row.participants for row in top)
    known = [row.headcount for row in top if row.headcount is not None]
    headcount = sum(known) if len(known) == len(top) else None
    share: Decimal | None = rate(participants, headcount)
    return participants, headcount, share, mean(sum(row.score_sum for row in top), participants), ""


def _in_order(visit: Visit, newest: Mapping[str, RankedUnit]) -> list[str]:
    """Each behind the one above it; of whose place nobody knows any more, at the end."""
    known = wording.in_order(visit.stored.contest.units)
    here = [code for code in known if code in newest]
    return [*here, *(code for code in newest if code not in known)]


def _figures(row: RankedUnit | None) -> Sequence[Cell]:
    if row is None:
        return _NOTHING
    return row.participants, row.headcount, row.rate, row.mean_score, row.place


def _of_season(t: Texts) -> tuple[Column, ...]:
    return (
        Column(t("Điểm Hội thi"), 10, Kind.DECIMAL),
        Column(t("Điểm cả mùa"), 10, Kind.DECIMAL),
    )


def _season(row: RankedUnit, carried: Carried) -> Sequence[Cell]:
    """Beside the mean score of the whole contest, which is the last table."""
    stage = carried.get(row.unit_code)
    if stage is None:
        return ()
    return stage, stage + ((row.mean_score or Decimal(0)) if row.participants else 0)


def _of_table(visit: Visit, number: int) -> tuple[Column, ...]:
    t, name = visit.t, rankings.name(visit, number)
    return (
        Column(t("Người dự thi · {round}", round=name), 10, Kind.WHOLE),
        Column(t("Biên chế · {round}", round=name), 10, Kind.WHOLE),
        Column(t("Tỷ lệ · {round}", round=name), 10, Kind.PERCENT),
        Column(t("Điểm trung bình · {round}", round=name), 10, Kind.DECIMAL),
        Column(t("Hạng · {round}", round=name), 10, Kind.WHOLE),
    )
