"""The Hội thi of Kim Bôi with invented marks, put into the database as judges would give them."""

from decimal import Decimal
from pathlib import Path

from sqlalchemy import Connection

from contest.stage.reading import read_stage
from contest.stage.rules import Criterion
from contest.stage.score import judges_of
from storage.stage import sheets, stages
from storage.stage.stages import StoredStage
from tests.journeys.office import MIDDLE_OF_WEEK_1, local_time

EXAMPLES = Path(__file__).parents[2] / "examples"
HOITHI_TOML = (EXAMPLES / "kim-boi-2023" / "hoithi.toml").read_text()
RULES = read_stage(HOITHI_TOML.encode())
UNITS = "mã,tên,cấp trên,khối,biên chế,tên khác\nso-noi-vu,Sở Nội vụ,,,10,SNV\n" + "".join(
    f"{team.unit},{team.name},,,5,\n" for team in RULES.teams
)


def mark_all(tx: Connection) -> None:
    """Every team in every part that has criteria, by every judge who may."""
    stage = stages.find(tx, 1)
    assert stage
    for part in stage.rules.parts:
        if part.criteria:
            _mark_part(tx, stage, part.code)


def _mark_part(tx: Connection, stage: StoredStage, code: str) -> None:
    part, at = stage.rules.part(code), local_time(MIDDLE_OF_WEEK_1)
    for number, team in enumerate(stage.rules.teams):
        for judge in judges_of(stage.rules, team):
            sheet = sheets.begin(tx, stage.id, code, team.code, judge, by="telegram:1", at=at)
            for position, criterion in enumerate(part.criteria):
                given = _mark(criterion, number * 7 + len(code) * 5, judge + position)
                sheets.mark(tx, sheet.id, position, given, at)
            sheets.hand_in(tx, sheet.id, at)


def _mark(criterion: Criterion, team: int, judge: int) -> Decimal:
    """The better teams get between two thirds and all of it; judges differ by a step."""
    steps = int(criterion.maximum / criterion.step)
    lost = ((team % 17 + 1) * steps + (judge * 23 + team * 5) % 51) // 51
    return criterion.maximum - criterion.step * lost
