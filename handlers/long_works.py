"""Work that takes longer than anybody waits: it goes on, and whoever asks again sees how far it is.

It is known to this process alone. After a restart whatever was not committed is begun anew by
whoever asks for it.
"""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Final, Generic, TypeVar

T = TypeVar("T")

PATIENCE_SECONDS: Final = 5
"""So long a press waits for the outcome."""

_KEPT: Final = 32


class StillWorking(Exception):
    """Ask again later."""


class LongWorks(Generic[T]):
    """Of one kind. Under each name work is begun once, and what came of the latest is kept."""

    def __init__(self) -> None:
        self._works: dict[Hashable, asyncio.Task[T]] = {}

    def is_under_way(self, name: Hashable) -> bool:
        return name in self._works and not self._works[name].done()

    def forget(self, name: Hashable) -> None:
        """It is to be done anew when it is asked for next."""
        self._works.pop(name, None)

    async def outcome(self, name: Hashable, work: Callable[[], Coroutine[None, None, T]]) -> T:
        """Raises StillWorking once it takes too long, and whatever the work raises."""
        task = self._works.get(name)
        if task is None:
            task = self._works[name] = asyncio.create_task(work())
            self._let_go_of_the_oldest()
        done, _ = await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
        if not done:
            raise StillWorking
        if task.cancelled() or task.exception():
            self.forget(name)
        return task.result()

    def _let_go_of_the_oldest(self) -> None:
        finished = [name for name, task in self._works.items() if task.done()]
        for name in finished[:-_KEPT]:
            del self._works[name]
