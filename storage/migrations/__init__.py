"""Alembic's folder: `storage/upgrading.py` runs it.

A change of the tables is a new file in `versions/`, written by hand and numbered on from the last;
the tests compare what it makes with `storage.tables` on both databases. Within
`op.batch_alter_table` it serves both: SQLite copies the table, PostgreSQL alters it.
"""
