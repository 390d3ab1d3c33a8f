"""A migration in a process of its own, which may be killed after any statement."""

import asyncio
import multiprocessing
import os
import signal
from multiprocessing.sharedctypes import Synchronized

from sqlalchemy import Engine, event

from storage.migrating import migrate


def migrate_killed(url: str, after: int | None) -> int:
    """Migrate the database, with kill -9 after so many statements; None lets it finish.

    Returns how many statements there were.
    """
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    counted: Synchronized[int] = processes.Value("i", 0)
    process = processes.Process(target=_migrate, args=(url, after, counted))
    process.start()
    process.join()
    expected = 0 if after is None else -signal.SIGKILL
    assert process.exitcode == expected, f"the migration ended with {process.exitcode}"
    return counted.value


def _migrate(url: str, after: int | None, counted: "Synchronized[int]") -> None:
    @event.listens_for(Engine, "after_cursor_execute")
    def count(*_: object) -> None:
        counted.value += 1
        if counted.value == after:
            os.kill(os.getpid(), signal.SIGKILL)

    asyncio.run(migrate(url))
