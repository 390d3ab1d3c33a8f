"""Copies that stand before tables of SQLite, for one transaction.

SQLite looks for a name among temporary tables first: the same statements then read and write the
copies, nobody else sees them, and the lock of writers stays free.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.schema import CreateIndex, CreateTable


def cast_shadows(tx: Connection, tables: Iterable[Table]) -> None:
    """Until the transaction is rolled back. It has to run without foreign keys, which do not reach
    from one database to another."""
    for table in tables:
        shadow = table.to_metadata(MetaData(), schema="temp")
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        tx.execute(CreateTable(shadow, include_foreign_key_constraints=()))
        tx.exec_driver_sql(
            f"INSERT INTO temp.{table.name} ({names}) SELECT {names} FROM main.{table.name}"  # noqa: S608  names of ours
        )
        for index in shadow.indexes:
            tx.execute(CreateIndex(index))
