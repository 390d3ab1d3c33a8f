"""Pictures of questions by their digests: each is kept once, apart from the questions, as long as
one has it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, exists, select, union

from contest.questions import Question
from contest.questions.model import Picture
from storage.statements import insert
from storage.tables import picture, question, reading, stage_question

_LIVE = stage_question.c.picture
_CONTENT = select(picture.c.content).where(picture.c.digest == bindparam("digest"))


def keep(tx: Connection, pictures: Iterable[Picture | None]) -> None:
    """One without its bytes came from here."""
    for each in pictures:
        if each and each.data:
            new = insert(tx, picture).values(digest=each.digest, content=each.data)
            tx.execute(new.on_conflict_do_nothing())


def content(tx: Connection, digest: str) -> bytes | None:
    """None where no question has it any more."""
    return tx.execute(_CONTENT, {"digest": digest}).scalar_one_or_none()


def with_content(tx: Connection, questions: Sequence[Question]) -> tuple[Question, ...]:
    """The same, with the bytes of their pictures; without a picture that is here no more."""

    def filled(known: Picture) -> Picture | None:
        data = known.data or content(tx, known.digest)
        return Picture(known.digest, data) if data else None

    return tuple(
        replace(each, picture=filled(each.picture)) if each.picture else each for each in questions
    )


def drop_unused(tx: Connection) -> None:
    """Nothing goes while there are questions that were read and not taken: they may have any of
    them, also where they were set aside and can be brought back."""
    shown = union(
        *(select(column).where(column.is_not(None)) for column in (question.c.picture, _LIVE))
    )
    is_any_left = exists().where(reading.c.is_taken.is_(False))
    tx.execute(delete(picture).where(picture.c.digest.not_in(shown), ~is_any_left))
