"""units.csv: `mã, tên, cấp trên, khối, biên chế, tên khác, thay cho`."""

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
    Column("replaces", ("thay cho", "replaces")),
)

_CODE: Final = re.compile(r"[a-z0-9-]{1,40}")


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
    units = Units.completed(_unit(row) for row in rows)
    if too_small := [*_too_small(file, rows, units)]:
        raise ContestRefused(too_small)
    return units


def _too_small(file: str, rows: list[Row], units: Units) -> Iterator[Fault]:
    for row in rows:
        headcount = units.by_code(row["code"]).headcount
        parts = sum(child.headcount or 0 for child in units.children(row["code"]))
        if headcount is not None and headcount < parts:
            told: dict[str, str | int] = {
                "unit": row["code"],
                "headcount": headcount,
                "parts": parts,
            }
            yield Fault(file, row.line, Reason("headcount_below_parts", told))


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
            *_replaced(row, parents),
        ):
            yield row.line, reason


def _malformed(row: Row) -> Iterator[Reason]:
    if not _CODE.fullmatch(row["code"]):
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


def _replaced(row: Row, parents: dict[str, str]) -> Iterator[Reason]:
    """What is replaced is there no more; it may have been known before, or not."""
    for code in _listed(row["replaces"]):
        if not _CODE.fullmatch(code):
            yield Reason("unit_code_malformed", {"unit": code})
        elif code in parents:
            yield Reason("unit_replaced_is_there", {"unit": row["code"], "replaced": code})


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in cell.split(";"))))


def _unit(row: Row) -> Unit:
    digits = re.sub(r"\D", "", row["headcount"])
    return Unit(
        code=row["code"],
        name=row["name"],
        parent=row["parent"] or None,
        block=row["block"] or None,
        headcount=int(digits) if digits else None,
        aliases=_listed(row["aliases"]),
        replaces=_listed(row["replaces"]),
    )
