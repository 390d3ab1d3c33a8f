"""What came of a broadcast, counted at the receivers and from the calls Telegram saw."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import quantiles

from sandbox.journal import Call
from storage.tables.delivery import DeliveryState
from tests.faults.broadcast_course import Course, Plan, Span, copies_of

MOST_COPIES = 2
MOST_REFUSED_SHARE = 0.001
MOST_LATE_SHARE = 0.05
LAST_RETRY_SECONDS = 25.0  # in a short run the pauses of the last retries are all of the time
ON_THEIR_WAY_SECONDS = 0.1
P50_SECONDS, P99_SECONDS = 0.150, 1.0


@dataclass(frozen=True)
class Figures:
    """`reachable`: addresses of those who are there. `states` of the rows, by address."""

    plan: Plan
    reachable: list[str]
    states: dict[str, DeliveryState]
    calls: list[Call]
    course: Course

    @cached_property
    def copies(self) -> Counter[str]:
        """How often each who can be reached was sent the notice."""
        return copies_of(self.calls, self.reachable)

    @property
    def missed(self) -> int:
        return sum(not count for count in self.copies.values())

    @property
    def doubled(self) -> int:
        return sum(count > 1 for count in self.copies.values())

    @property
    def cut(self) -> int:
        """Sends that arrived without the bot hearing of it."""
        return sum(call.outcome == "cut after" for call in self.calls)

    @property
    def refused(self) -> int:
        return sum(call.outcome == "429" for call in self.calls)

    @property
    def expected_seconds(self) -> float:
        return len(self.states) / self.plan.per_second

    @property
    def late_seconds(self) -> float:
        """How much longer it took, not counting the bot's absences and the halts."""
        first, last = (self.calls[end].at.timestamp() for end in (0, -1))
        idle = sum(until - since for since, until in self.course.killed + self.course.halted)
        return last - first - idle - self.expected_seconds

    def calls_in_halts(self) -> int:
        """Those made although a second chat had been refused: when the halt could be known."""
        return sum(self._calls_in(halt) for halt in self.course.halted)

    def latencies(self) -> list[float]:
        """Of the presses made during halts, in order."""
        return sorted(
            waited
            for at, waited in self.course.answered
            if any(since <= at < until for since, until in self.course.halted)
        )

    @property
    def faults(self) -> list[str]:
        """What was counted and should not be, however slow the machine is."""
        most_refused = max(len(self.calls) * MOST_REFUSED_SHARE, self.plan.refusals)
        copies = max(self.copies.values())
        return _untrue(
            {
                f"missed: {self.missed}": self.missed == 0,
                f"most copies: {copies}": copies <= MOST_COPIES,
                f"doubled: {self.doubled}": self.doubled <= sum(self.course.in_flight) + self.cut,
                f"refused: {self.refused}": self.refused <= most_refused,
                f"calls during halts: {self.calls_in_halts()}": self.calls_in_halts() == 0,
            }
        )

    @property
    def delays(self) -> list[str]:
        """What took too long; on a busy machine that says nothing."""
        p50, p99 = self._percentiles()
        most_late = max(self.expected_seconds * MOST_LATE_SHARE, LAST_RETRY_SECONDS)
        return _untrue(
            {
                f"longer by {self.late_seconds:.0f} s": self.late_seconds <= most_late,
                f"p50 {p50:.3f} s": p50 <= P50_SECONDS,
                f"p99 {p99:.3f} s": p99 <= P99_SECONDS,
            }
        )

    @property
    def told(self) -> dict[str, object]:
        p50, p99 = self._percentiles()
        late = self.late_seconds / self.expected_seconds
        return {
            "rows": f"{len(self.states):,}: {_listed(self.states.values())}",
            "can be reached": f"{len(self.copies):,}, of whom missed {self.missed}",
            "people and groups by copies": _listed(self.copies.values()),
            "kill -9": f"{len(self.course.killed)}, in flight {sum(self.course.in_flight)}",
            "cut after it was carried out": self.cut,
            "calls": f"{len(self.calls):,}: {_listed(call.outcome for call in self.calls)}",
            "refused (429)": f"{self.refused / len(self.calls):.3%} of the calls",
            "halts": f"{len(self.course.halted)}, calls during them {self.calls_in_halts()}",
            "time": f"{self.expected_seconds:.0f} s expected, "
            f"{self.late_seconds:.0f} s longer ({late:.1%})",
            "answers to presses in halts": f"{len(self.latencies())}, "
            f"p50 {p50 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms",
        }

    def _percentiles(self) -> tuple[float, float]:
        latencies = self.latencies()
        cuts = quantiles(latencies, n=100) if len(latencies) > 1 else [0.0] * 99
        return cuts[49], cuts[98]

    def _calls_in(self, halt: Span) -> int:
        since, until = halt
        within = [call for call in self.calls if since <= call.at.timestamp() < until]
        refused_at = [call.at.timestamp() for call in within if call.outcome == "429"]
        known_at = max(refused_at[:2], default=since) + ON_THEIR_WAY_SECONDS
        return sum(call.at.timestamp() > known_at for call in within)


def _untrue(checks: dict[str, bool]) -> list[str]:
    return [what for what, is_true in checks.items() if not is_true]


def _listed(things: Iterable[str | int]) -> str:
    return ", ".join(f"{what}: {count:,}" for what, count in sorted(Counter(things).items()))
