"""The questions of each round."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy import insert as plain_insert

from contest.questions import Question
from contest.questions.model import Picture
from storage import pictures, rounds
from storage.tables import question, round_


def keep(tx: Connection, contest_id: int, banks: Sequence[Sequence[Question]]) -> None:
    """Replace the questions of the rounds nothing has happened in; never touch the others."""
    for number, round_id in rounds.unused(tx, contest_id).items():
        _replace(tx, round_id, banks[number - 1])
    pictures.drop_unused(tx)


def of(tx: Connection, contest_id: int, how_many_rounds: int) -> tuple[tuple[Question, ...], ...]:
    banks: list[list[Question]] = [[] for _ in range(how_many_rounds)]
    rows = tx.execute(
        select(round_.c.number, question)
        .join_from(question, round_)
        .where(round_.c.contest_id == contest_id, round_.c.number <= how_many_rounds)
        .order_by(round_.c.number, question.c.position)
    )
    for row in rows:
        banks[row.number - 1].append(
            Question(
                text=row.text,
                options=tuple(row.options),
                right=row.right,
                topic=row.topic,
                explanation=row.explanation,
                source=row.source,
                picture=Picture(row.picture) if row.picture else None,
            )
        )
    return tuple(map(tuple, banks))


def _replace(tx: Connection, round_id: int, bank: Sequence[Question]) -> None:
    tx.execute(delete(question).where(question.c.round_id == round_id))
    rows = [_row(round_id, position, each) for position, each in enumerate(bank)]
    pictures.keep(tx, (each.picture for each in bank))
    if rows:
        tx.execute(plain_insert(question), rows)


def _row(round_id: int, position: int, each: Question) -> dict[str, object]:
    return {
        "round_id": round_id,
        "position": position,
        "text": each.text,
        "options": list(each.options),
        "right": each.right,
        "topic": each.topic,
        "explanation": each.explanation,
        "source": each.source,
        "picture": each.picture.digest if each.picture else None,
    }
