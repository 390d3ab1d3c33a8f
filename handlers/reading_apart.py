"""Files that anybody may send are read in a child process with limits, one process a file.

A workbook of a few kilobytes can unfold to gigabytes, or keep a reader busy for minutes; here that
costs a child its life, and the bot goes on answering.
"""

import asyncio
import resource
from collections.abc import Callable
from concurrent.futures import TimeoutError as TookTooLong
from functools import partial
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from typing import Final, TypeVar

from pebble import ProcessExpired, ProcessPool

from contest.errors import ContestRefused, Fault, Reason

T = TypeVar("T")

LARGEST_FILE: Final = 20_000_000  # bytes; Telegram hands bots no larger ones (getFile)
SECONDS: Final = 10.0
MEMORY: Final = 256 * 2**20  # bytes, beyond what the child needs to begin


async def read_apart(
    read: Callable[[str, bytes], T], file: str, data: bytes, seconds: float = SECONDS
) -> T:
    """What `read(file, data)` returns: `read` and that must be picklable.

    `seconds` are of the wall and of the processor; the default is for what strangers send.

    Raises what it raises; ContestRefused too where the file is too large, or reading it takes too
    long or too much memory.
    """
    if len(data) > LARGEST_FILE:
        raise ContestRefused([Fault(file, None, Reason("file_too_large", {"megabytes": 20}))])
    pool = ProcessPool(
        1, max_tasks=1, context=get_context("spawn"), initializer=_limit, initargs=[seconds]
    )
    try:
        reading = pool.schedule(read, args=[file, data], timeout=seconds)
        return await asyncio.wrap_future(reading)
    except (TookTooLong, ProcessExpired, MemoryError) as end:
        raise ContestRefused([Fault(file, None, Reason("file_too_hard"))]) from end
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        await asyncio.get_running_loop().run_in_executor(None, partial(pool.join, SECONDS))


def _limit(seconds: float) -> None:
    """Of this process: its memory, and the seconds of processor it may use."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    memory = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(seconds), ceil(seconds)))
