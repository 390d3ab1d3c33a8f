"""Rows carried from one database to another, of either kind, table by table."""

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, text

from storage.backups.progress import Progress
from storage.tables import metadata

AT_ONCE = 1000


def copy_rows(source: Connection, target: Connection, progress: Progress) -> None:
    """Copy everything, in the place of what is there, tables first that others refer to.

    A fresh database is not quite empty: migrations leave rows of their own.
    """
    delete_rows(target)
    total = sum(_count(source, table) for table in metadata.sorted_tables)
    done = 0
    for table in metadata.sorted_tables:
        found = source.execute(select(table), execution_options={"yield_per": AT_ONCE})
        for rows in found.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in rows])
            done += len(rows)
            progress(done, total)
        _carry_on_numbering(source, target, table)


def delete_rows(tx: Connection) -> None:
    for table in reversed(metadata.sorted_tables):
        tx.execute(delete(table))


def _count(tx: Connection, table: Table) -> int:
    return tx.execute(select(func.count()).select_from(table)).scalar_one()


def _carry_on_numbering(source: Connection, target: Connection, table: Table) -> None:
    """Numbers given before are not given again, not even those of deleted rows."""
    column = table.autoincrement_column
    if column is None:
        return
    last = max(_last_number(source, table, column), target.scalar(select(func.max(column))) or 0)
    if target.dialect.name == "postgresql" and last:
        sequence = "SELECT setval(pg_get_serial_sequence(:table, :column), :last)"
        target.execute(text(sequence), {"table": table.name, "column": column.name, "last": last})
    elif _has_sequence(target, table):
        target.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        target.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, last))


def _last_number(tx: Connection, table: Table, column: Column[int]) -> int:
    if tx.dialect.name == "postgresql":
        sequence = "pg_get_serial_sequence(:table, :column)::regclass"
        last = text(f"SELECT pg_sequence_last_value({sequence})")
        return tx.scalar(last, {"table": table.name, "column": column.name}) or 0
    if not _has_sequence(tx, table):
        return 0
    last = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
    return tx.scalar(last, {"table": table.name}) or 0


def _has_sequence(tx: Connection, table: Table) -> bool:
    return tx.dialect.name == "sqlite" and table.dialect_options["sqlite"]["autoincrement"]
