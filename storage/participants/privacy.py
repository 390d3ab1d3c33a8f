"""A person's rights: to see what is kept, and to have it deleted."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, Executable, RowMapping, Select, delete, select, union, update

from storage.encryption import Cipher
from storage.statements import changed
from storage.tables import (
    account,
    answer,
    attempt,
    feedback,
    membership,
    one_time_code,
    outbox,
    participant,
    question,
    recognition,
    request,
    role,
    round_,
    wrong_try,
)

Kept = dict[str, object]

FORGOTTEN: Kept = {"name": None, "unit_code": None, "phone": None, "registered_at": None}


def export(
    tx: Connection, participant_id: int, *, published: Collection[int], cipher: Cipher
) -> Kept:
    """Everything kept about a person, ready for JSON: text, numbers, lists, instants in ISO.

    Scores and answers only of the rounds whose numbers are in `published`. Empty for an id that
    never was.
    """
    is_asked_for = participant.c.id == participant_id
    who = tx.execute(select(participant).where(is_asked_for)).mappings().first()
    if who is None:
        return {}
    return {
        "participant": _person(who, cipher),
        "accounts": _rows(tx, select(account).where(account.c.address.in_(_own(participant_id)))),
        "attempts": _attempts(tx, participant_id, published),
        "feedback": _rows(tx, _feedback(who["contest_id"], participant_id)),
        "requests": _rows(tx, _requests(participant_id)),
    }


def forget(tx: Connection, participant_id: int, at: datetime) -> None:
    """Delete who the person is; what they did stays under a bare number.

    Gone at once are name, unit, phone, what they wrote to the organizers and messages to them.
    Their requests are gone too. The entry of the roster they were stays somebody's, without saying
    whose. The account stays tied to the number until `purge`, so that nobody takes a paper twice by
    being forgotten in between.
    """
    contest_id = tx.scalar(
        select(participant.c.contest_id).where(participant.c.id == participant_id)
    )
    for table in (feedback, outbox):
        is_theirs = table.c.address.in_(_own(participant_id))
        tx.execute(delete(table).where(table.c.contest_id == contest_id, is_theirs))
    tx.execute(delete(request).where(request.c.participant_id == participant_id))
    tx.execute(delete(one_time_code).where(one_time_code.c.participant_id == participant_id))
    was_theirs = update(recognition).where(recognition.c.participant_id == participant_id)
    tx.execute(was_theirs.values(participant_id=None))
    unforgotten = participant.c.id == participant_id, participant.c.forgotten_at.is_(None)
    tx.execute(update(participant).where(*unforgotten).values(FORGOTTEN | {"forgotten_at": at}))


def purge(tx: Connection, contest_id: int, at: datetime) -> int:
    """The end of the time for which data is kept: forget everybody, and every account too.

    Accounts stay that take part in another contest or hold a role. Returns how many persons were
    still known.
    """
    for table in (feedback, outbox, request, one_time_code, membership):
        tx.execute(delete(table).where(table.c.contest_id == contest_id))
    tx.execute(delete(wrong_try))
    theirs = select(participant.c.id).where(participant.c.contest_id == contest_id)
    was_theirs = update(recognition).where(recognition.c.participant_id.in_(theirs))
    tx.execute(was_theirs.values(participant_id=None))
    in_use = union(select(membership.c.address), select(role.c.address))
    tx.execute(delete(account).where(account.c.address.not_in(in_use)))
    unforgotten = participant.c.contest_id == contest_id, participant.c.forgotten_at.is_(None)
    forgotten = update(participant).where(*unforgotten).values(FORGOTTEN | {"forgotten_at": at})
    return changed(tx, forgotten)


def _person(who: RowMapping, cipher: Cipher) -> Kept:
    phone = who["phone"]
    return _plain(who) | {"phone": cipher.decrypt(phone) if phone else None}


def _own(participant_id: int) -> Select[str]:
    return select(membership.c.address).where(membership.c.participant_id == participant_id)


def _feedback(contest_id: int, participant_id: int) -> Executable:
    return select(feedback).where(
        feedback.c.contest_id == contest_id, feedback.c.address.in_(_own(participant_id))
    )


def _requests(participant_id: int) -> Executable:
    columns = [column for column in request.c if column.name != "decided_by"]
    return select(*columns).where(request.c.participant_id == participant_id)


def _attempts(tx: Connection, participant_id: int, published: Collection[int]) -> list[Kept]:
    rows = tx.execute(
        select(round_.c.number.label("round"), attempt)
        .join_from(attempt, round_)
        .where(attempt.c.participant_id == participant_id)
        .order_by(attempt.c.started_at, attempt.c.id)
    ).mappings()
    return [_attempt(tx, row, is_published=row["round"] in published) for row in rows]


def _attempt(tx: Connection, row: RowMapping, *, is_published: bool) -> Kept:
    told = _plain(row)
    del told["seed"]  # the paper could be drawn from it
    if is_published:
        return told | {"answers": _answers(tx, row["id"], row["round_id"])}
    del told["score"]
    return told


def _answers(tx: Connection, attempt_id: int, round_id: int) -> list[Kept]:
    rows = tx.execute(
        select(question.c.text, question.c.options, answer.c.option, answer.c.answered_at)
        .join(question, question.c.position == answer.c.question)
        .where(answer.c.attempt_id == attempt_id, question.c.round_id == round_id)
        .order_by(answer.c.question)
    )
    return [
        {
            "question": row.text,
            "answer": row.options[row.option],
            "answered_at": row.answered_at.isoformat(),
        }
        for row in rows
    ]


def _rows(tx: Connection, statement: Executable) -> list[Kept]:
    return [_plain(row) for row in tx.execute(statement).mappings()]


def _plain(row: RowMapping) -> Kept:
    return {name: _plain_value(value) for name, value in row.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
