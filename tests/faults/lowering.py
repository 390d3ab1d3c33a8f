"""Telegram's limit is lowered to 12 a second without a word, and lifted again: what the bot sends.

    python -m tests.faults.lowering

In real time, some 20 minutes; the same in the time of numbers is tests/bot/pacing.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress

from sandbox.journal import Call
from sandbox.limits import Rates
from tests.faults import verdicts
from tests.faults.audience import gathered
from tests.faults.broadcast_course import Calls
from tests.faults.processes import BotProgram

FULL, PUBLISHED = 25.0, 30.0
ADAPTED_WITHIN_SECONDS, WON_BACK_WITHIN_SECONDS = 60.0, 15 * 60.0
MOST_REFUSED_SHARE = 0.001
_WINDOW_SECONDS = 20.0
_LOOK_SECONDS = 1.0


@dataclass(frozen=True)
class Plan:
    limit: float = 12.0
    before_seconds: float = 60.0
    lowered_seconds: float = 240.0
    lifted_seconds: float = WON_BACK_WITHIN_SECONDS

    @property
    def seconds(self) -> float:
        return self.before_seconds + self.lowered_seconds + self.lifted_seconds


@dataclass(frozen=True)
class Outcome:
    """`lowered_at` and `lifted_at` in seconds of the computer's clock."""

    plan: Plan
    calls: list[Call]
    lowered_at: float
    lifted_at: float

    @property
    def rate_when_adapted(self) -> float:
        """From a minute after the limit was lowered until it was lifted."""
        return self._rate(self.lowered_at + ADAPTED_WITHIN_SECONDS, self.lifted_at)

    @property
    def refused_when_adapted(self) -> int:
        since = self.lowered_at + ADAPTED_WITHIN_SECONDS
        return sum(since <= at < self.lifted_at for at in self._refused())

    @property
    def rate_at_the_end(self) -> float:
        end = self.lifted_at + self.plan.lifted_seconds
        return self._rate(end - _WINDOW_SECONDS, end)

    @property
    def refused_share(self) -> float:
        return len(self._refused()) / len(self.calls)

    @property
    def faults(self) -> list[str]:
        checks = {
            f"{self.rate_when_adapted:.1f}/s under the limit": 0.6 * self.plan.limit
            <= self.rate_when_adapted
            <= self.plan.limit,
            f"{self.rate_at_the_end:.1f}/s at the end": self.rate_at_the_end >= 0.95 * FULL,
            f"refused {self.refused_share:.3%}": self.refused_share <= MOST_REFUSED_SHARE,
        }
        return [what for what, is_well in checks.items() if not is_well]

    def _rate(self, since: float, until: float) -> float:
        accepted = [call for call in self.calls if call.outcome != "429"]  # whoever is there or not
        return sum(since <= call.at.timestamp() < until for call in accepted) / (until - since)

    def _refused(self) -> list[float]:
        return [call.at.timestamp() for call in self.calls if call.outcome == "429"]


async def lower_and_lift(
    folder: Path, plan: Plan, advance: Callable[[float], object] = lambda seconds: None
) -> Outcome:
    """Bulk without end, as there are more people than can be told in the time."""
    url = f"sqlite:///{folder / 'contest.db'}"
    people = int(1.3 * FULL * plan.seconds)
    async with gathered(folder, url, people=people, groups=0) as audience:
        limits = audience.world.limits
        limits.switch(on=True, rates=Rates(bulk_per_second=PUBLISHED))
        settings = audience.settings | {"DATABASE_URL": url, "BULK_PER_SECOND": f"{FULL}"}
        async with BotProgram.running(folder, settings):
            await _wait(plan.before_seconds, advance)
            lowered_at = time.time()
            limits.switch(on=True, rates=Rates(bulk_per_second=plan.limit))
            await _wait(plan.lowered_seconds, advance)
            lifted_at = time.time()
            limits.switch(on=True, rates=Rates(bulk_per_second=PUBLISHED))
            await _wait(plan.lifted_seconds, advance)
        return Outcome(plan, Calls(audience.world).all(), lowered_at, lifted_at)


async def _wait(seconds: float, advance: Callable[[float], object]) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        await asyncio.sleep(min(left, _LOOK_SECONDS))
        advance(min(left, _LOOK_SECONDS))


def main(
    limit: float = 12.0,
    lowered_seconds: float = 240.0,
    lifted_seconds: float = WON_BACK_WITHIN_SECONDS,
) -> None:
    plan = Plan(limit, lowered_seconds=lowered_seconds, lifted_seconds=lifted_seconds)
    with TemporaryDirectory() as name, Progress() as progress:
        task = progress.add_task("seconds", total=plan.seconds)
        run = lower_and_lift(Path(name), plan, lambda gone_by: progress.advance(task, gone_by))
        outcome = asyncio.run(run)
    figures = {
        "calls": f"{len(outcome.calls):,}",
        "sent a minute after it was lowered": f"{outcome.rate_when_adapted:.1f}/s, "
        f"refused {outcome.refused_when_adapted}",
        f"sent {plan.lifted_seconds / 60:.0f} min after it was lifted": (
            f"{outcome.rate_at_the_end:.1f}/s"
        ),
        "refused (429)": f"{outcome.refused_share:.3%} of the calls",
    }
    verdicts.tell(f"A limit of {limit:g}/s for {lowered_seconds:g} s", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
