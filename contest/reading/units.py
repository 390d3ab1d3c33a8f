"""units.csv: `mã, tên, cấp trên, khối, biên chế, tên khác`."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.names import plain
from contest.reading.sheets import Column, Row, read_rows
from contest.units import Unit, Units

_COLUMNS: Final = (
    Column("code", ("mã", "code"), is_required=True),
    Column("name", ("tên", "name"), is_required=True),
    Column("parent", ("cấp trên", "parent")),
    Column("block", ("khối", "block")),
    Column("headcount", ("biên chế", "headcount")),
    Column("aliases", ("tên khác", "aliases")),
)


def read_units(file: str, data: bytes, blocks: Collection[str] | None) -> Units:
    """Raises ContestRefused with every fault of the file.

    `blocks` are the codes a unit may name; None where they are not known, and then any will do.
    """
    rows, faults = read_rows(file, data, _COLUMNS)
    reasons = _reasons(rows, blocks)
    faults += [Fault(file, line, reason) for line, reason in reasons]
    if not rows and not faults:
        faults.append(Fault(file, None, Reason("no_units")))
    if faults:
        raise ContestRefused(faults)
    return Units.completed(_unit(row) for row in rows)


def _reasons(rows: list[Row], blocks: Collection[str] | None) -> Iterator[tuple[int, Reason]]:
    codes: dict[str, Row] = {}
    names: dict[tuple[str, str], Row] = {}
    parents = {row["code"]: row["parent"] for row in rows}
    for row in rows:
        first = codes.setdefault(row["code"], row)
        same = names.setdefault((row["parent"], plain(row["name"])), row)
        for reason in (
            *_malformed(row),
            *_taken(row, first, same),
            *_misplaced(row, parents),
            *_block(row, blocks),
        ):
            yield row.line, reason


def _malformed(row: Row) -> Iterator[Reason]:
    if not re.fullmatch(r"[a-z0-9-]{1,40}", row["code"]):
        yield Reason("unit_code_malformed", {"unit": row["code"]})
    if not row["name"]:
        yield Reason("unit_name_empty", {"unit": row["code"]})
    if not re.fullmatch(r"\d{0,7}|\d{1,3}([. ]\d{3})+", row["headcount"]):
        yield Reason("headcount_malformed", {"headcount": row["headcount"]})


def _taken(row: Row, first: Row, same: Row) -> Iterator[Reason]:
    if first is not row:
        yield Reason("unit_code_twice", {"unit": row["code"], "first_line": first.line})
    elif same is not row and row["name"]:
        yield Reason("unit_name_twice", {"name": row["name"], "first_line": same.line})


def _misplaced(row: Row, parents: dict[str, str]) -> Iterator[Reason]:
    if row["parent"] and row["parent"] not in parents:
        yield Reason("unit_parent_unknown", {"unit": row["code"], "parent": row["parent"]})
    if _stands_below_itself(row["code"], parents):
        yield Reason("unit_cycle", {"unit": row["code"]})


def _stands_below_itself(code: str, parents: dict[str, str]) -> bool:
    seen: set[str] = set()
    above = parents[code]
    while above and above != code and above not in seen:
        seen.add(above)
        above = parents.get(above, "")
    return above == code != ""


def _block(row: Row, blocks: Collection[str] | None) -> Iterator[Reason]:
    if row["block"] and blocks is not None and row["block"] not in blocks:
        yield Reason("unit_block_unknown", {"block": row["block"]})


def _unit(row: Row) -> Unit:
    digits = re.sub(r"\D", "", row["headcount"])
    aliases = (alias.strip() for alias in row["aliases"].split(";"))
    return Unit(
        code=row["code"],
        name=row["name"],
        parent=row["parent"] or None,
        block=row["block"] or None,
        headcount=int(digits) if digits else None,
        aliases=tuple(filter(None, aliases)),
    )
