"""Papers that one person may have filled in twice: the same mistakes, seconds apart.

Right answers are alike because they are right. A wrong option is worth the more the fewer of
those who saw the question chose it: how improbable it is that somebody else chose it too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations, pairwise
from math import log10

from contest.doubles import Pair
from contest.keys import Key

NEAR = timedelta(seconds=60)
"""Between the last answers of two papers, or between the last of one and the start of the other."""

FEWEST_ALIKE = 3
IMPROBABLE = 5.0
"""As a power of ten: by chance all are alike once in a hundred thousand pairs that are near."""

_MOST_KEYS_FROM = 8  # mistakes of a paper, the rarest; more would cost without finding more

Choice = tuple[int, int]
"""Positions of a question in the bank and of an option in the question."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper that was handed in: `answers` as option by question; when its last one was given."""

    participant_id: int
    started_at: datetime
    finished_at: datetime
    answers: Mapping[int, int]

    def is_near(self, other: "Sheet") -> bool:
        """Filled in side by side, or one right after the other."""
        return (
            abs(self.finished_at - other.finished_at) <= NEAR
            or abs(self.started_at - other.finished_at) <= NEAR
            or abs(other.started_at - self.finished_at) <= NEAR
        )


def alike(sheets: Iterable[Sheet], key: Key, chosen: Mapping[Choice, int]) -> set[Pair]:
    """`key` is the one in force; `chosen` tells how often each option was, on all papers of the
    round. Of many alike at one time, each with the next; who has too few mistakes is passed over.
    """
    all_ = [sheet for sheet in sheets if sum(1 for _ in _mistakes(sheet, key)) >= FEWEST_ALIKE]
    rarity = _rarity(chosen, key)
    groups: dict[tuple[Choice, Choice], list[tuple[datetime, int]]] = defaultdict(list)
    for index, sheet in enumerate(all_):
        mistakes = sorted(_mistakes(sheet, key), key=lambda each: (-rarity[each], each))
        for two in combinations(sorted(mistakes[:_MOST_KEYS_FROM]), 2):
            groups[two].append((sheet.finished_at, index))
            groups[two].append((sheet.started_at, index))
    near = {pair for group in groups.values() for pair in _next_to_each_other(group)}
    return {
        (min(ids), max(ids))
        for one, other in near
        if _is_improbable(all_[one], all_[other], key, rarity)
        for ids in [(all_[one].participant_id, all_[other].participant_id)]
    }


def mistakes_alike(one: Mapping[int, int], other: Mapping[int, int], key: Key) -> list[Choice]:
    """The wrong options that both chose."""
    both = one.items() & other.items()
    return sorted(choice for choice in both if key.is_mistake(*choice))


def _mistakes(sheet: Sheet, key: Key) -> Iterator[Choice]:
    return (choice for choice in sheet.answers.items() if key.is_mistake(*choice))


def _rarity(chosen: Mapping[Choice, int], key: Key) -> dict[Choice, float]:
    seen: Counter[int] = Counter()
    for (question, _), times in chosen.items():
        seen[question] += times
    # One more of each: in a small round nothing is rarer than one among those who were asked.
    return {
        choice: log10((seen[choice[0]] + 1) / (times + 1))
        for choice, times in chosen.items()
        if key.is_mistake(*choice)
    }


def _next_to_each_other(group: list[tuple[datetime, int]]) -> Iterator[tuple[int, int]]:
    in_time = sorted(group)
    for (at, one), (next_at, other) in pairwise(in_time):
        if one != other and next_at - at <= NEAR:
            yield min(one, other), max(one, other)


def _is_improbable(one: Sheet, other: Sheet, key: Key, rarity: Mapping[Choice, float]) -> bool:
    """Many rare mistakes alike, and fewer shared questions answered otherwise."""
    if one.participant_id == other.participant_id or not one.is_near(other):
        return False
    same = mistakes_alike(one.answers, other.answers, key)
    shared = one.answers.keys() & other.answers.keys()
    unlike = sum(one.answers[question] != other.answers[question] for question in shared)
    return (
        len(same) >= FEWEST_ALIKE
        and unlike < len(same)
        and sum(rarity[choice] for choice in same) >= IMPROBABLE
    )
