"""The questions drawn for one attempt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contest.chance import Chance
from contest.option_order import movable_options
from contest.questions.model import Question


@dataclass(frozen=True, slots=True)
class PaperItem:
    """`question` is an index in the bank; `options` are the bank's indexes, shown as A, B, C…"""

    question: int
    options: tuple[int, ...]


def draw_paper(
    bank: Sequence[Question],
    *,
    count: int,
    quotas: Mapping[str, int],
    shuffle_questions: bool,
    shuffle_options: bool,
    seed: str,
) -> tuple[PaperItem, ...]:
    """The same arguments give the same paper for ever (see `contest.chance`).

    First the quota of each topic, then the rest from all that is left. Questions that are not
    shuffled stand in the order of the bank.
    """
    chance = Chance(seed)
    drawn = _drawn(chance.shuffled(range(len(bank))), bank, count, quotas)
    order = chance.shuffled(drawn) if shuffle_questions else sorted(drawn)
    return tuple(
        PaperItem(number, _options(chance, bank[number], shuffle_options)) for number in order
    )


def _drawn(
    mixed: Sequence[int], bank: Sequence[Question], count: int, quotas: Mapping[str, int]
) -> list[int]:
    drawn = [
        number
        for topic in sorted(quotas)
        for number in _first(quotas[topic], (n for n in mixed if bank[n].topic == topic))
    ]
    rest = (number for number in mixed if number not in drawn)
    return [*drawn, *_first(count - len(drawn), rest)]


def _first(count: int, numbers: Iterable[int]) -> list[int]:
    return [number for _, number in zip(range(count), numbers, strict=False)]


def _options(chance: Chance, question: Question, shuffle: bool) -> tuple[int, ...]:
    everything = range(len(question.options))
    if not shuffle:
        return tuple(everything)
    movable = movable_options(question.options)
    return (*chance.shuffled(movable), *everything[len(movable) :])
