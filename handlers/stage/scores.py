"""How the teams stand, from what is kept; and how much of it the hall may see by now."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection

from contest.stage.answering import live_points
from contest.stage.board import Board, board_of
from contest.stage.rules import StagePart, StageRules
from contest.stage.score import Given, part_points, team_totals
from contest.stage.totals import PartPoints, TeamStanding, TeamTotal, rank_part, rank_teams
from storage.stage import decisions, live_answers, parts, sheets, turns
from storage.stage.parts import PartState
from storage.stage.stages import StoredStage

Earned = Mapping[str, Mapping[str, PartPoints]]
"""By part and team."""


@dataclass(frozen=True)
class Scores:
    rules: StageRules
    earned: Earned
    states: Mapping[str, PartState]
    decided: tuple[str, ...]

    @property
    def totals(self) -> tuple[TeamTotal, ...]:
        return team_totals(self.rules, self.earned)

    def ranking(self) -> tuple[TeamStanding, ...]:
        """Over everything that was marked, for those who run the Hội thi."""
        return rank_teams(self.rules, self.totals, self.decided)

    def part_ranking(self, part: StagePart) -> tuple[TeamStanding, ...]:
        return rank_part(self.totals, part.code)

    @property
    def board(self) -> Board:
        """What the hall may see."""
        revealed = {part: state.revealed for part, state in self.states.items()}
        return board_of(self.rules, self.totals, revealed, self.decided)


def scores(tx: Connection, stage: StoredStage) -> Scores:
    rules = stage.rules
    given = [
        Given(each.part, each.team, each.judge, each.total)
        for each in sheets.of_stage(tx, stage.id)
        if each.counts
    ]
    every_turn = turns.of_stage(tx, stage.id)
    earned = {}
    for part in rules.parts:
        times = {
            turn.team: turn.on_stage(turn.called_at)
            for turn in every_turn
            if turn.part == part.code
        }
        if points := part_points(rules, part, given, times, _live(tx, stage, part)):
            earned[part.code] = points
    states, decided = parts.states(tx, stage.id), decisions.decided(tx, stage.id)
    return Scores(rules, earned, states, decided)


def _live(tx: Connection, stage: StoredStage, part: StagePart) -> Mapping[str, Fraction]:
    """By team, of the questions whose answer is revealed; nothing where none is."""
    if part.live is None:
        return {}
    return live_points(part.live, live_answers.that_count(tx, stage.id, part.code))
