"""Who answers for a team in the part that is live.

Where everybody answers, people are known by their number in the team, from 1. A leader who is among
the members answers as that member, from whichever of the two seats; any other leader is number 0.
Where one answers for all, that is number 0, whoever sits there.
"""

from collections.abc import Collection
from datetime import timedelta
from math import ceil, isinf

from contest.stage.rules import LiveRules, Team


def answering(live: LiveRules, team: Team, absent: Collection[int]) -> list[int]:
    """The numbers of those who answer; `absent`: members who have not come."""
    if not live.everyone_answers:
        return [0]
    numbers = {answers_as(live, team, place) for place in range(len(team.members) + 1)}
    return sorted(numbers - {*absent})


def answers_as(live: LiveRules, team: Team, place: int) -> int:
    """The number under which the seat at `place` (0: the leader) answers."""
    if not live.everyone_answers:
        return 0
    names = [member.name for member in team.members]
    return names.index(team.leader) + 1 if place == 0 and team.leader in names else place


def head_start(people: int, per_second: float) -> timedelta:
    """How long it takes until so many have been sent the question, at so many a second."""
    on_the_way = 0 if isinf(per_second) else ceil(people / per_second)
    return timedelta(seconds=1 + on_the_way)
