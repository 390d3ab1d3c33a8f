"""Two participants who may be one person: noticed here, decided by organizers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, or_, select, union

from storage.statements import every, held, insert
from storage.tables import (
    attempt,
    double_decision,
    earlier_account,
    earlier_paper,
    participant,
    round_,
    suspected_double,
)
from storage.tables.doubles import Verdict
from storage.tables.recognition import Suspicion

Pair = tuple[int, int]
ABOUT_BOTH = 0
"""In the place of an attempt: what is decided about the two."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Of one pair. `attempt_id` is ABOUT_BOTH but where a paper is void."""

    one_id: int
    other_id: int
    attempt_id: int
    verdict: Verdict
    reason: str
    decided_by: str
    decided_at: datetime

    @property
    def pair(self) -> Pair:
        return self.one_id, self.other_id


@dataclass
class Double:
    """A suspected pair, why, and what was decided."""

    pair: Pair
    suspicions: list[Suspicion] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    @property
    def is_settled(self) -> bool:
        """For good; a void paper is decided about in its round only."""
        return any(each.attempt_id == ABOUT_BOTH for each in self.decisions)


def suspect(
    tx: Connection, one_id: int, other_id: int, suspicion: Suspicion, *, at: datetime
) -> None:
    """In either order, and however often, it is noticed once."""
    suspect_all(tx, [(one_id, other_id)], suspicion, at=at)


def suspect_all(
    tx: Connection, pairs: Iterable[Pair], suspicion: Suspicion, *, at: datetime
) -> None:
    rows = [
        {"one_id": min(pair), "other_id": max(pair), "suspicion": suspicion, "noticed_at": at}
        for pair in pairs
    ]
    if rows:
        tx.execute(insert(tx, suspected_double).on_conflict_do_nothing(), rows)


def clear(tx: Connection, participant_id: int) -> None:
    """Somebody of whom nothing is left is nobody's double."""
    tables = suspected_double, double_decision
    for table in tables:
        theirs = or_(table.c.one_id == participant_id, table.c.other_id == participant_id)
        tx.execute(delete(table).where(theirs))
    for earlier in (earlier_account, earlier_paper):
        tx.execute(delete(earlier).where(earlier.c.participant_id == participant_id))


def clear_of(tx: Connection, pairs: Iterable[Pair], suspicion: Suspicion) -> None:
    """These are not suspected for this reason any more."""
    rows = [{"one": one, "other": other} for one, other in pairs]
    its = (
        suspected_double.c.one_id == bindparam("one"),
        suspected_double.c.other_id == bindparam("other"),
        suspected_double.c.suspicion == suspicion,
    )
    if rows:
        tx.execute(delete(suspected_double).where(*its), rows)


def together_only_in(tx: Connection, pairs: Iterable[Pair], round_id: int) -> set[Pair]:
    """Those who both have a paper that counts in this round, and handed in none in another one
    that both took."""
    return {
        pair
        for pair in pairs
        for one, other in [(_rounds(tx, pair[0]), _rounds(tx, pair[1]))]
        if one.keys() & other.keys() == {round_id} and one[round_id] and other[round_id]
    }


def of_contest(tx: Connection, contest_id: int) -> list[Double]:
    """All suspected, decided about or not, in the order of their numbers."""
    rows = tx.execute(
        select(suspected_double)
        .join(participant, participant.c.id == suspected_double.c.one_id)
        .where(participant.c.contest_id == contest_id)
        .order_by(
            suspected_double.c.one_id, suspected_double.c.other_id, suspected_double.c.suspicion
        )
    )
    found: dict[Pair, Double] = {}
    for row in rows:
        pair = row.one_id, row.other_id
        found.setdefault(pair, Double(pair)).suspicions.append(row.suspicion)
    for decision in decisions(tx, contest_id):
        found.setdefault(decision.pair, Double(decision.pair)).decisions.append(decision)
    return list(found.values())


def decisions(tx: Connection, contest_id: int) -> list[Decision]:
    """Those that stand, in the order of pairs."""
    theirs = select(double_decision).join(participant, participant.c.id == double_decision.c.one_id)
    return every(
        tx,
        Decision,
        theirs.where(participant.c.contest_id == contest_id).order_by(
            double_decision.c.one_id, double_decision.c.other_id, double_decision.c.attempt_id
        ),
    )


def undecided(tx: Connection, contest_id: int, round_id: int) -> list[Double]:
    """Of pairs who both have a paper that counts in the round."""
    open_ = [each for each in of_contest(tx, contest_id) if not each.is_settled]
    now = _counted_for(tx, round_id) if open_ else {}
    return [each for each in open_ if _is_double(now, each.pair)]


def decide(tx: Connection, decision: Decision) -> bool:
    """False where somebody was quicker; `merging.settle` carries it out."""
    new = insert(tx, double_decision).values(
        one_id=decision.one_id,
        other_id=decision.other_id,
        attempt_id=decision.attempt_id,
        verdict=decision.verdict,
        reason=decision.reason,
        decided_by=decision.decided_by,
        decided_at=decision.decided_at,
    )
    return held(tx, new.on_conflict_do_nothing())


def take_back(tx: Connection, pair: Pair, attempt_id: int) -> bool:
    """False where there is nothing to take back; `merging.settle` carries it out."""
    one_id, other_id = pair
    its = (
        double_decision.c.one_id == one_id,
        double_decision.c.other_id == other_id,
        double_decision.c.attempt_id == attempt_id,
    )
    return held(tx, delete(double_decision).where(*its))


def is_published_since(tx: Connection, contest_id: int, decision: Decision) -> bool:
    """Whether a table with a paper of one of the two was published after the decision."""
    theirs = or_(
        attempt.c.participant_id.in_(decision.pair),
        earlier_paper.c.participant_id.in_(decision.pair),
    )
    published = (
        select(round_.c.id)
        .join_from(attempt, round_)
        .outerjoin(earlier_paper)
        .where(
            round_.c.contest_id == contest_id,
            round_.c.published_at >= decision.decided_at,
            attempt.c.handed_in_at.is_not(None),
            theirs,
        )
    )
    return tx.execute(published.limit(1)).first() is not None


def _rounds(tx: Connection, participant_id: int) -> dict[int, bool]:
    """In which somebody handed in a paper, and whether one of those counts."""
    taken = select(attempt.c.round_id, attempt.c.is_counted).where(
        attempt.c.participant_id == participant_id, attempt.c.handed_in_at.is_not(None)
    )
    found: dict[int, bool] = {}
    for round_id, is_counted in tx.execute(taken):
        found[round_id] = is_counted or found.get(round_id, False)
    return found


def _counted_for(tx: Connection, round_id: int) -> dict[int, set[int]]:
    """For whom papers count, by whose they were before any merge and by whose they are; of all
    who are suspected."""
    who = union(select(suspected_double.c.one_id), select(suspected_double.c.other_id))
    rows = tx.execute(
        select(attempt.c.participant_id, earlier_paper.c.participant_id.label("earlier"))
        .outerjoin_from(attempt, earlier_paper)
        .where(
            attempt.c.round_id == round_id,
            attempt.c.handed_in_at.is_not(None),
            attempt.c.is_counted.is_(True),
            or_(attempt.c.participant_id.in_(who), earlier_paper.c.participant_id.in_(who)),
        )
    )
    found: dict[int, set[int]] = {}
    for now, earlier in rows:
        for each in {now, earlier or now}:
            found.setdefault(each, set()).add(now)
    return found


def _is_double(counted_for: dict[int, set[int]], pair: Pair) -> bool:
    one, other = (counted_for.get(each, set()) for each in pair)
    return bool(one and other) and one != other
