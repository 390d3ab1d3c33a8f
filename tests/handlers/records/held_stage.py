"""The Hội thi of Kim Bôi as its example says, held within a minute: seventeen teams, seven judges.

One team comes late on stage, some stay too long, a sheet is corrected by two people, and the head
of the jury has put two teams in order.
"""

import random
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from bot.importing import read_folder
from bot.says import catalogues
from contest.stage.marking import may_mark
from contest.stage.reading import read_stage
from contest.stage.rules import StagePart, StageRules, Team
from contest.stage.running_order import running_order
from conversation.action.hosting import PublishStage
from conversation.event import Place
from handlers.hosting import publishing
from handlers.reception import Reception
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import accounts, contests, roles
from storage.database import Database
from storage.encryption import Cipher
from storage.roles import Role
from storage.stage import decisions, parts, seats, sheets, stages, teams, turns
from storage.stage.seats import Kind, Seat
from tests.faults.counter import WithoutMessenger

ORGANIZER: Final = "telegram:1"
HEAD: Final = "telegram:2"
LEADER: Final = "telegram:3"
EXAMPLES: Final = Path("examples")
LATE: Final = "tu-son"
_JUDGED: Final = ("chao-hoi", "tieu-pham", "y-tuong")


async def hold(database: Database) -> datetime:
    """Until it could be published."""
    contest = read_folder(EXAMPLES / "hoa-binh-2023")
    rules = read_stage((EXAMPLES / "kim-boi-2023" / "hoithi.toml").read_bytes(), contest.units)
    at = rules.sessions[0].starts_at
    stored = await database.write(contests.save, contest, secret="s", at=at)
    await database.write(roles.give, ORGANIZER, Role(roles.ORGANIZER), by="settings", at=at)
    stage = await database.write(stages.keep, stored.id, rules, by=ORGANIZER, at=at)
    await database.write(_play, stage.id, rules)
    return rules.sessions[-1].starts_at + timedelta(hours=4)


async def organizer(database: Database, at: datetime) -> Visit:
    reception = Reception(database, catalogues(), Cipher.of(""))
    visit = await reception.visit_of(ORGANIZER, Place(ORGANIZER), at, WithoutMessenger())
    assert visit
    return visit.speaking("vi")


async def at_stage(visit: Visit) -> AtStage:
    at = await opened(visit, 1)
    assert at
    return at


async def publish(visit: Visit) -> None:
    await publishing.publish(PublishStage(1), visit)


def _play(tx: Connection, stage_id: int, rules: StageRules) -> None:
    chance = random.Random(11)
    _seat(tx, stage_id, rules)
    teams.confirm(tx, stage_id, "bo", [6], by=LEADER, at=rules.sessions[0].starts_at)
    for session in rules.sessions:
        for code in session.parts:
            if code in _JUDGED:
                _hold_part(tx, stage_id, rules, rules.part(code), session.starts_at, chance)
    _correct(tx, stage_id, rules)
    _decide(tx, stage_id, rules)


def _seat(tx: Connection, stage_id: int, rules: StageRules) -> None:
    at = rules.sessions[0].starts_at
    given = ((Seat(Kind.JUDGE, 0), HEAD), (Seat(Kind.TEAM, 0), LEADER))
    for seat, address in given:
        accounts.touch(tx, address, language="vi", at=at)
        until = at + timedelta(days=7)
        seats.invite(tx, stage_id, seat, address, by=ORGANIZER, expires_at=until)
        seats.take(tx, address, address=address, at=at)


def _hold_part(
    tx: Connection, stage_id: int, rules: StageRules, part: StagePart, at: datetime,
    chance: random.Random,
) -> None:  # fmt: skip
    order = list(running_order(rules, part.code))
    if part.code == "tieu-pham":
        order.sort(key=lambda team: team.code == LATE)
    for team in order:
        turns.call(tx, stage_id, part.code, team.code, at)
        over = 90 if team.code == order[3].code else -chance.randrange(5, 60)
        seconds = part.minutes * 60 + over
        turns.set_seconds(tx, stage_id, part.code, team.code, seconds)
        at += timedelta(seconds=max(seconds, 0) + 60)
        _mark(tx, stage_id, rules, part, team, at, chance)
    parts.lock(tx, stage_id, part.code, at)


def _mark(
    tx: Connection, stage_id: int, rules: StageRules, part: StagePart, team: Team, at: datetime,
    chance: random.Random,
) -> None:  # fmt: skip
    worth = chance.uniform(0.6, 0.95)
    for number, judge in enumerate(rules.judges):
        if may_mark(judge, team):
            sheet = sheets.begin(tx, stage_id, part.code, team.code, number, by=HEAD, at=at)
            _fill_in(tx, sheet.id, part, worth + chance.uniform(-0.05, 0.05), at)
            sheets.hand_in(tx, sheet.id, at)


def _fill_in(tx: Connection, sheet_id: int, part: StagePart, worth: float, at: datetime) -> None:
    for number, criterion in enumerate(part.criteria):
        steps = round(worth * float(criterion.maximum / criterion.step))
        sheets.mark(tx, sheet_id, number, min(steps * criterion.step, criterion.maximum), at)


def _correct(tx: Connection, stage_id: int, rules: StageRules) -> None:
    """After the lock: with a reason, and confirmed by somebody else."""
    at, why = rules.sessions[-1].starts_at, "Ghi nhầm điểm tiêu chí 1 của đội khác"
    where = (stage_id, "chao-hoi", "binh-son", 2)
    sheet = sheets.begin(tx, *where, by=HEAD, at=at, reason=why)
    sheets.mark(tx, sheet.id, 0, Decimal("9.5"), at)
    sheets.propose(tx, sheet.id, why)
    sheets.confirm(tx, sheet.id, by=ORGANIZER, at=at + timedelta(minutes=4))


def _decide(tx: Connection, stage_id: int, rules: StageRules) -> None:
    at = rules.sessions[-1].starts_at
    codes = [rules.teams[0].code, rules.teams[1].code]
    why = "Tiểu phẩm trọn vẹn hơn"
    decisions.decide(tx, stage_id, codes, reason=why, by=HEAD, at=at + timedelta(hours=3))
