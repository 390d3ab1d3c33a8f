"""A person's right to see what is kept."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, Executable, RowMapping, Select, select

from storage import merged
from storage.encryption import Cipher
from storage.tables import (
    account,
    answer,
    attempt,
    certificate,
    complaint,
    consent,
    contest,
    early_trial,
    feedback,
    feedback_message,
    insider,
    membership,
    participant,
    privacy_request,
    question,
    recognition,
    request,
    roster_entry,
    round_,
    stage,
    stage_answer,
    stage_idea,
    stage_idea_version,
    stage_question,
)

Kept = dict[str, object]


def export(
    tx: Connection, participant_id: int, *, published: Collection[int], cipher: Cipher
) -> Kept:
    """Everything kept about a person, ready for JSON: text, numbers, lists, instants in ISO; about
    whoever was merged into them too, as what they were before.

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
        "roster": _entries(tx, participant_id, cipher),
        "attempts": _attempts(tx, participant_id, published),
        "certificates": _rows(tx, _certificates(participant_id)),
        "early_trials": _rows(tx, _early_trials(who["contest_id"], participant_id)),
        "questions_seen": _rows(tx, _questions_seen(who["contest_id"], participant_id)),
        "live_answers": _rows(tx, _live_answers(participant_id)),
        "feedback": _feedback(tx, who["contest_id"], participant_id),
        "ideas": _rows(tx, _ideas(who["contest_id"], participant_id)),
        "requests": _rows(tx, _requests(participant_id)),
        "complaints": _rows(tx, _complaints(participant_id)),
        "privacy_requests": _rows(tx, _privacy_requests(participant_id)),
        "consents": _rows(tx, select(consent).where(consent.c.participant_id == participant_id)),
        "merged": [
            export(tx, each, published=published, cipher=cipher)
            for each in merged.into(tx, participant_id)
        ],
    }


def _person(who: RowMapping, cipher: Cipher) -> Kept:
    phone = who["phone"]
    told = _plain(who) | {"phone": cipher.decrypt(phone) if phone else None}
    del told["phone_fingerprint"]  # says nothing more than the number
    return told


def _entries(tx: Connection, participant_id: int, cipher: Cipher) -> list[Kept]:
    """The entry of the roster the person is."""
    theirs = (
        select(roster_entry).join(recognition).where(recognition.c.participant_id == participant_id)
    )
    return [_person(row, cipher) for row in tx.execute(theirs).mappings()]


def _own(participant_id: int) -> Select[str]:
    return select(membership.c.address).where(membership.c.participant_id == participant_id)


def _feedback(tx: Connection, contest_id: int, participant_id: int) -> list[Kept]:
    """What the person wrote and was answered, each with the number of what it is about."""
    said = feedback_message.c
    is_theirs = feedback.c.address.in_(_own(participant_id))
    rows = tx.execute(
        select(said.feedback_id, said.is_answer, said.text, said.sent_at)
        .join(feedback)
        .where(feedback.c.contest_id == contest_id, is_theirs)
        .order_by(said.id)
    )
    return [
        {
            "feedback": row.feedback_id,
            "answer" if row.is_answer else "text": row.text,
            "sent_at": row.sent_at.isoformat(),
        }
        for row in rows
    ]


def _ideas(contest_id: int, participant_id: int) -> Executable:
    """Every version of what the person handed in, not of what a team did."""
    its, said = stage_idea.c, stage_idea_version.c
    return (
        select(its.number, said.title, said.text, said.files, said.sent_at, its.withdrawn_at)
        .join_from(stage_idea, stage_idea_version)
        .join(stage, stage.c.id == its.stage_id)
        .where(stage.c.contest_id == contest_id, its.team == "")
        .where(its.address.in_(_own(participant_id)))
        .order_by(its.id, said.version)
    )


def _early_trials(contest_id: int, participant_id: int) -> Executable:
    """Without seed and answers: the paper could be drawn from them."""
    names = ("started_at", "deadline_at", "handed_in_at", "prediction")
    columns = [early_trial.c[name] for name in names]
    return (
        select(round_.c.number.label("round"), *columns)
        .join_from(early_trial, round_)
        .where(round_.c.contest_id == contest_id, early_trial.c.address.in_(_own(participant_id)))
        .order_by(early_trial.c.id)
    )


def _questions_seen(contest_id: int, participant_id: int) -> Executable:
    return (
        select(insider.c.round, insider.c.seen_at)
        .join_from(insider, contest, contest.c.code == insider.c.contest_code)
        .where(contest.c.id == contest_id, insider.c.address.in_(_own(participant_id)))
        .order_by(insider.c.round, insider.c.seen_at)
    )


def _live_answers(participant_id: int) -> Executable:
    """Given at a Hội thi for a team; only of questions whose right answer is known by now."""
    columns = (stage_answer.c.team, stage_answer.c.option, stage_answer.c.answered_at)
    return (
        select(stage_question.c.text, *columns)
        .join_from(stage_answer, stage_question)
        .where(
            stage_answer.c.address.in_(_own(participant_id)),
            stage_question.c.revealed_at.is_not(None),
        )
        .order_by(stage_answer.c.answered_at)
    )


def _requests(participant_id: int) -> Executable:
    columns = [column for column in request.c if column.name != "decided_by"]
    return select(*columns).where(request.c.participant_id == participant_id)


def _complaints(participant_id: int) -> Executable:
    columns = [each for each in complaint.c if each.name not in {"taken_by", "decided_by"}]
    return select(*columns).where(complaint.c.participant_id == participant_id)


def _certificates(participant_id: int) -> Executable:
    return select(certificate).where(certificate.c.participant_id == participant_id)


def _privacy_requests(participant_id: int) -> Executable:
    columns = [each for each in privacy_request.c if each.name != "decided_by"]
    return select(*columns).where(privacy_request.c.participant_id == participant_id)


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
    del told["score"], told["void_unanswered"]  # both would tell what is right
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
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
