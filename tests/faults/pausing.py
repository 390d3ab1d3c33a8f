"""A broadcast that organizers pause and let go on, while the bot is killed again and again.

    python -m tests.faults.pausing

Counted at the receivers: nothing arrives during a pause, nobody is missed, nobody has a third copy.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress
from sqlalchemy import Connection, func, select

from contest.calendar import DueKind
from sandbox.wire import read_json
from storage import broadcasts, runs
from storage.broadcasts import Audience, Broadcast, BroadcastState, Who
from storage.database import Database
from storage.tables import outbox
from tests.faults import verdicts
from tests.faults.audience import Audience as People
from tests.faults.audience import gathered
from tests.faults.broadcast_course import Calls
from tests.faults.processes import BotProgram

TEXT = "Kính mời các anh/chị dự thi."
NO_QUIET_HOURS = """[quiet_hours]
from = "00:00"
to = "00:00"
"""
MOST_COPIES = 2

_ARRIVING_SECONDS = 1.0  # what was on its way when it was paused has arrived by then
_PAUSED_SECONDS = 4.0  # longer than a bot that was killed needs to come back and lead
_LOOK_SECONDS = 0.05
_PATIENCE_SECONDS = 120.0


@dataclass
class Figures:
    copies: Counter[int] = field(default_factory=Counter)
    """How many have got it so often."""
    pauses: int = 0
    kills: int = 0
    arrived_in_pauses: int = 0
    in_flight: int = 0
    """At the kills."""
    state: BroadcastState = BroadcastState.WRITTEN

    @property
    def faults(self) -> list[str]:
        doubled = sum(count for copies, count in self.copies.items() if copies > 1)
        checks = {
            f"missed: {self.copies[0]}": self.copies[0] == 0,
            f"most copies: {max(self.copies)}": max(self.copies) <= MOST_COPIES,
            f"doubled: {doubled}, in flight {self.in_flight}": doubled <= self.in_flight,
            f"arrived in pauses: {self.arrived_in_pauses}": self.arrived_in_pauses == 0,
            f"it is {self.state}": self.state is BroadcastState.DONE,
        }
        return [what for what, is_true in checks.items() if not is_true]

    @property
    def told(self) -> dict[str, object]:
        copies = ", ".join(f"{often}: {many:,}" for often, many in sorted(self.copies.items()))
        return {
            "people by copies": copies,
            "pauses": f"{self.pauses}, arrived during them {self.arrived_in_pauses}",
            "kill -9": f"{self.kills}, in flight {self.in_flight}",
        }


async def pause_and_kill(
    folder: Path,
    database_url: str,
    *,
    people: int,
    rounds: int,
    per_second: float,
    advance: Callable[[int], object] = lambda to: None,
) -> Figures:
    """In each round the bot is killed while it sends, and once more during a pause."""
    gathering = gathered(folder, database_url, people=people, groups=0, top=NO_QUIET_HOURS)
    async with gathering as audience, Database.opened(database_url) as database:
        await database.write(_silence_the_opening)
        await database.write(_confirm)
        settings = audience.settings | {
            "DATABASE_URL": database_url,
            "BULK_PER_SECOND": f"{per_second}",
        }
        async with BotProgram.running(folder, settings) as bot:
            run = Run(audience, database, bot, advance)
            await run.goes_on(rounds)
            return run.figures


class Run:
    def __init__(
        self,
        audience: People,
        database: Database,
        bot: BotProgram,
        advance: Callable[[int], object],
    ) -> None:
        self._audience = audience
        self._database = database
        self._bot = bot
        self._advance = advance
        self._calls = Calls(audience.world)
        self.figures = Figures()

    async def goes_on(self, rounds: int) -> None:
        for number in range(1, rounds + 1):
            await self._comes_to(self._audience.size * number // (rounds + 1))
            await self._kills()
            await self._comes_to(self._calls.sent() + 1)
            await self._pauses()
        while (await self._now()).state is BroadcastState.SENDING:
            self._advance(self._calls.sent())
            await asyncio.sleep(_LOOK_SECONDS)
        self.figures.state = (await self._now()).state
        self.figures.copies = self._copies()

    async def _kills(self) -> None:
        await self._bot.kill()
        self.figures.kills += 1
        self.figures.in_flight += await self._database.read(_claimed)
        await self._bot.start()

    async def _pauses(self) -> None:
        """And kill it meanwhile: whoever starts must not begin to send."""
        if not await self._database.write(broadcasts.pause, await self._now()):
            return
        await asyncio.sleep(_ARRIVING_SECONDS)
        sent = self._calls.sent()
        await self._kills()
        await asyncio.sleep(_PAUSED_SECONDS)
        self.figures.pauses += 1
        self.figures.arrived_in_pauses += self._calls.sent() - sent
        await self._database.write(broadcasts.resume, await self._now())

    async def _comes_to(self, sent: int) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS + sent):
            while self._calls.sent() < sent:
                self._advance(self._calls.sent())
                await asyncio.sleep(_LOOK_SECONDS)

    async def _now(self) -> Broadcast:
        found = await self._database.read(broadcasts.find, 1, 1)
        assert found
        return found

    def _copies(self) -> Counter[int]:
        got: Counter[str] = Counter()
        for call in self._calls.all():
            told = read_json(call.parameters)
            assert isinstance(told, dict)
            if told["text"] == TEXT and call.outcome == "200":
                got[f"telegram:{told['chat_id']}"] += 1
        return Counter(got[address] for address in self._audience.reachable)


def _silence_the_opening(tx: Connection) -> None:
    now = datetime.now(UTC)
    runs.record(
        tx, contest_id=1, kind=DueKind.OPEN, round=1, index=0,
        due_at=now, at=now, outcome="done", reason="",
    )  # fmt: skip


def _confirm(tx: Connection) -> None:
    now = datetime.now(UTC)
    post: dict[str, object] = {"text": TEXT, "marks": [], "attachment": None}
    each = broadcasts.write(tx, contest_id=1, address="telegram:1", post=post, digest="", at=now)
    broadcasts.address_to(tx, each.id, Audience(Who.EVERYONE))
    broadcasts.confirm(tx, each, send_at=now, at=now)


def _claimed(tx: Connection) -> int:
    """What may have been on its way: claimed, and not known to have arrived."""
    is_open = outbox.c.state.in_(["waiting", "held"])
    claimed = select(func.count()).select_from(outbox)
    return tx.execute(claimed.where(is_open, outbox.c.claimed_by.is_not(None))).scalar_one()


def main(people: int = 3_000, rounds: int = 10, per_second: float = 25.0) -> None:
    with TemporaryDirectory() as name, Progress() as progress:
        task = progress.add_task("sent", total=people)
        folder = Path(name)
        run = pause_and_kill(
            folder,
            f"sqlite:///{folder / 'contest.db'}",
            people=people,
            rounds=rounds,
            per_second=per_second,
            advance=lambda sent: progress.update(task, completed=sent),
        )
        figures = asyncio.run(run)
    verdicts.tell(f"A broadcast to {people:,}, paused", figures.told, figures.faults)


if __name__ == "__main__":
    typer.run(main)
