"""Long work that says how far it has come, and stops when its caller is cancelled."""

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Told how much is done of how much; may be called from another thread."""


class Interrupted(Exception):
    """Whoever waited has been cancelled."""


async def in_thread(work: Callable[[Progress], T], progress: Progress) -> T:
    """Do `work` in a thread. Where the caller is cancelled, the progress it reports raises
    Interrupted, and the caller goes on when it has ended."""
    is_cancelled = threading.Event()

    def report(done: int, total: int) -> None:
        if is_cancelled.is_set():
            raise Interrupted
        progress(done, total)

    thread = asyncio.ensure_future(asyncio.to_thread(work, report))
    try:
        return await asyncio.shield(thread)
    except asyncio.CancelledError:
        is_cancelled.set()
        await asyncio.wait({thread})
        thread.exception()  # it is Interrupted, or came just too late
        raise
