"""Results go out: a round's when it is due and approved, the whole contest's after the last."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from handlers import evidence, notices
from handlers.due import season
from storage import approvals, outbox, rounds
from storage.contests import StoredContest


def is_approved(tx: Connection, stored: StoredContest, number: int) -> bool:
    """Whether as many organizers as the rules ask have approved a round's ranking."""
    return approvals.count(tx, stored.id, number) >= stored.rules.results.approvals


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
    season.keep(tx, stored)
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
