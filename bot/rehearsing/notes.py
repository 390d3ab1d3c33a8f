"""What is noted on the way: papers, messages of every kind, taps nobody answered."""

from dataclasses import dataclass, field
from datetime import datetime

from sandbox.messages import Message
from sandbox.wire import JsonObject


@dataclass
class PaperNote:
    """A paper as the person at the phone knows it."""

    address: str
    round: int
    answers: dict[str, str] = field(default_factory=dict)
    """First line of the question to the option shown as chosen."""
    prediction: int | None = None
    is_handed_in: bool = False
    """By the person; else by time, or at the close."""


@dataclass(frozen=True)
class SampleNote:
    at: datetime
    is_in_group: bool
    message: JsonObject


@dataclass
class Notes:
    papers: dict[tuple[str, int], PaperNote] = field(default_factory=dict)
    """By address and round."""
    samples: dict[str, SampleNote] = field(default_factory=dict)
    """The first message of each kind; see `occasions`."""
    blocked: set[str] = field(default_factory=set)
    """Addresses of those who have blocked the bot."""
    faults: list[str] = field(default_factory=list)
    presses: int = 0
    """Of buttons; a double tap counts twice."""

    def saw(self, kind: str, message: Message, at: datetime) -> None:
        if kind not in self.samples:
            is_in_group = message.chat.id < 0
            self.samples[kind] = SampleNote(at, is_in_group, dict(message.draw()))

    def paper(self, address: str, number: int) -> PaperNote:
        return self.papers.setdefault((address, number), PaperNote(address, number))
