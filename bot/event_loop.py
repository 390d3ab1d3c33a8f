"""The event loop: uvloop, which makes a press cheaper than asyncio's own (docs/performance.md)."""

import asyncio
import sys
from collections.abc import Coroutine


def run(main: Coroutine[None, None, None]) -> None:
    """Run `main` to its end. Where there is no uvloop, as on Windows, asyncio's own loop does."""
    if sys.platform == "win32":
        asyncio.run(main)
    else:
        import uvloop  # noqa: PLC0415  it is not there on Windows

        uvloop.run(main)
