"""What a corrected key makes of a round: papers scored anew, and its tables made anew.

Carrying out a correction keeps this; looking at it before works it out and keeps nothing.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.corrections import Correction, can_be_done
from handlers.corrections.outcome import Outcome, table_of
from handlers.due import round_tables, season
from handlers.results.published import WHOLE_CONTEST
from storage import attempts, rounds, runs, standings
from storage.contests import StoredContest
from storage.rounds import RoundState


def work_out(tx: Connection, corrected: StoredContest, correction: Correction) -> Outcome:
    """It writes to `storage.corrections.WORKED_OUT` alone. `corrected` has the correction."""
    state = rounds.states(tx, corrected.id)[correction.round]
    scores = _rescore(tx, corrected, correction.round)
    replaced, truth = _make_tables(tx, corrected, correction, state)
    standings.get_ready_to_compare(tx)
    tables = tuple(table_of(tx, correction.id, corrected.id, each) for each in replaced)
    return Outcome(scores, state.truth, truth, tables)


def foresee(
    tx: Connection, stored: StoredContest, correction: Correction, at: datetime
) -> Outcome | None:
    """What it would come to; None where it cannot be done. To be taken back."""
    if not is_possible(stored, correction):
        return None
    as_done = replace(correction, done_at=at)
    return work_out(tx, replace(stored, corrections=(*stored.corrections, as_done)), correction)


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
        lambda seed: corrected.draw_anew(number, seed),
        corrected.rules.rounds[number - 1].questions,
    )


def _make_tables(
    tx: Connection, corrected: StoredContest, correction: Correction, state: RoundState
) -> tuple[list[int], Decimal | None]:
    """Which rounds' tables were replaced, and what was to be predicted by now.

    While the round is open there are no tables: it is ranked at its close.
    """
    number = correction.round
    if state.closed_at is None:
        return [], None
    standings.keep_earlier(tx, correction.id, corrected.id, number)
    truth = round_tables.make(tx, corrected, number)
    rounds.supersede(tx, state.id, truth, state.digest)
    if (DueKind.FINAL, 0, 0) not in runs.recorded(tx, corrected.id):
        return [number], truth
    standings.keep_earlier(tx, correction.id, corrected.id, WHOLE_CONTEST)
    season.keep(tx, corrected)
    return [number, WHOLE_CONTEST], truth
