"""Carrying out a correction: papers scored anew, tables made anew, all in one change.

So whoever is killed in the midst of it leaves everything as it was, and looking at what it would
do is doing it and keeping nothing.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.corrections import Correction, can_be_done
from handlers.certificates import issuing
from handlers.corrections import telling
from handlers.corrections.outcome import Outcome, table_of
from handlers.due import round_tables, season
from handlers.results import evidence
from handlers.results.published import WHOLE_CONTEST
from storage import acts, approvals, attempts, contests, corrections, rounds, runs, standings
from storage.contests import StoredContest
from storage.rounds import RoundState

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
    scores = _rescore(tx, corrected, correction.round)
    replaced, truth = _make_tables(tx, corrected, correction, state)
    standings.get_ready_to_compare(tx)
    tables = tuple(table_of(tx, correction.id, stored.id, each) for each in replaced)
    _log(tx, stored, replace(correction, number=number), by=by, at=at)
    if state.published_at:
        evidence.freeze_again(tx, corrected, correction.round, at)
        if WHOLE_CONTEST in replaced:
            evidence.freeze_contest(tx, corrected, at)
        telling.tell(tx, corrected, correction, replaced, at)
        for each in replaced:
            issuing.settle(tx, corrected, each, at)
    return Outcome(scores, state.truth, truth, tables)


def is_possible(stored: StoredContest, correction: Correction) -> bool:
    """Whether it would change how the question counts."""
    if correction.round not in stored.round_ids:
        return False
    done = [each for each in stored.corrections if each.round == correction.round]
    return can_be_done(stored.contest.banks[correction.round - 1], done, correction)


def _rescore(tx: Connection, corrected: StoredContest, number: int) -> int:
    return attempts.rescore(
        tx,
        corrected.round_ids[number],
        corrected.keys[number - 1],
        lambda seed: corrected.draw(number, seed),
        corrected.rules.rounds[number - 1].questions,
    )


def _make_tables(
    tx: Connection, corrected: StoredContest, correction: Correction, state: RoundState
) -> tuple[list[int], Decimal | None]:
    """Which rounds' tables were replaced, and what was to be predicted by now.

    While the round is open there are no tables: it is ranked at its close. What was approved was
    another ranking.
    """
    number = correction.round
    if state.closed_at is None:
        return [], None
    standings.keep_earlier(tx, correction.id, corrected.id, number)
    truth = round_tables.make(tx, corrected, number)
    rounds.supersede(tx, state.id, truth, state.digest)
    if state.published_at is None:
        approvals.withdraw(tx, corrected.id, number)
    if (DueKind.FINAL, 0, 0) not in runs.recorded(tx, corrected.id):
        season.outdate(tx, corrected)
        return [number], truth
    standings.keep_earlier(tx, correction.id, corrected.id, WHOLE_CONTEST)
    season.keep(tx, corrected)
    return [number, WHOLE_CONTEST], truth


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
