"""Running statements: rows become records, and a conditional write says whether it held.

What every visit asks is built once, with `bindparam`: that takes longer than running it.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")

_PIECE: Final = 1_000


def one(
    tx: Connection, record: Callable[..., T], statement: Executable, **values: object
) -> T | None:
    """The row as a record, its columns as keywords; None where there is none."""
    row = tx.execute(statement, values).mappings().one_or_none()
    return None if row is None else record(**row)


def every(
    tx: Connection, record: Callable[..., T], statement: Executable, **values: object
) -> list[T]:
    return [record(**row) for row in tx.execute(statement, values).mappings()]


def stream(tx: Connection, record: Callable[..., T], statement: Executable) -> Iterator[T]:
    """As `every`, for millions: read in pieces, and others get their turn between them. The columns
    have to stand in the order of the record's fields."""
    rows = tx.execute(statement, execution_options={"yield_per": _PIECE})
    return (record(*row) for row in rows)


def changed(tx: Connection, statement: Executable, **values: object) -> int:
    """How many rows the statement wrote."""
    return tx.execute(statement, values).rowcount


def held(tx: Connection, statement: Executable, **values: object) -> bool:
    """Whether the condition of the statement held: it wrote a row."""
    return changed(tx, statement, **values) > 0


def insert(tx: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that may say ON CONFLICT, which SQLAlchemy has for each database apart."""
    return insert_into(tx.dialect.name, table)


def insert_into(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
