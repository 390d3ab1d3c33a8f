"""A closed round with as many papers as asked for, every question answered, ranked."""

from datetime import timedelta

from sqlalchemy import (
    CTE,
    Boolean,
    Connection,
    Integer,
    Select,
    String,
    and_,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)

from contest.calendar import DueKind, DueRun
from handlers.due.closing import close_round
from storage import contests, standings
from storage.column_types import ExactDecimal, Instant
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.tables import answer, attempt, participant, question, round_, standing
from storage.tables.papers import HandedInBy
from tests.contest.folder import SOUND, read
from tests.storage.held import minute

QUESTIONS = 10
CLOSES_AT = minute(6 * 24 * 60)
_BANK = "câu hỏi,a,b,c,d,đáp án,chủ đề\n" + "".join(
    f"Câu số {n}?,1,2,3,4,{'ABCD'[n % 4]},mot-cua\n" for n in range(QUESTIONS)
)


def fill(tx: Connection, papers: int) -> StoredContest:
    """Round 1 has `papers` papers by as many people and is ranked; round 2 is still to come."""
    files = SOUND | {"mot.csv": _BANK, "hai.csv": _BANK}
    files["contest.toml"] = files["contest.toml"].replace("questions = 3", "questions = 10")
    stored = contests.save(tx, read(files), secret="s", at=minute(-60))
    _add_people(tx, stored, papers)
    _add_papers(tx, stored)
    _add_answers(tx)
    rank_anew(tx, stored)
    return stored


def rank_anew(tx: Connection, stored: StoredContest) -> str:
    """Score the papers by their answers and rank them, whatever was kept; the digest of it."""
    is_right = and_(
        question.c.round_id == attempt.c.round_id,
        question.c.position == answer.c.question,
        question.c.right == answer.c.option,
    )
    right = select(func.count()).select_from(answer.join(question, is_right))
    right = right.where(answer.c.attempt_id == attempt.c.id)
    tx.execute(update(attempt).values(score=right.scalar_subquery()))
    tx.execute(delete(standing))
    tx.execute(update(round_).values(closed_at=None, truth=None))
    due = DueRun(DueKind.CLOSE, 1, 0, CLOSES_AT, None)
    close_round(tx, stored, due, Cipher.of(""), CLOSES_AT + timedelta(minutes=2))
    return standings.digest(tx)


def _numbers(until: int) -> CTE:
    """1, 2, 3 …, the same way on both databases."""
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    return numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < until))


def _add_people(tx: Connection, stored: StoredContest, how_many: int) -> None:
    n = _numbers(how_many).c.n
    rows = select(
        n,
        literal(stored.id),
        "Người số " + cast(n, String),
        case((n % 2 == 0, "so-noi-vu"), else_="kim-boi-bo"),
        literal("1"),
        literal(minute(0), Instant),
        literal(minute(0), Instant),
    )
    names = ["id", "contest_id", "name", "unit_code", "consent_version"]
    tx.execute(insert(participant).from_select([*names, "consented_at", "registered_at"], rows))


def _add_papers(tx: Connection, stored: StoredContest) -> None:
    n = participant.c.id
    rows: Select[*tuple[object, ...]] = select(
        literal(stored.round_ids[1], Integer),
        n,
        participant.c.unit_code,
        "seed-" + cast(n, String),
        literal(minute(1), Instant),
        literal(minute(21), Instant),
        literal(minute(9), Instant),
        literal(HandedInBy.PERSON, attempt.c.handed_in_by.type),
        cast(n % 997, ExactDecimal) if tx.dialect.name == "postgresql" else cast(n % 997, String),
        60 + n % 541,
        "R-" + cast(n, String),
        literal(True, Boolean),
    )
    names = ["round_id", "participant_id", "unit_code", "seed", "started_at", "deadline_at"]
    names += ["handed_in_at", "handed_in_by", "prediction", "seconds", "receipt", "is_counted"]
    tx.execute(insert(attempt).from_select(names, rows))


def _add_answers(tx: Connection) -> None:
    option = (attempt.c.id * 7 + question.c.position * (attempt.c.id % 3 + 1)) % 4
    rows = select(attempt.c.id, question.c.position, option, literal(minute(5), Instant))
    rows = rows.join(question, question.c.round_id == attempt.c.round_id)
    tx.execute(insert(answer).from_select([each.name for each in answer.c], rows))
