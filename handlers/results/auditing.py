"""Whether what is kept still agrees with what was posted: seals, receipts, frozen tables, acts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from contest.seal import seal
from handlers.results import evidence, seals
from handlers.results.published import WHOLE_CONTEST
from handlers.sitting import receipts
from storage import acts, attempts, rounds
from storage.contests import StoredContest
from storage.rounds import RoundState


class Fault(StrEnum):
    ACTS = "acts"  # the log of acts was rewritten
    HEAD = "head"  # the log of acts is another than that whose code was posted
    SEAL = "seal"  # the key is not the one that was sealed
    RECEIPT = "receipt"  # a paper is not what its receipt was given for
    TABLE = "table"  # the table is not the one that was published


@dataclass(frozen=True, slots=True)
class Finding:
    """`round` is 0 where it concerns all; `what` is the receipt, or the act's number."""

    fault: Fault
    round: int = 0
    what: str = ""


def audit(tx: Connection, stored: StoredContest, heads: Sequence[str] = ()) -> list[Finding]:
    """Everything that does not agree. Reads every answer of the contest: takes some seconds.

    `heads` are codes of the log as they were posted.
    """
    rewritten = acts.first_rewritten(tx)
    found = [Finding(Fault.ACTS, what=str(rewritten))] if rewritten else []
    found += [Finding(Fault.HEAD, what=head) for head in heads if not acts.has(tx, head)]
    seals_logged = _logged(tx, stored, seals.ACT, "seal")
    digests_logged = _logged(tx, stored, evidence.ACT, "digest")
    for number, state in rounds.states(tx, stored.id).items():
        if not _is_sealed_so(stored, state, seals_logged.get(number)):
            found.append(Finding(Fault.SEAL, number))
        found += _receipts_broken(tx, stored, state)
        if not _is_frozen_so(tx, stored, state, digests_logged.get(number)):
            found.append(Finding(Fault.TABLE, number))
    whole = digests_logged.get(WHOLE_CONTEST)
    if whole and whole != evidence.digest_of_contest(tx, stored):
        found.append(Finding(Fault.TABLE, WHOLE_CONTEST))
    return found


def _logged(tx: Connection, stored: StoredContest, kind: str, what: str) -> dict[int, object]:
    """What was logged of each round when it happened."""
    return {
        number: act.detail.get(what)
        for act in acts.of_kind(tx, kind)
        if act.detail.get("contest") == stored.rules.code
        and isinstance(number := act.detail.get("round"), int)
    }


def _is_sealed_so(stored: StoredContest, state: RoundState, logged: object) -> bool:
    if state.seal is None:
        return logged is None
    return state.seal == logged == seal(seals.text_of(stored, state))


def _receipts_broken(tx: Connection, stored: StoredContest, state: RoundState) -> Iterator[Finding]:
    answers = attempts.answers_of_round(tx, state.id)
    for is_counted in (True, False):
        for paper in attempts.handed_in(tx, state.id, is_counted=is_counted):
            if not receipts.is_intact(stored, state.number, paper, answers.get(paper.id, {})):
                yield Finding(Fault.RECEIPT, state.number, paper.receipt or str(paper.id))


def _is_frozen_so(tx: Connection, stored: StoredContest, state: RoundState, logged: object) -> bool:
    if state.digest is None:
        return logged is None
    return state.digest == logged == evidence.digest_now(tx, stored, state.number)
