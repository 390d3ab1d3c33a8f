"""Alembic at work: from any earlier schema to the newest. It takes 11 MB, so it is imported only
where there is something to do."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from storage.errors import DatabaseRefused


def upgrade(connection: Connection, migrations: Path) -> None:
    """In the transaction of the connection; `migrations` is Alembic's folder.

    Raises DatabaseRefused where the database is newer.
    """
    try:
        command.upgrade(_config(connection, migrations), "head")
    except CommandError as error:
        raise DatabaseRefused(
            f"The database was made by a newer version of this program ({error}). Update it."
        ) from error


def _config(connection: Connection, migrations: Path) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config
