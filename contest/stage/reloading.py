"""What of a Hội thi may still change when its file is sent again."""

from collections.abc import Iterator
from typing import Final

from contest.errors import Fault, Reason
from contest.stage.rules import StageRules

FIXED_AT_FIRST_MARK: Final = ("parts", "panel_mark", "tie_chain", "lots_seed", "far_off_points")


def against_change(file: str, before: StageRules, after: StageRules) -> Iterator[Fault]:
    """From the first mark on: what is marked, and how, stays; so does who is who by position.

    `file`: what was sent.
    """
    for name in FIXED_AT_FIRST_MARK:
        if getattr(before, name) != getattr(after, name):
            yield _fault(file, "stage_part_fixed", name=name)
    if _of_persons(before) not in {(), _of_persons(after)}:
        yield _fault(file, "stage_part_fixed", name="ideas.persons")
    if [team.code for team in before.teams] != [team.code for team in after.teams]:
        yield _fault(file, "stage_teams_fixed")
    if [judge.unit for judge in before.judges] != [judge.unit for judge in after.judges]:
        yield _fault(file, "stage_judges_fixed")


def _of_persons(rules: StageRules) -> tuple[object, ...]:
    """By what ideas of persons are marked; until when they are handed in may change."""
    persons = rules.ideas.persons if rules.ideas else None
    return (persons.code, persons.criteria) if persons else ()


def _fault(file: str, code: str, **params: str) -> Fault:
    return Fault(file, None, Reason(code, params))


def moved_teams(before: StageRules, after: StageRules) -> set[int]:
    """Positions at which there is another team than before, or none."""
    return _moved([each.code for each in before.teams], [each.code for each in after.teams])


def moved_judges(before: StageRules, after: StageRules) -> set[int]:
    return _moved([each.name for each in before.judges], [each.name for each in after.judges])


def _moved(before: list[str], after: list[str]) -> set[int]:
    return {
        number
        for number, each in enumerate(before)
        if number >= len(after) or after[number] != each
    }
