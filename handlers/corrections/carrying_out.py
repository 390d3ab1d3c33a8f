"""Carrying out a correction: scores, tables, digest, log and notices, all in one change.

So whoever is killed in the midst of it leaves everything as it was.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from contest.corrections import Correction
from handlers import notices
from handlers.certificates import issuing
from handlers.corrections import telling
from handlers.corrections.outcome import Outcome
from handlers.corrections.working_out import is_possible, work_out
from handlers.due import season
from handlers.results import evidence
from handlers.results.published import WHOLE_CONTEST
from storage import acts, approvals, contests, corrections, rounds
from storage.contests import StoredContest

ACT = "correct_key"
"""The kind of act by which a correction is logged."""


def carry_out(
    tx: Connection, stored: StoredContest, correction: Correction, *, by: str, at: datetime
) -> Outcome | None:
    """What it came to; None, and nothing done, where it cannot be (any more)."""
    if not contests.hold(tx, stored) or not is_possible(stored, correction):
        return None
    corrections.keep_papers_out(tx, stored.round_ids[correction.round])
    state = rounds.states(tx, stored.id)[correction.round]
    number = corrections.mark_done(
        tx, stored.id, correction.id, at=at,
        earlier_truth=state.truth, earlier_digest=state.digest,
    )  # fmt: skip
    if number is None:
        return None
    corrected = contests.note_correction(tx, stored)
    outcome = work_out(tx, corrected, correction)
    _log(tx, stored, replace(correction, number=number), by=by, at=at)
    if state.closed_at:
        season.outdate(tx, corrected)
    if state.published_at:
        _publish(tx, corrected, correction, outcome, at)
    else:
        approvals.withdraw(tx, stored.id, correction.round)  # it was given to another ranking
    return outcome


def _publish(
    tx: Connection,
    corrected: StoredContest,
    correction: Correction,
    outcome: Outcome,
    at: datetime,
) -> None:
    """The tables of a published round were replaced: they are frozen, and people are told."""
    replaced = [table.round for table in outcome.tables]
    evidence.freeze_again(tx, corrected, correction.round, at)
    if WHOLE_CONTEST in replaced:
        evidence.freeze_contest(tx, corrected, at)
    telling.tell(tx, corrected, correction, replaced, at)
    for each in replaced:
        issuing.settle(tx, corrected, each, at, notices.second(at))


def _log(
    tx: Connection, stored: StoredContest, correction: Correction, *, by: str, at: datetime
) -> None:
    detail = {
        "contest": stored.rules.code,
        "correction": correction.number,
        "round": correction.round,
        "question": correction.question,
        "accepts": list(correction.accepts),
        "undoes": correction.undoes,
        "reason": correction.reason,
    }
    acts.log(tx, at=at, address=by, kind=ACT, detail=detail)
