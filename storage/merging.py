"""Carries out what is decided about doubles: who writes as whom, and which papers count.

Each time all of it is taken back and done again from the decisions that stand. So their order
changes nothing, and without them all is as it was. Rounds that are published stay as they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, delete, select, update

from storage import doubles, insiders, participants
from storage.attempts import Attempt
from storage.statements import every, insert
from storage.tables import (
    attempt,
    earlier_account,
    earlier_paper,
    membership,
    recognition,
    round_,
)
from storage.tables.doubles import Verdict

_LAST = datetime.max.replace(tzinfo=UTC)


def settle(tx: Connection, contest_id: int) -> None:
    """Make people and papers what the decisions say."""
    _restore(tx, contest_id)
    decided = doubles.decisions(tx, contest_id)
    _void(tx, contest_id, [each.attempt_id for each in decided if each.verdict is Verdict.VOID])
    merged = [each.pair for each in decided if each.verdict is Verdict.MERGE]
    for family in families(merged):
        _merge(tx, contest_id, family)


def survivors(tx: Connection, contest_id: int) -> dict[int, int]:
    """By everybody who was merged into somebody else: into whom."""
    decided = doubles.decisions(tx, contest_id)
    merged = [each.pair for each in decided if each.verdict is Verdict.MERGE]
    return {
        each: survivor
        for family in families(merged)
        for survivor in [_survivor(tx, family)]
        for each in family
        if each != survivor
    }


def families(merged: Iterable[doubles.Pair]) -> list[frozenset[int]]:
    """Everybody who is one person by some chain of pairs."""
    found: dict[int, frozenset[int]] = {}
    for pair in merged:
        family = frozenset().union(*(found.get(each, {each}) for each in pair))
        found |= dict.fromkeys(family, family)
    return sorted(set(found.values()), key=min)


def _survivor(tx: Connection, family: Collection[int]) -> int:
    """Whom the roster knows, or else who came first."""
    known = select(recognition.c.participant_id).where(recognition.c.participant_id.in_(family))
    return min([each for each in tx.scalars(known) if each is not None] or family)


def _restore(tx: Connection, contest_id: int) -> None:
    for row in tx.execute(
        select(earlier_account).where(earlier_account.c.contest_id == contest_id)
    ).all():
        mine = update(membership).where(
            membership.c.contest_id == contest_id, membership.c.address == row.address
        )
        tx.execute(mine.values(participant_id=row.participant_id))
    tx.execute(delete(earlier_account).where(earlier_account.c.contest_id == contest_id))
    changeable = (
        select(attempt.c.id)
        .join(round_)
        .where(round_.c.contest_id == contest_id, round_.c.published_at.is_(None))
    )
    papers = earlier_paper.c.attempt_id.in_(changeable)
    for row in tx.execute(select(earlier_paper).where(papers)).all():
        tx.execute(
            update(attempt)
            .where(attempt.c.id == row.attempt_id)
            .values(participant_id=row.participant_id, number=row.number, is_counted=row.is_counted)
        )
    tx.execute(delete(earlier_paper).where(papers))


def _void(tx: Connection, contest_id: int, attempt_ids: Collection[int]) -> None:
    for paper in _changeable(tx, contest_id, attempt.c.id.in_(attempt_ids)):
        _change(tx, paper, paper.participant_id, paper.number, is_counted=False)


def _merge(tx: Connection, contest_id: int, family: Collection[int]) -> None:
    """In each round the papers count of whoever handed in first, unless one of them knew its
    questions from the desk."""
    survivor = _survivor(tx, family)
    others = set(family) - {survivor}
    _move_accounts(tx, contest_id, survivor, others)
    known = insiders.rounds_known(tx, participants.addresses(tx, survivor))
    by_round: dict[int, list[Attempt]] = defaultdict(list)
    for paper in _changeable(tx, contest_id, attempt.c.participant_id.in_(family)):
        by_round[paper.round_id].append(paper)
    for round_id, papers in by_round.items():
        _move_papers(tx, survivor, papers, counts=round_id not in known)


def _move_accounts(tx: Connection, contest_id: int, survivor: int, others: Collection[int]) -> None:
    theirs = membership.c.contest_id == contest_id, membership.c.participant_id.in_(others)
    before = select(membership.c.contest_id, membership.c.address, membership.c.participant_id)
    names = ["contest_id", "address", "participant_id"]
    tx.execute(insert(tx, earlier_account).from_select(names, before.where(*theirs)))
    tx.execute(update(membership).where(*theirs).values(participant_id=survivor))


def _move_papers(tx: Connection, survivor: int, papers: list[Attempt], *, counts: bool) -> None:
    """Of one round: those of others get the numbers that follow the survivor's own."""
    first = min(papers, key=_priority).participant_id
    number = max((each.number for each in papers if each.participant_id == survivor), default=0)
    for paper in papers:
        is_counted = counts and paper.is_counted and paper.participant_id == first
        if paper.participant_id != survivor:
            number += 1
            _change(tx, paper, survivor, number, is_counted=is_counted)
        elif is_counted != paper.is_counted:
            _change(tx, paper, survivor, paper.number, is_counted=is_counted)


def _priority(paper: Attempt) -> tuple[bool, datetime, int]:
    return not paper.is_counted, paper.handed_in_at or _LAST, paper.id


def _changeable(tx: Connection, contest_id: int, which: ColumnElement[bool]) -> list[Attempt]:
    """In the order in which they were begun."""
    of_contest = round_.c.contest_id == contest_id, round_.c.published_at.is_(None)
    papers = select(attempt).join(round_).where(*of_contest, which)
    return every(tx, Attempt, papers.order_by(attempt.c.id))


def _change(
    tx: Connection, paper: Attempt, participant_id: int, number: int, *, is_counted: bool
) -> None:
    """What it was before any decision is kept once."""
    before = insert(tx, earlier_paper).values(
        attempt_id=paper.id,
        participant_id=paper.participant_id,
        number=paper.number,
        is_counted=paper.is_counted,
    )
    tx.execute(before.on_conflict_do_nothing())
    mine = update(attempt).where(attempt.c.id == paper.id)
    tx.execute(mine.values(participant_id=participant_id, number=number, is_counted=is_counted))
