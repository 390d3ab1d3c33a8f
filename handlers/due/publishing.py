"""Results go out: a round's when it is due and approved, the whole contest's after the last."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueKind, DueRun
from handlers import notices
from handlers.due import season, unit_tables
from handlers.results import evidence
from storage import approvals, outbox, rounds
from storage.contests import StoredContest


def is_approved(tx: Connection, stored: StoredContest, number: int) -> bool:
    """Whether as many organizers as the rules ask have approved a round's ranking."""
    return approvals.count(tx, stored.id, number) >= stored.rules.results.approvals


def tables_agree(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> bool:
    """Whether the sums of what is about to be published agree; if not, organizers are told.

    The tables of the whole contest are made for it.
    """
    if due.kind is DueKind.FINAL:
        season.keep(tx, stored)
    elif due.kind is not DueKind.PUBLISH:
        return True
    if not unit_tables.disagree(tx, stored, due.round):
        return True
    outbox.add_for_organizers(
        tx, contest_id=stored.id, notice=notices.DISAGREEMENT, round=due.round, at=at
    )
    return False


def publish_round(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """From now on the ranking and the answers are shown to who asks, and sent to who took part."""
    rounds.mark_published(tx, stored.round_ids[due.round], at=at)
    evidence.freeze(tx, stored, due.round, at)
    outbox.add_for_takers(
        tx,
        contest_id=stored.id,
        round_ids=[stored.round_ids[due.round]],
        notice=notices.RESULT,
        round=due.round,
        at=at,
    )
    # The ranking last: it is the newest message of the group, and pinned.
    for notice in (notices.UNITS, notices.RANKING):
        outbox.add_for_chats(tx, contest_id=stored.id, notice=notice, round=due.round, at=at)


def publish_contest(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """The ranking over all rounds, to everyone who took part at least once and to the groups."""
    evidence.freeze_contest(tx, stored, at)
    outbox.add_for_takers(
        tx,
        contest_id=stored.id,
        round_ids=list(stored.round_ids.values()),
        notice=notices.FINAL_RESULT,
        round=due.round,
        at=at,
    )
    for notice in (notices.FINAL_UNITS, notices.FINAL_RANKING):
        outbox.add_for_chats(tx, contest_id=stored.id, notice=notice, round=due.round, at=at)
