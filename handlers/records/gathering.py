"""All that is said of a Hội thi afterwards, from one look at what is kept, if it adds up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.errors import Reason
from contest.stage.adding_up import Counted, disagreements
from contest.stage.rules import StagePrize, StageRules, Team
from handlers.ideas import register
from handlers.ideas.register import Register
from handlers.judging.spoken_of import name_of
from handlers.records import people
from handlers.records.live import Asked, asked
from handlers.stage.opened import AtStage
from handlers.stage.prizes import prizes_won
from handlers.stage.scores import Scores, scores
from handlers.visit import Visit
from storage import acts
from storage.acts import Act
from storage.stage import decisions, sheets, standings, teams, turns
from storage.stage.decisions import Decision
from storage.stage.sheets import Sheet
from storage.stage.teams import ConfirmedTeam
from storage.stage.turns import Turn


@dataclass(frozen=True)
class Record:
    """`sheets` are all versions, oldest first; `acts` those of this Hội thi. `head`: the act whose
    digest covers all before it: the publication, or before that the newest of all. `called`: by
    address, who did what; `host` "" where nobody knows. `ideas`: None where none are asked for."""

    at: AtStage
    scores: Scores
    sheets: Sequence[Sheet]
    turns: Sequence[Turn]
    confirmed: Mapping[str, ConfirmedTeam]
    decisions: Sequence[Decision]
    acts: Sequence[Act]
    head: Act | None
    called: Mapping[str, str]
    host: str
    ideas: Register | None
    live: Sequence[Asked]

    @property
    def rules(self) -> StageRules:
        return self.at.rules

    @property
    def is_draft(self) -> bool:
        return self.at.stored.is_open

    @property
    def prizes(self) -> list[tuple[StagePrize, str]]:
        return [*prizes_won(self.rules.prizes, self.scores)]

    def turn(self, part: str, team: str) -> Turn | None:
        return next((each for each in self.turns if (each.part, each.team) == (part, team)), None)

    def counted(self, part: str, team: str) -> dict[int, Sheet]:
        """The sheets that count, by judge."""
        its = [each for each in self.sheets if (each.part, each.team) == (part, team)]
        return {each.judge: each for each in its if each.counts}

    def absent(self, team: Team) -> list[str]:
        told = self.confirmed.get(team.code)
        return [team.members[number - 1].name for number in told.absent] if told else []


class FiguresDisagree(Exception):
    """Figures that do not add up: nothing is handed out."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        super().__init__(", ".join(reason.code for reason in reasons))
        self.reasons = reasons


def gather(tx: Connection, visit: Visit, at: AtStage) -> Record:
    """Raises FiguresDisagree."""
    record = _read(tx, visit, at)
    published = {each.team: (each.place, each.total) for each in standings.of_stage(tx, at.id)}
    counted = [
        Counted(each.part, name_of(visit.t, at, each), each.judge, each.marks)
        for each in record.sheets
        if each.counts
    ]
    ranking = record.scores.ranking()
    if reasons := [*disagreements(record.rules, ranking, counted, published)]:
        raise FiguresDisagree(reasons)
    return record


def _read(tx: Connection, visit: Visit, at: AtStage) -> Record:
    of_stage = acts.of_stage(tx, at.id)
    every_sheet, every_decision = sheets.of_stage(tx, at.id), decisions.of_stage(tx, at.id)
    addresses = {act.address for act in of_stage} | {each.decided_by for each in every_decision}
    for sheet in every_sheet:
        addresses |= {sheet.entered_by, *((sheet.decided_by,) if sheet.decided_by else ())}
    return Record(
        at=at,
        scores=scores(tx, at.stored),
        sheets=every_sheet,
        turns=turns.of_stage(tx, at.id),
        confirmed=teams.confirmed(tx, at.id),
        decisions=every_decision,
        acts=of_stage,
        head=head(tx, at.id),
        called=people.called(tx, visit, at, addresses),
        host=people.host(tx, visit, at),
        ideas=register.collect(tx, at, at.rules.ideas) if at.rules.ideas else None,
        live=asked(tx, at.id, at.rules),
    )


def head(tx: Connection, stage_id: int) -> Act | None:
    """Where the log stood when the result was published, or stands now."""
    published = acts.newest_of_stage(tx, stage_id, "publish_stage")
    return published or next(iter(acts.recent(tx, 1)), None)
