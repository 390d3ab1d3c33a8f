"""Who wins which prize."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from contest.rules import Prize


class Placed(Protocol):
    @property
    def place(self) -> int | None: ...


P = TypeVar("P", bound=Placed)


def winners(standings: Iterable[P], prizes: Sequence[Prize]) -> tuple[tuple[Prize, P], ...]:
    """In the order of `standings`, which are in the order of their places.

    The prizes (of one scope) share out the places from 1 on: one first prize is place 1, two
    second prizes are places 2 and 3. All who stand at a place get its prize, also where a tie
    reaches beyond the last place of the prize; the places the tie uses up are not given again.
    So after two at place 1 nobody stands at place 2, and one second prize is left, for place 3.
    """
    by_place = prizes_by_place(prizes)
    return tuple(
        (by_place[standing.place], standing) for standing in standings if standing.place in by_place
    )


def prizes_by_place(prizes: Sequence[Prize]) -> dict[int, Prize]:
    """What whoever stands at a place gets."""
    return dict(enumerate(_one_for_each_place(prizes), 1))


def _one_for_each_place(prizes: Sequence[Prize]) -> Iterator[Prize]:
    for prize in prizes:
        yield from [prize] * prize.count
