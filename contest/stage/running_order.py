"""The order in which teams go on stage, drawn by lot: anybody can draw it again from the seed."""

from collections.abc import Sequence

from contest.chance import Chance
from contest.stage.rules import StageRules, Team


def running_order(rules: StageRules, part: str) -> tuple[Team, ...]:
    """Of one part: each part is drawn anew, so that nobody is first in all of them."""
    codes = sorted(team.code for team in rules.teams)
    drawn = Chance(f"{rules.lots_seed}:{part}").shuffled(codes)
    return _teams(rules, drawn)


def _teams(rules: StageRules, codes: Sequence[str]) -> tuple[Team, ...]:
    by_code = {team.code: team for team in rules.teams}
    return tuple(by_code[code] for code in codes)
