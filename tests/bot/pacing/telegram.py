"""A Telegram of pure numbers: buckets that fill up, in the time of the test."""

from dataclasses import dataclass, field

from bot.pacing import PER_SECOND, Pace

STEP_SECONDS = 0.01
LATENCY_SECONDS = 0.05


@dataclass
class Telegram:
    """Lets `per_second` through, with one second's worth in reserve; refuses for a second."""

    per_second: float
    filled_at: float = 0.0
    level: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = self.per_second

    def refuses(self, now: float) -> bool:
        gained = (now - self.filled_at) * self.per_second
        self.level, self.filled_at = min(self.per_second, self.level + gained), now
        if self.level < 1:
            return True
        self.level -= 1
        return False


@dataclass
class Run:
    """Bulk without end against such a Telegram, each message to somebody else."""

    telegram: Telegram
    pace: Pace = field(default_factory=lambda: Pace(PER_SECOND))
    now: float = 0.0
    accepted_at: list[float] = field(default_factory=list)
    refused_at: list[float] = field(default_factory=list)
    on_the_way: list[tuple[float, str]] = field(default_factory=list)

    def goes_on(self, seconds: float) -> None:
        until = self.now + seconds
        while self.now < until:
            self.now += STEP_SECONDS
            self._hear()
            for _ in range(self.pace.turns(self.now)):
                self._send()

    def accepted(self, since: float) -> float:
        """A second, from then on."""
        return len([at for at in self.accepted_at if at >= since]) / (self.now - since)

    def refused_share(self, since: float = 0.0) -> float:
        refused = len([at for at in self.refused_at if at >= since])
        return refused / max(1, refused + len([at for at in self.accepted_at if at >= since]))

    def _send(self) -> None:
        address = f"telegram:{len(self.accepted_at) + len(self.refused_at) + 1}"
        self.pace.take(address, self.now)
        if self.telegram.refuses(self.now):
            self.refused_at.append(self.now)
            self.on_the_way.append((self.now + LATENCY_SECONDS, address))
        else:
            self.accepted_at.append(self.now)

    def _hear(self) -> None:
        heard = [address for at, address in self.on_the_way if at <= self.now]
        self.on_the_way = [each for each in self.on_the_way if each[0] > self.now]
        for address in heard:
            self.pace.refused(address, 1, self.now)
