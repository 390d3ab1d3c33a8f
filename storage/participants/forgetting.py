"""A person's right to have it deleted, and the end of the time for which data is kept.

What becomes of each column that tells something about somebody: `tests/storage/test_personal.py`.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, delete, func, select, union, update

from storage import merged
from storage.roles import FOCAL_POINT
from storage.statements import changed
from storage.tables import (
    account,
    broadcast,
    broadcast_listed,
    chat,
    complaint,
    contest,
    double_decision,
    earlier_account,
    early_trial,
    feedback,
    feedback_message,
    insider,
    membership,
    not_counted,
    one_time_code,
    outbox,
    participant,
    privacy_request,
    recognition,
    request,
    role,
    roster_entry,
    round_,
    sent_back,
    sent_file,
    stage,
    stage_answer,
    stage_guess,
    stage_idea,
    stage_idea_version,
    stage_question,
    stage_seat,
    suspected_double,
    unit,
    update_aside,
    wrong_try,
)
from storage.tables.privacy import PrivacyState

FORGOTTEN: dict[str, object] = {
    "name": None,
    "unit_code": None,
    "phone": None,
    "phone_fingerprint": None,
    "registered_at": None,
}


def forget(tx: Connection, participant_id: int, at: datetime) -> None:
    """Delete who the person is; what they did stays under a bare number.

    Gone at once are name, unit, phone, what they wrote to the organizers, their ideas and messages
    to them.
    Their requests and complaints are gone too. The entry of the roster they were stays somebody's,
    without saying whose. The account stays tied to the number until `release`, so that nobody takes
    a paper twice by being forgotten in between, and complaints about it can be looked into. Whoever
    was merged into them is forgotten too.
    """
    for other in merged.into(tx, participant_id):
        _forget_person(tx, other, at)
    contest_id = tx.scalar(
        select(participant.c.contest_id).where(participant.c.id == participant_id)
    )
    own = select(membership.c.address).where(membership.c.participant_id == participant_id)
    _delete_messages(tx, (feedback.c.contest_id == contest_id) & feedback.c.address.in_(own))
    _forget_ideas(tx, contest_id, own, at)
    for table in (feedback, outbox):
        is_theirs = table.c.address.in_(own)
        tx.execute(delete(table).where(table.c.contest_id == contest_id, is_theirs))
    tx.execute(delete(update_aside).where(update_aside.c.address.in_(own)))
    tx.execute(update(account).where(account.c.address.in_(own)).values(expects=None))
    _forget_person(tx, participant_id, at)


def _forget_person(tx: Connection, participant_id: int, at: datetime) -> None:
    tx.execute(delete(request).where(request.c.participant_id == participant_id))
    tx.execute(delete(complaint).where(complaint.c.participant_id == participant_id))
    _forget_asked(tx, privacy_request.c.participant_id == participant_id, at)
    tx.execute(delete(one_time_code).where(one_time_code.c.participant_id == participant_id))
    was_theirs = update(recognition).where(recognition.c.participant_id == participant_id)
    tx.execute(was_theirs.values(participant_id=None))
    unforgotten = participant.c.id == participant_id, participant.c.forgotten_at.is_(None)
    tx.execute(update(participant).where(*unforgotten).values(FORGOTTEN | {"forgotten_at": at}))


def release(tx: Connection, contest_id: int) -> None:
    """Once complaints can be made no more: nothing ties the forgotten to an account from now on."""
    forgotten = select(participant.c.id).where(
        participant.c.contest_id == contest_id, participant.c.forgotten_at.is_not(None)
    )
    theirs = membership.c.participant_id.in_(forgotten)
    of_theirs = earlier_account.c.address.in_(select(membership.c.address).where(theirs))
    tx.execute(delete(earlier_account).where(earlier_account.c.contest_id == contest_id, of_theirs))
    own = select(membership.c.address).where(theirs)
    tx.execute(delete(insider).where(_is_seen_in(contest_id), insider.c.address.in_(own)))
    tried = early_trial.c.round_id.in_(_rounds(contest_id))
    tx.execute(delete(early_trial).where(tried, early_trial.c.address.in_(own)))
    tx.execute(delete(membership).where(theirs))
    _delete_unused_accounts(tx)


def purge(tx: Connection, contest_id: int, at: datetime) -> int:
    """The end of the time for which data is kept: forget everybody, and every account too.

    Gone are also the roster, who was not counted, who looked after a unit, who sat where at a Hội
    thi and answered there, what ideas say, and broadcasts. Accounts stay that take part in another
    contest or hold a role. Returns how many persons were still known.
    """
    theirs = select(participant.c.id).where(participant.c.contest_id == contest_id)
    for column in (
        recognition.c.participant_id,
        suspected_double.c.one_id,
        double_decision.c.one_id,
    ):
        tx.execute(delete(column.table).where(column.in_(theirs)))
    tx.execute(delete(early_trial).where(early_trial.c.round_id.in_(_rounds(contest_id))))
    tx.execute(delete(insider).where(_is_seen_in(contest_id)))
    _delete_roster(tx, contest_id)
    _delete_seats(tx, contest_id)
    _delete_ideas(tx, contest_id)
    _delete_broadcasts(tx, contest_id)
    _delete_messages(tx, feedback.c.contest_id == contest_id)
    for table in (
        complaint,
        feedback,
        outbox,
        request,
        one_time_code,
        sent_back,
        sent_file,
        earlier_account,
        membership,
    ):
        tx.execute(delete(table).where(table.c.contest_id == contest_id))
    tx.execute(delete(wrong_try))
    _forget_asked(tx, privacy_request.c.contest_id == contest_id, at)
    tx.execute(update(chat).where(chat.c.contest_id == contest_id).values(bound_by=""))
    _end_focal_points(tx, contest_id)
    _delete_unused_accounts(tx)
    unforgotten = participant.c.contest_id == contest_id, participant.c.forgotten_at.is_(None)
    forgotten = update(participant).where(*unforgotten).values(FORGOTTEN | {"forgotten_at": at})
    return changed(tx, forgotten)


def _forget_asked(tx: Connection, of: ColumnElement[bool], at: datetime) -> None:
    """That something was asked about data stays, for proof; what was written goes, and with
    everything deleted nothing more is owed."""
    answered = func.coalesce(privacy_request.c.answered_at, at)
    done = {"state": PrivacyState.DONE, "closed_at": at, "due_at": None, "answered_at": answered}
    tx.execute(
        update(privacy_request).where(of, privacy_request.c.due_at.is_not(None)).values(done)
    )
    tx.execute(update(privacy_request).where(of).values(text="", outcome=""))


def _delete_messages(tx: Connection, of: ColumnElement[bool]) -> None:
    """What was said about these feedbacks, by whomever."""
    these = select(feedback.c.id).where(of)
    tx.execute(delete(feedback_message).where(feedback_message.c.feedback_id.in_(these)))


def _delete_roster(tx: Connection, contest_id: int) -> None:
    entries = select(roster_entry.c.id).where(roster_entry.c.contest_id == contest_id)
    tx.execute(delete(recognition).where(recognition.c.entry_id.in_(entries)))
    tx.execute(delete(not_counted).where(not_counted.c.contest_id == contest_id))
    tx.execute(delete(roster_entry).where(roster_entry.c.contest_id == contest_id))


def _delete_seats(tx: Connection, contest_id: int) -> None:
    here = _stages(contest_id)
    tx.execute(delete(stage_seat).where(stage_seat.c.stage_id.in_(here)))
    asked = select(stage_question.c.id).where(stage_question.c.stage_id.in_(here))
    tx.execute(delete(stage_guess).where(stage_guess.c.question_id.in_(asked)))
    answered = update(stage_answer).where(stage_answer.c.question_id.in_(asked))
    tx.execute(answered.values(address=None))


def _forget_ideas(tx: Connection, contest_id: int | None, own: Select[str], at: datetime) -> None:
    """What they handed in for themselves is withdrawn under its bare number. What they wrote for a
    team is the team's, and does not say any more who wrote it."""
    here = stage_idea.c.stage_id.in_(_stages(contest_id))
    theirs = here & (stage_idea.c.team == "") & stage_idea.c.address.in_(own)
    _delete_versions(tx, theirs)
    unwithdrawn = theirs, stage_idea.c.withdrawn_at.is_(None)
    tx.execute(update(stage_idea).where(*unwithdrawn).values(withdrawn_at=at))
    written = update(stage_idea_version).where(
        stage_idea_version.c.idea_id.in_(select(stage_idea.c.id).where(here)),
        stage_idea_version.c.sent_by.in_(own),
    )
    tx.execute(written.values(sent_by=None, message=None))
    handed_in = update(stage_idea).where(here, stage_idea.c.address.in_(own))
    tx.execute(handed_in.values(address=None, message=None))


def _delete_ideas(tx: Connection, contest_id: int) -> None:
    here = stage_idea.c.stage_id.in_(_stages(contest_id))
    _delete_versions(tx, here)
    tx.execute(update(stage_idea).where(here).values(address=None, message=None))


def _delete_versions(tx: Connection, which: ColumnElement[bool]) -> None:
    """What these ideas say."""
    these = select(stage_idea.c.id).where(which)
    tx.execute(delete(stage_idea_version).where(stage_idea_version.c.idea_id.in_(these)))


def _delete_broadcasts(tx: Connection, contest_id: int) -> None:
    theirs = select(broadcast.c.id).where(broadcast.c.contest_id == contest_id)
    tx.execute(delete(broadcast_listed).where(broadcast_listed.c.broadcast_id.in_(theirs)))
    tx.execute(delete(broadcast).where(broadcast.c.contest_id == contest_id))


def _end_focal_points(tx: Connection, contest_id: int) -> None:
    """Unless a unit of the same code is in another contest, which may be going on."""
    elsewhere = _unit_codes().where(unit.c.contest_id != contest_id)
    here = _unit_codes().where(unit.c.contest_id == contest_id)
    is_ours = role.c.unit_code.in_(here) & role.c.unit_code.not_in(elsewhere)
    tx.execute(delete(role).where(role.c.role == FOCAL_POINT, is_ours))


def _stages(contest_id: int | None) -> Select[int]:
    return select(stage.c.id).where(stage.c.contest_id == contest_id)


def _rounds(contest_id: int) -> Select[int]:
    return select(round_.c.id).where(round_.c.contest_id == contest_id)


def _is_seen_in(contest_id: int) -> ColumnElement[bool]:
    code = select(contest.c.code).where(contest.c.id == contest_id)
    return insider.c.contest_code == code.scalar_subquery()


def _unit_codes() -> Select[str]:
    return select(unit.c.code)


def _delete_unused_accounts(tx: Connection) -> None:
    in_use = union(select(membership.c.address), select(role.c.address))
    tx.execute(delete(account).where(account.c.address.not_in(in_use)))
