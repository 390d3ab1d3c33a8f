"""Handing in: by the person, when the time of the paper is up, or when the round closes.

The score is counted here and kept with the paper; it is shown when the rules say so. It is counted
again only when the key is corrected.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from contest.rules import RoundRules, Rules
from conversation.screen import Screen
from handlers import notices
from handlers.sitting import receipts
from handlers.sitting.papers import OpenedPaper, open_paper
from handlers.visit import Visit
from storage import attempts, contests, early_trials, outages, outbox
from storage.attempts import Attempt
from storage.contests import StoredContest

BY_PERSON = "person"
BY_TIME = "time"
BY_CLOSE = "close"


def deadline(rules: Rules, current: RoundRules, started_at: datetime) -> datetime:
    """When a paper begun at an instant is handed in at the latest."""
    if not rules.paper.time_limit_minutes:
        return current.closes_at
    limit = timedelta(minutes=rules.paper.time_limit_minutes)
    return min(current.closes_at, started_at + limit)


async def by_person(visit: Visit, paper: OpenedPaper) -> Screen:
    """Hand in, once, however often it is asked for; then the receipt of what is kept."""
    if visit.at >= paper.attempt.deadline_at and paper.attempt.handed_in_at is None:
        return await by_time(visit, paper)
    kept = await _keep(visit, paper, BY_PERSON, visit.at)
    return await receipts.show_of(visit, kept)


async def by_time(visit: Visit, paper: OpenedPaper) -> Screen:
    """Hand in what was saved when the time was up, and say so to the person who is here."""
    t = visit.t
    kept = await _keep(visit, paper, _why_late(paper), paper.attempt.deadline_at)
    receipt = await receipts.show_of(visit, kept)
    line = t("Đã hết thời gian làm bài. Các câu anh/chị đã chọn được nộp tự động.")
    if paper.attempt.is_early and paper.attempt.deadline_at >= paper.round.opens_at:
        line = t("{round} đã mở, nên bài thi thử kết thúc.", round=paper.round.title)
    return replace(receipt, lines=(line, "", *receipt.lines))


async def _keep(visit: Visit, paper: OpenedPaper, by: str, at: datetime) -> OpenedPaper:
    if paper.attempt.is_early:
        return await _keep_early(visit, paper, at)
    return await visit.database.write(_hand_in, visit.stored, paper.attempt, by, at)


async def _keep_early(visit: Visit, paper: OpenedPaper, at: datetime) -> OpenedPaper:
    """As it was shown, where its questions were replaced in this very moment."""
    trial_id = -paper.attempt.id
    await visit.database.write(
        early_trials.hand_in, trial_id=trial_id, address=visit.address, at=at
    )
    return await visit.afresh().own_paper(paper.attempt.id) or paper


def overdue(tx: Connection, stored: StoredContest, *, at: datetime, limit: int) -> int:
    """Hand in papers whose time was up at `at`, at most `limit`, and have their owners told.

    Returns how many there were; 0 where the contest has changed meanwhile.
    """
    if not contests.hold(tx, stored):
        return 0
    late = attempts.overdue(tx, stored.id, at=at, limit=limit)
    for attempt in late:
        paper = open_paper(tx, stored, attempt.id)
        if paper is None:
            raise LookupError(f"attempt {attempt.id} belongs to no round of the contest")
        _hand_in(tx, stored, attempt, _why_late(paper), attempt.deadline_at)
        _tell(tx, stored, paper, at)
    return len(late)


def _why_late(paper: OpenedPaper) -> str:
    return BY_CLOSE if paper.attempt.deadline_at >= paper.round.closes_at else BY_TIME


def _tell(tx: Connection, stored: StoredContest, paper: OpenedPaper, at: datetime) -> None:
    """Once for each close: a paper that was opened again may run out again."""
    times = outages.extensions(tx, stored.id, paper.round.number)
    outbox.add_for_participant(
        tx,
        contest_id=stored.id,
        participant_id=paper.attempt.participant_id,
        notice=notices.TIME_UP,
        round=paper.round.number,
        detail=f"{paper.attempt.id}.{times}" if times else str(paper.attempt.id),
        at=at,
    )


def _hand_in(
    tx: Connection, stored: StoredContest, attempt: Attempt, by: str, at: datetime
) -> OpenedPaper:
    stored = contests.with_present_keys(tx, stored, attempt.round_id)
    attempts.lock(tx, attempt.id)  # no answer slips in between counting and handing in
    paper = _reopen(tx, stored, attempt.id)
    handed_in = replace(paper, attempt=replace(paper.attempt, handed_in_at=at))
    attempts.hand_in(
        tx,
        attempt_id=attempt.id,
        participant_id=paper.attempt.participant_id,
        by=by,
        at=at,
        score=paper.score,
        void_unanswered=paper.void_unanswered,
        seconds=int((at - paper.attempt.started_at).total_seconds()),
        receipt=receipts.code_of(stored, handed_in),
    )
    return _reopen(tx, stored, attempt.id)


def _reopen(tx: Connection, stored: StoredContest, attempt_id: int) -> OpenedPaper:
    paper = open_paper(tx, stored, attempt_id)
    if paper is None:
        raise LookupError(f"there is no attempt {attempt_id}")
    return paper
