"""The bot at work in processes of its own: the stand-in Telegram and the people are in this one.

They talk over a socket of their own, without HTTP, which a rehearsal has no need of. Everything
else is the program that serves real people. Time is what the other side writes down.
"""

import asyncio
import multiprocessing
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from bot import app, event_loop
from bot.clock import HeldClock
from bot.logs import configure_logs
from bot.rehearsing.called import Answered, Called
from bot.rehearsing.dealing import Dealer
from bot.rehearsing.line import HungUp, Line
from bot.settings import Settings
from messengers.telegram.transport import Carry, Files

_START_WITHIN_SECONDS = 60.0
_STOP_WITHIN_SECONDS = 10.0
_LOOK, _DELIVER = "look", "deliver"

PROCESSES = 2
"""Of the bot. One keeps a core busy, and the people leave most of the other idle."""

_spawning = multiprocessing.get_context("spawn")


class Backstage:
    """The bot's processes, as seen from here."""

    def __init__(self, lines: list[Line], shown: "Synchronized[float]") -> None:
        self._lines = lines
        self._shown = shown

    def show(self, at: datetime) -> None:
        """Set the bot's clock."""
        self._shown.value = at.timestamp()

    async def settle(self) -> None:
        """Wait until all that is due by now is done and sent. Raises HungUp."""
        await self._ask_all(_LOOK)
        while any(await self._ask_all(_DELIVER)):
            await self._ask_all(_LOOK)

    async def _ask_all(self, what: str) -> list[object]:
        return await asyncio.gather(*(line.ask(what) for line in self._lines))


@asynccontextmanager
async def working(
    settings: Settings,
    at: datetime,
    folder: Path,
    telegram: Callable[[Called], Awaitable[Answered]],
) -> AsyncIterator[Backstage]:
    """The bot at work until the end of the block, its clock at `at`; `telegram` answers its calls.

    Raises HungUp where it does not start.
    """
    path = str(folder / "backstage")
    shown = _spawning.Value("d", at.timestamp())
    dealer = Dealer(telegram, settings.telegram_bot_token.get_secret_value(), PROCESSES)
    lines: list[Line] = []
    all_here = asyncio.Event()

    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = Line((reader, writer), partial(_answer, telegram, dealer, len(lines)))
        lines.append(line)
        if len(lines) == PROCESSES:
            all_here.set()
        await line.listen()

    async with await asyncio.start_unix_server(greet, path):
        processes = [
            _spawning.Process(target=_work, args=(settings, shown, path), daemon=True)
            for _ in range(PROCESSES)
        ]
        for process in processes:
            process.start()
        dealing = asyncio.create_task(dealer.deal())
        try:
            async with asyncio.timeout(_START_WITHIN_SECONDS):
                await all_here.wait()
            yield Backstage(lines, shown)
        except TimeoutError:
            raise HungUp("the bot did not start; its log says why") from None
        finally:
            dealing.cancel()
            for line in lines:
                line.hang_up()
            for process in processes:
                await asyncio.to_thread(_end, process)


async def _answer(
    telegram: Callable[[Called], Awaitable[Answered]], dealer: Dealer, hand: int, what: object
) -> object:
    if not isinstance(what, Called):
        return None
    if what.method == "getUpdates":
        return await dealer.take(hand, int(what.parameters.get("offset", 0)))
    return await telegram(what)


def _end(process: multiprocessing.process.BaseProcess) -> None:
    process.join(_STOP_WITHIN_SECONDS)
    process.kill()
    process.join()


class _ShownClock(HeldClock):
    """Shows what the other process has written down."""

    def __init__(self, shown: "Synchronized[float]") -> None:
        super().__init__(datetime.fromtimestamp(shown.value, UTC))
        self._shown = shown

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._shown.value, UTC)


def _work(settings: Settings, shown: "Synchronized[float]", path: str) -> None:
    """The other process, from its first line to its last."""
    configure_logs("error")
    with suppress(KeyboardInterrupt):  # it is told to end when the line is hung up
        event_loop.run(_serve(settings, _ShownClock(shown), path))


async def _serve(settings: Settings, clock: HeldClock, path: str) -> None:
    is_ready = asyncio.Event()

    async def do(what: object) -> int:
        await is_ready.wait()
        if what == _DELIVER:
            return await at_work.deliverer.deliver()
        await at_work.jobs.look()
        return 0

    line = Line(await asyncio.open_unix_connection(path), do)
    listening = asyncio.create_task(line.listen())
    async with app.running(settings, clock, carry=_over(line)) as at_work:
        is_ready.set()
        await listening


def _over(line: Line) -> Carry:
    async def carry(
        token: str, method: str, parameters: Mapping[str, str], files: Files
    ) -> tuple[int, bytes]:
        answer = await line.ask(Called(token, method, parameters, files))
        if not isinstance(answer, Answered):
            raise HungUp(f"no answer to {method}")
        return answer.status, answer.body

    return carry
