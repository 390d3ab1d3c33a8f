"""Results go out: a round's when it is due and approved, the whole contest's after the last."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueKind, DueRun
from handlers import notices
from handlers.certificates import issuing
from handlers.due import unit_tables
from handlers.results import evidence
from handlers.results.published import WHOLE_CONTEST
from storage import approvals, outbox, rounds, sent_back
from storage.contests import StoredContest


def may_go_out(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> bool:
    """Whether as many persons as the rules ask have approved a ranking (round 0: of the whole
    contest), and nobody has sent it back; of that organizers are reminded once a day."""
    waiting = sent_back.waiting(tx, stored.id, due.round)
    for each in waiting:
        outbox.add_for_organizers(
            tx,
            contest_id=stored.id,
            notice=notices.SENT_BACK,
            round=due.round,
            detail=f"{each.id}.{(at - each.sent_at).days}",
            at=at,
        )
    approved = approvals.count(tx, stored.id, due.round)
    return not waiting and approved >= stored.rules.results.approvals


def tables_agree(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> bool:
    """Whether the sums of what is about to be published agree; if not, organizers are told."""
    if due.kind not in {DueKind.PUBLISH, DueKind.FINAL}:
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
    issuing.settle(tx, stored, due.round, at, issuing.PUBLISHED)
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
    issuing.settle(tx, stored, WHOLE_CONTEST, at, issuing.PUBLISHED)
    for notice in (notices.FINAL_UNITS, notices.FINAL_RANKING):
        outbox.add_for_chats(tx, contest_id=stored.id, notice=notice, round=due.round, at=at)
