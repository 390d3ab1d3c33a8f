"""Trials before a round opens: nothing that is counted knows of them, and nobody competes twice."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.making.loading import load
from handlers.results import evidence
from handlers.sitting import competing
from storage import (
    accounts,
    attempts,
    doubles,
    early_trials,
    merging,
    participants,
    recipients,
    reports,
    roles,
    rounds,
    takers,
    turnout,
)
from storage.doubles import Decision
from storage.roles import QUESTION_WRITER, Role
from storage.tables import outbox
from storage.tables.doubles import Verdict
from tests.contest.folder import SOUND, read
from tests.handlers.corrected import BY, CLOSED, ENDED, PUBLISHED, Course, course
from tests.storage.held import minute

CONTEST = read(SOUND)
AT_THE_DESK = ["telegram:8", BY]
BEFORE_WEEK_2 = minute(10_080)
TRIES = st.lists(
    st.tuples(
        st.sampled_from(AT_THE_DESK),
        st.sampled_from([1, 2]),
        st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)
Try = tuple[str, int, list[tuple[int, int]], bool]


def tries(held: Course, each: Try) -> None:
    address, week, answers, hands_in = each
    trial, _ = early_trials.start(
        held.tx, round_id=held.stored.round_ids[week], address=address, seed="s",
        started_at=held.at, deadline_at=BEFORE_WEEK_2,
    )  # fmt: skip
    for question, option in answers:
        early_trials.answer(
            held.tx, trial_id=trial.id, address=address, question=question, option=option,
            at=held.at, may_change=True,
        )  # fmt: skip
    if hands_in:
        early_trials.hand_in(held.tx, trial_id=trial.id, address=address, at=held.at)


def figures(held: Course, week: int) -> tuple[object, ...]:
    """What is counted, listed and urged in a round, at an instant of it."""
    tx, id_, round_id = held.tx, held.contest_id, held.stored.round_ids[week]
    audiences = (
        recipients.with_open_paper(id_, held.at),
        recipients.started(id_, round_id),
        recipients.missing(id_, round_id),
        recipients.takers(id_, [round_id]),
    )
    return (
        attempts.counts(tx, round_id),
        attempts.count_persons(tx, [round_id]),
        attempts.answers_of_round(tx, round_id),
        attempts.next_deadline(tx, id_),
        turnout.by_unit(tx, round_id),
        turnout.by_hour(tx, round_id, minute(0)),
        turnout.open_papers(tx, id_, held.at),
        takers.of_round(tx, round_id),
        reports.papers(tx, id_, week, round_id),
        rounds.unused(tx, id_),
        [recipients.count(tx, each) for each in audiences],
    )


def played(path: Path, tried: list[Try]) -> list[object]:
    """Two weeks held to their end, and what was counted on the way."""
    with course(path, CONTEST) as held:
        accounts.touch(held.tx, AT_THE_DESK[0], language="vi", at=minute(-1))
        roles.give(held.tx, AT_THE_DESK[0], Role(QUESTION_WRITER), by=BY, at=minute(-1))
        for each in tried:
            tries(held, each)
        held.take(1, Random(1))
        found: list[object] = [figures(held, 1)]
        held.comes_to(PUBLISHED)
        held.take(2, Random(2))
        found.append(figures(held, 2))
        held.comes_to(ENDED)
        found += [figures(held, 1), figures(held, 2), held.tables()]
        papers = [evidence.collect(held.tx, held.stored, week)["papers"] for week in (1, 2)]
        told = select(outbox.c.address, outbox.c.notice, outbox.c.round).order_by(outbox.c.id)
        return [*found, papers, [tuple(row) for row in held.tx.execute(told)]]


@pytest.fixture
def without_any(migrated_sqlite: Path, tmp_path: Path) -> list[object]:
    return played(Path(shutil.copy(migrated_sqlite, tmp_path / "none.db")), [])


@given(TRIES)
@settings(
    deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_with_any_trials_all_is_counted_as_without_them(
    migrated_sqlite: Path, tmp_path: Path, without_any: list[object], tried: list[Try]
) -> None:
    assert played(Path(shutil.copy(migrated_sqlite, tmp_path / "a.db")), tried) == without_any


@pytest.fixture
def held(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Course]:
    with course(Path(shutil.copy(migrated_sqlite, tmp_path / "held.db")), CONTEST) as held:
        yield held


def counted(held: Course, week: int) -> set[int]:
    """Whose papers of a round are in competition."""
    papers = attempts.handed_in(held.tx, held.stored.round_ids[week])
    return {each.participant_id for each in papers}


def test_who_links_the_account_that_tried_it_does_not_compete(held: Course) -> None:
    tries(held, (BY, 1, [], False))
    held.take(1, Random(1))
    accounts.touch(held.tx, BY, language="vi", at=held.at)
    participants.link_account(held.tx, participant_id=1, address=BY, at=held.at)
    who = participants.find(held.tx, 1)
    assert who
    competing.settle(held.tx, held.stored, who)
    held.comes_to(PUBLISHED)
    assert counted(held, 1) == {2, 3, 4, 5, 6}
    assert not competing.admit(
        held.tx, held.stored, who, held.at, held.stored.round_ids[2]
    ).is_trial


def test_who_is_merged_with_one_that_tried_it_does_not_compete_until_parted(held: Course) -> None:
    tries(held, ("telegram:2", 1, [], False))
    held.take(1, Random(1))
    held.comes_to(CLOSED)
    merge = Decision(1, 2, 0, Verdict.MERGE, "why", BY, held.at)
    doubles.decide(held.tx, merge)
    merging.settle(held.tx, held.contest_id)
    assert counted(held, 1) == {3, 4, 5, 6}
    doubles.take_back(held.tx, (1, 2), 0)
    merging.settle(held.tx, held.contest_id)
    assert 1 in counted(held, 1)


def test_a_round_that_opens_earlier_ends_its_trials_then(held: Course) -> None:
    tries(held, (BY, 2, [], False))
    week_2 = held.stored.rules.rounds[1]
    earlier = week_2.model_copy(update={"opens_at": week_2.opens_at - timedelta(hours=10)})
    rules = CONTEST.rules.model_copy(update={"rounds": (CONTEST.rules.rounds[0], earlier)})
    load(held.tx, replace(CONTEST, rules=rules), held.at)
    (trial,) = early_trials.of_address(held.tx, BY)
    assert trial.deadline_at == earlier.opens_at
