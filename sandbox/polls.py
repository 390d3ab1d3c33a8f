"""A poll, the votes in it, and how it looks to bots and to people.

One poll may stand in several messages: where it was sent and wherever it was forwarded to.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from sandbox.entities.formatted import Formatted
from sandbox.users import Person, User
from sandbox.wire import Json, JsonObject, if_any

if TYPE_CHECKING:
    from sandbox.messages import Message

PollKind = Literal["regular", "quiz"]
NOTHING = Formatted("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is asked, and by which rules. Options are known by their place, from 0."""

    question: Formatted
    options: tuple[Formatted, ...]
    kind: PollKind = "regular"
    is_anonymous: bool = True
    allows_multiple_answers: bool = False
    allows_revoting: bool = True
    hides_results: bool = False
    """Until the poll closes."""
    correct_options: tuple[int, ...] = ()
    explanation: Formatted = NOTHING
    description: Formatted = NOTHING
    open_seconds: int = 0
    """0: until it is stopped."""


@dataclass(eq=False, slots=True, kw_only=True)
class Poll:
    id: str
    owner: User
    terms: Terms
    close_date: int = 0
    """Unix time by the sandbox's clock; 0 where it stays open until it is stopped."""
    is_closed: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Person to the options chosen, in rising order."""
    counts: list[int] = field(default_factory=list)
    """Votes of each option."""
    shown_in: list[Message] = field(default_factory=list)
    closing: asyncio.TimerHandle | None = None

    def __post_init__(self) -> None:
        self.counts = [0] * len(self.terms.options)

    def vote_of(self, person: Person) -> tuple[int, ...]:
        """Empty where the person has not voted."""
        return self.votes.get(person.id, ())

    def cast(self, person: Person, options: Sequence[int]) -> None:
        """No options take the vote back."""
        for option in self.votes.pop(person.id, ()):
            self.counts[option] -= 1
        for option in options:
            self.counts[option] += 1
        if options:
            self.votes[person.id] = tuple(options)

    def draw(self, *, shows_solution: bool = True) -> JsonObject:
        """As a bot is shown it: with every count."""
        return self._draw(self.counts, shows_solution=shows_solution or self.is_closed)

    def draw_for(self, person: Person) -> JsonObject:
        """Who has not voted sees no counts and no solution before the poll closes."""
        has_voted = person.id in self.votes
        sees_counts = self.is_closed or (has_voted and not self.terms.hides_results)
        counts = self.counts if sees_counts else [0] * len(self.counts)
        return self._draw(counts, shows_solution=self.is_closed or has_voted)

    def draw_answer(self, person: Person) -> JsonObject:
        """A PollAnswer: what the person has chosen now."""
        chosen = self.vote_of(person)
        return {
            "poll_id": self.id,
            "user": person.draw(),
            "option_ids": list(chosen),
            "option_persistent_ids": [str(option) for option in chosen],
        }

    def _draw(self, counts: list[int], *, shows_solution: bool) -> JsonObject:
        terms = self.terms
        drawn: JsonObject = {"id": self.id}
        drawn |= _draw_formatted("question", terms.question)
        drawn |= {
            "options": [
                _draw_option(place, text, count)
                for place, (text, count) in enumerate(zip(terms.options, counts, strict=True))
            ],
            "total_voter_count": len(self.votes),
            "is_closed": self.is_closed,
            "is_anonymous": terms.is_anonymous,
            "type": terms.kind,
            "allows_multiple_answers": terms.allows_multiple_answers,
            "allows_revoting": terms.allows_revoting,
            "members_only": False,
        }
        if self.close_date and not self.is_closed:
            drawn |= {"open_period": terms.open_seconds, "close_date": self.close_date}
        if terms.kind == "quiz" and shows_solution:
            drawn |= _draw_solution(terms)
        return drawn


@dataclass(frozen=True, slots=True)
class PollContent:
    """A message's poll. Forwarded, it is the same poll; copied, it is another of the same terms."""

    poll: Poll
    is_forwarded: bool = False

    def draw(self) -> JsonObject:
        return {"poll": self._with_description(self.poll.draw(shows_solution=self._shows_solution))}

    def draw_for(self, person: Person) -> JsonObject:
        return {"poll": self._with_description(self.poll.draw_for(person))}

    def forwarded(self) -> PollContent:
        return PollContent(self.poll, is_forwarded=True)

    @property
    def _shows_solution(self) -> bool:
        """To bots: where the quiz was sent, not where it was forwarded to."""
        return not self.is_forwarded

    def _with_description(self, drawn: JsonObject) -> JsonObject:
        return drawn | _draw_formatted("description", self.poll.terms.description, always=False)


def _draw_option(place: int, text: Formatted, count: int) -> JsonObject:
    drawn: JsonObject = {"persistent_id": str(place)}
    return drawn | _draw_formatted("text", text) | {"voter_count": count}


def _draw_solution(terms: Terms) -> JsonObject:
    drawn: JsonObject = {"correct_option_ids": list(terms.correct_options)}
    return drawn | _draw_formatted("explanation", terms.explanation, always=False)


def _draw_formatted(name: str, formatted: Formatted, *, always: bool = True) -> JsonObject:
    if not formatted.text and not always:
        return {}
    drawn: JsonObject = {name: formatted.text}
    entities: Json = formatted.draw_entities() or None
    return drawn | if_any(**{f"{name}_entities": entities})
