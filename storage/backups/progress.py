"""Long work that says how far it has come, and stops when its caller is cancelled."""

import asyncio
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Told how much is done of how much; may be called from another thread."""


_NICENESS = 10


class Interrupted(Exception):
    """Whoever waited has been cancelled."""


async def in_thread(work: Callable[[Progress], T], progress: Progress) -> T:
    """Do `work` in a thread that takes the processor after all others.

    Where the caller is cancelled, the progress that `work` reports raises Interrupted, and the
    caller goes on when it has ended.
    """
    is_cancelled = threading.Event()

    def work_behind() -> T:
        _let_others_go_first()
        return work(report)

    def report(done: int, total: int) -> None:
        if is_cancelled.is_set():
            raise Interrupted
        progress(done, total)

    thread = asyncio.ensure_future(asyncio.to_thread(work_behind))
    try:
        return await asyncio.shield(thread)
    except asyncio.CancelledError:
        is_cancelled.set()
        await asyncio.wait({thread})
        thread.exception()  # it is Interrupted, or came just too late
        raise


def _let_others_go_first() -> None:
    """On Linux each thread has a priority of its own; elsewhere it stays as it is."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
