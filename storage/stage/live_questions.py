"""Questions of the part that is answered live: kept beforehand, opened, closed, revealed, or void.

Each change says whether it held: a button that was pressed twice does nothing the second time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from contest.questions import Question
from contest.stage.live_order import Course
from storage import pictures
from storage.statements import every, held, insert, one
from storage.tables import stage_question


@dataclass(frozen=True, slots=True)
class LiveQuestion:
    """`right`: the position of the right option, not to be shown before `revealed_at`. `picture`:
    its digest. `answering`: who answers, as numbers in the team, by team."""

    id: int
    stage_id: int
    part: str
    position: int
    text: str
    options: Sequence[str]
    right: int
    explanation: str
    picture: str | None
    number: int | None
    answering: Mapping[str, Sequence[int]]
    stakes_at: datetime | None
    opened_at: datetime | None
    starts_at: datetime | None
    closes_at: datetime | None
    revealed_at: datetime | None
    void_at: datetime | None

    @property
    def course(self) -> Course:
        if self.void_at:
            return Course.VOID
        return Course.PLAYED if self.opened_at else Course.WAITING

    def is_open(self, at: datetime) -> bool:
        """Whether what is received at this instant counts."""
        is_on = self.closes_at is not None and not self.revealed_at and not self.void_at
        return is_on and self.closes_at is not None and at < self.closes_at

    @property
    def is_settled(self) -> bool:
        """Whether the next one may come."""
        return self.revealed_at is not None or self.void_at is not None

    @property
    def counts(self) -> bool:
        return self.revealed_at is not None and self.void_at is None


_COLUMNS = tuple(stage_question.c[name] for name in LiveQuestion.__slots__)
_Q = stage_question.c


def keep(tx: Connection, stage_id: int, part: str, questions: Sequence[Question]) -> None:
    """In place of those kept for the part before; only while none has begun."""
    tx.execute(delete(stage_question).where(_Q.stage_id == stage_id, _Q.part == part))
    pictures.keep(tx, (each.picture for each in questions))
    rows: list[dict[str, object]] = [
        {
            "stage_id": stage_id,
            "part": part,
            "position": position,
            "text": each.text,
            "options": list(each.options),
            "right": each.right,
            "explanation": each.explanation,
            "picture": each.picture.digest if each.picture else None,
            "answering": {},
            "void_reason": "",
        }
        for position, each in enumerate(questions)
    ]
    tx.execute(insert(tx, stage_question), rows)
    pictures.drop_unused(tx)


def find(tx: Connection, question_id: int) -> LiveQuestion | None:
    return one(tx, LiveQuestion, select(*_COLUMNS).where(_Q.id == question_id))


def of_part(tx: Connection, stage_id: int, part: str) -> list[LiveQuestion]:
    """In the order of the file."""
    asked = select(*_COLUMNS).where(_Q.stage_id == stage_id, _Q.part == part)
    return every(tx, LiveQuestion, asked.order_by(_Q.position))


def parts_begun(tx: Connection, stage_id: int) -> list[str]:
    """Codes of the parts in which a stake or an answer was asked for; nothing of it is void."""
    begun = _Q.number.is_not(None)
    return list(tx.scalars(select(_Q.part).where(_Q.stage_id == stage_id, begun).distinct()))


def ask_stakes(
    tx: Connection, question_id: int, number: int, answering: Mapping[str, Sequence[int]],
    at: datetime,
) -> bool:  # fmt: skip
    """From now on, until it is opened, teams may put up a stake."""
    its = _Q.id == question_id, _Q.stakes_at.is_(None), _Q.opened_at.is_(None)
    told = {"number": number, "answering": dict(answering), "stakes_at": at}
    return held(tx, update(stage_question).where(*its).values(**told))


def open_(
    tx: Connection, question_id: int, number: int, answering: Mapping[str, Sequence[int]], *,
    at: datetime, starts_at: datetime, closes_at: datetime,
) -> bool:  # fmt: skip
    its = _Q.id == question_id, _Q.opened_at.is_(None), _Q.void_at.is_(None)
    told = {"number": number, "answering": dict(answering)}
    times = {"opened_at": at, "starts_at": starts_at, "closes_at": closes_at}
    return held(tx, update(stage_question).where(*its).values(**told, **times))


def lock(tx: Connection, question_id: int, at: datetime) -> bool:
    """What is received from now on counts no more; False where the time was up anyhow."""
    its = _Q.id == question_id, _Q.closes_at > at, _Q.void_at.is_(None)
    return held(tx, update(stage_question).where(*its).values(closes_at=at))


def reveal(tx: Connection, question_id: int, at: datetime, closed_by: datetime) -> bool:
    """Only once its time was up at `closed_by`."""
    its = (
        _Q.id == question_id,
        _Q.closes_at <= closed_by,
        _Q.revealed_at.is_(None),
        _Q.void_at.is_(None),
    )
    return held(tx, update(stage_question).where(*its).values(revealed_at=at))


def make_void(tx: Connection, question_id: int, reason: str, at: datetime) -> bool:
    """Answers stay, and count for nothing."""
    its = _Q.id == question_id, _Q.number.is_not(None), _Q.void_at.is_(None)
    return held(tx, update(stage_question).where(*its).values(void_at=at, void_reason=reason))


def numbers_taken(questions: Iterable[LiveQuestion]) -> set[int]:
    return {each.number for each in questions if each.number and not each.void_at}
