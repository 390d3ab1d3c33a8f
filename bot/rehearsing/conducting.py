"""Contest time, which goes by only when everybody has done what they do now."""

import asyncio
import heapq
import time
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import NamedTuple

GRAIN = timedelta(seconds=15)
"""People act on the strokes of so many seconds: together they cost one step, not one each."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class _Sleeper(NamedTuple):
    """In the order in which they wake."""

    at: datetime
    is_late: bool
    """Not punctual."""
    number: int
    wakes: asyncio.Future[None]


class Conductor:
    """Wakes people in the order of contest time; the next step begins when all sleep again."""

    def __init__(
        self, start: datetime, show: Callable[[datetime], None], speed: float = 0.0
    ) -> None:
        """`show` is told of every instant before anybody acts at it.

        `speed`: at most so many seconds of contest in a real one; 0 is as fast as it goes.
        """
        self.now = start
        self._start = start
        self._began = time.monotonic()
        self._speed = speed
        self._show = show
        self._sleepers: list[_Sleeper] = []
        self._numbers = count()
        self._awake = 0
        self._all_rest = asyncio.Event()
        self._lives: set[asyncio.Task[None]] = set()
        self._failure: BaseException | None = None

    def begin(self, life: Coroutine[None, None, None]) -> None:
        """Somebody lives along from here; they sleep with `sleep_until`."""
        self._awake += 1
        task = asyncio.create_task(life)
        self._lives.add(task)
        task.add_done_callback(self._end)

    async def sleep_until(self, at: datetime, *, is_punctual: bool = False) -> None:
        """A punctual sleeper wakes at the instant itself, before all others; they on a stroke."""
        wakes = asyncio.get_running_loop().create_future()
        at = at if is_punctual else _next_stroke(at)
        heapq.heappush(self._sleepers, _Sleeper(at, not is_punctual, next(self._numbers), wakes))
        self._rest()
        await wakes

    async def sleep(self, seconds: float) -> None:
        await self.sleep_until(self.now + timedelta(seconds=seconds))

    async def conduct(self) -> None:
        """Until every life has ended. Raises what one of them raised."""
        try:
            while self._lives and self._failure is None:
                await self._all_rest.wait()
                if self._sleepers and self._failure is None:
                    await self._keep_pace(self._sleepers[0].at)
                    self._step()
        finally:
            for life in self._lives:
                life.cancel()
            await asyncio.gather(*self._lives, return_exceptions=True)
        if self._failure is not None:
            raise self._failure

    async def _keep_pace(self, at: datetime) -> None:
        """A moment for whoever looks at the page, and longer where time shall not run so fast."""
        until = (at - self._start).total_seconds() / self._speed if self._speed else 0.0
        await asyncio.sleep(max(0.0, self._began + until - time.monotonic()))

    def _step(self) -> None:
        first = self._sleepers[0]
        self.now = max(self.now, first.at)
        self._show(self.now)
        for sleeper in self._next_ones(first):
            self._awake += 1
            self._all_rest.clear()
            sleeper.wakes.set_result(None)

    def _next_ones(self, first: _Sleeper) -> Iterator[_Sleeper]:
        """Those of the same instant; the punctual stand first in the heap."""
        while self._sleepers and self._sleepers[0][:2] == first[:2]:
            yield heapq.heappop(self._sleepers)

    def _rest(self) -> None:
        self._awake -= 1
        if self._awake == 0:
            self._all_rest.set()

    def _end(self, task: asyncio.Task[None]) -> None:
        self._lives.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self._failure = self._failure or task.exception()
            self._all_rest.set()
        self._rest()


def _next_stroke(at: datetime) -> datetime:
    return at + (_EPOCH - at) % GRAIN
