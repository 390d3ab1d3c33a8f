"""DATABASE_URL as people write it, made into one SQLAlchemy takes."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import DatabaseRefused

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
EXAMPLES = "sqlite:///contest.db or postgresql://user:password@host/name"


def parse_url(text: str) -> URL:
    """The address with its driver filled in. Raises DatabaseRefused with what to write instead."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # The text itself is not shown: it may hold a password.
        raise DatabaseRefused(f"DATABASE_URL is not an address. Write {EXAMPLES}.") from None
    backend = url.get_backend_name()
    if backend not in DRIVERS:
        raise DatabaseRefused(f"DATABASE_URL names {backend!r}. Write {EXAMPLES}.")
    url = url.set(drivername=DRIVERS[backend])
    return _checked_file(url) if backend == "sqlite" else _with_asyncpg_ssl(url)


def folder_of(text: str) -> Path | None:
    """Where the database is, if it is a file. Raises DatabaseRefused."""
    url = parse_url(text)
    is_file = url.get_backend_name() == "sqlite"
    return Path(str(url.database)).absolute().parent if is_file else None


def _checked_file(url: URL) -> URL:
    if url.database in (None, "", ":memory:"):
        raise DatabaseRefused("DATABASE_URL names no file. Write for example sqlite:///contest.db.")
    if url.query:
        raise DatabaseRefused(
            "DATABASE_URL of a file takes no options: leave out what follows '?'."
        )
    folder = Path(str(url.database)).absolute().parent
    if not folder.is_dir():
        raise DatabaseRefused(f"The folder {folder} of the database does not exist. Create it.")
    return url


def _with_asyncpg_ssl(url: URL) -> URL:
    """Hosting companies write `sslmode`, which asyncpg calls `ssl`."""
    mode = url.query.get("sslmode")
    if mode is None:
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
