"""The line between two processes of the rehearsal: questions and answers, many at a time.

What goes over it is pickled: both ends are the same program.
"""

import asyncio
import pickle
from collections.abc import Awaitable, Callable
from itertools import count

_LENGTH_BYTES = 4


class HungUp(Exception):
    """The other process has ended before it should; its log says why."""


class Line:
    """Asks, and answers what the other side asks, in whatever order that is done."""

    def __init__(
        self,
        streams: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        answer: Callable[[object], Awaitable[object]],
    ) -> None:
        self._reader, self._writer = streams
        self._answer = answer
        self._numbers = count()
        self._said = bytearray()
        self._asked: dict[int, asyncio.Future[object]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, what: object) -> object:
        """Raises HungUp where the other side is gone."""
        number = next(self._numbers)
        future = self._asked[number] = asyncio.get_running_loop().create_future()
        self._send((True, number, what))
        return await future

    async def listen(self) -> None:
        """Until the other side hangs up."""
        try:
            while True:
                self._take(*await self._receive())
        except (asyncio.IncompleteReadError, ConnectionError):
            for future in self._asked.values():
                future.set_exception(HungUp("the other process has ended"))

    def hang_up(self) -> None:
        self._writer.close()
        for task in self._tasks:
            task.cancel()

    def _take(self, is_question: bool, number: int, what: object) -> None:
        if not is_question:
            self._asked.pop(number).set_result(what)
            return
        task = asyncio.create_task(self._reply(number, what))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _reply(self, number: int, what: object) -> None:
        self._send((False, number, await self._answer(what)))

    async def _receive(self) -> tuple[bool, int, object]:
        length = int.from_bytes(await self._reader.readexactly(_LENGTH_BYTES), "big")
        message: tuple[bool, int, object] = pickle.loads(await self._reader.readexactly(length))  # noqa: S301  our own
        return message

    def _send(self, message: tuple[bool, int, object]) -> None:
        """What is said within one turn of the event loop goes out in one write."""
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        if not self._said:
            asyncio.get_running_loop().call_soon(self._flush)
        self._said += len(data).to_bytes(_LENGTH_BYTES, "big") + data

    def _flush(self) -> None:
        self._writer.write(bytes(self._said))
        self._said.clear()
