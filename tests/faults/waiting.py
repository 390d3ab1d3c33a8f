"""Waiting for what nobody tells of."""

import asyncio
from collections.abc import Callable

_LOOK_SECONDS = 0.02


async def until(is_so: Callable[[], bool], within_seconds: float = 60.0) -> None:
    """Raises TimeoutError where it does not come to be so."""
    async with asyncio.timeout(within_seconds):
        while not is_so():  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_SECONDS)
