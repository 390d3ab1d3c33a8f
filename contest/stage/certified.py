"""Who is certified at a Hội thi, and of what.

A team has a certificate of each prize it won, or else one that it took part where the rules name
such a thing. Whoever of it was there has the same ones in the own name.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from contest.stage.rules import StagePrize, StageRules, Team

WHOLE_TEAM: Final = -1
LEADER: Final = 0  # members follow from 1, as seats do

TOOK_PART: Final = ""
"""In place of the title of a prize."""


@dataclass(frozen=True, slots=True)
class Certified:
    """`person`: WHOLE_TEAM, LEADER, or the number of a member. `name` as it stands in the rules.

    `part`: the code of the part of a side prize, "" for the whole Hội thi.
    """

    team: str
    person: int
    name: str
    prize: str
    part: str


def certified(
    rules: StageRules,
    won: Iterable[tuple[StagePrize, str]],
    absent: Mapping[str, Collection[int]],
) -> tuple[Certified, ...]:
    """In the order of prizes, then of those who took part. `won`: prizes with the codes of teams;
    `absent`: numbers of members by team."""
    given = [(prize.title, prize.part, team) for prize, team in won]
    winners = {team for _, _, team in given}
    if rules.participation_certificate:
        given += [(TOOK_PART, "", each.code) for each in rules.teams if each.code not in winners]
    return tuple(
        Certified(team, person, name, prize, part)
        for prize, part, team in given
        for person, name in _holders(rules.team(team), absent.get(team, ()))
    )


def _holders(team: Team, absent: Collection[int]) -> Iterator[tuple[int, str]]:
    """A leader who is among the members is one person."""
    yield WHOLE_TEAM, team.name
    if team.leader not in {member.name for member in team.members}:
        yield LEADER, team.leader
    for number, member in enumerate(team.members, start=1):
        if number not in absent:
            yield number, member.name
