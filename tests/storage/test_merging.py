"""Whatever is decided about doubles in whatever order: the decisions that stand make the people."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, select

from storage import (
    accounts,
    attempts,
    contests,
    doubles,
    merged,
    merging,
    participants,
    recognition,
)
from storage.doubles import Decision, Pair
from storage.encryption import Cipher
from storage.participants import Participant
from storage.recognition import By
from storage.tables import attempt, membership
from storage.tables import recognition as recognitions
from storage.tables.doubles import Verdict
from tests.contest.folder import SOUND, read
from tests.storage.held import Held, minute
from tests.storage.listed import HELPER, MAI, NAM, agree, take_over

PEOPLE = 5
PAIRS = [(one, other) for one in range(1, PEOPLE + 1) for other in range(one + 1, PEOPLE + 1)]
Step = tuple[str, Pair]
STEPS = st.lists(
    st.tuples(st.sampled_from(["keep", "merge", "void", "undo", "unvoid"]), st.sampled_from(PAIRS)),
    max_size=12,
)
BETWEEN = st.lists(st.sampled_from(["link", "claim 1", "claim 5"]), max_size=4)
Tables = tuple[set[tuple[object, ...]], ...]


def begin(tx: Connection) -> int:
    """Five people; each took week 1 and most week 2, some papers are open."""
    contest_id = contests.save(tx, read(SOUND), secret="s", at=minute(-60)).id
    round_ids = contests.load(tx, contest_id).round_ids
    take_over(tx, contest_id, [MAI, NAM, HELPER])
    for number in range(1, PEOPLE + 1):
        who = agree(tx, contest_id, f"telegram:{number}")
        for week in (1, 2) if number != 2 else (1,):
            paper(tx, round_ids[week], who.id, hands_in=(number, week) != (3, 1))
    return contest_id


def paper(tx: Connection, round_id: int, who: int, *, hands_in: bool) -> None:
    new = attempts.start(
        tx, round_id=round_id, participant_id=who, number=1, unit_code="so-noi-vu", seed="s",
        started_at=minute(1), deadline_at=minute(20), is_counted=who != 4,
    )  # fmt: skip
    if hands_in:
        attempts.hand_in(
            tx, attempt_id=new.id, participant_id=who, by="person", at=minute(15 - who),
            score=1, seconds=1, receipt="r",
        )  # fmt: skip


def take(tx: Connection, contest_id: int, step: Step) -> None:
    what, pair = step
    if what in ("undo", "unvoid"):
        doubles.take_back(tx, pair, 0 if what == "undo" else pair[1])
    else:
        about = pair[1] if what == "void" else 0
        doubles.decide(tx, Decision(*pair, about, Verdict(what), "why", "telegram:9", minute(30)))
    merging.settle(tx, contest_id)


def standing(steps: Iterable[Step]) -> list[Step]:
    """Of each pair the decision about both that stands, and whether a paper is void."""
    kept: dict[tuple[Pair, bool], Step] = {}
    for what, pair in steps:
        about = (pair, what in ("void", "unvoid"))
        if what in ("undo", "unvoid"):
            kept.pop(about, None)
        else:
            kept.setdefault(about, (what, pair))
    return list(kept.values())


def between(tx: Connection, contest_id: int, what: str) -> None:
    """Of the first, who survives each merge with anybody the roster does not know."""
    if what == "link":
        accounts.touch(tx, "zalo:1", language="vi", at=minute(0))
        participants.link_account(tx, participant_id=1, address="zalo:1", at=minute(31))
    elif what == "claim 1":
        (found,) = recognition.by_code(tx, contest_id, MAI.code)
        recognition.recognise(tx, 1, found.id, by=By.CODE, at=minute(31))


def tables(tx: Connection) -> Tables:
    asked = (
        select(membership.c.address, membership.c.participant_id),
        select(attempt.c.id, attempt.c.participant_id, attempt.c.is_counted),
        select(recognitions.c.entry_id, recognitions.c.participant_id),
    )
    return tuple({tuple(row) for row in tx.execute(each)} for each in asked)


def outcome(path: Path, course: Callable[[Connection, int], None]) -> Tables:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as tx:
        tx.exec_driver_sql("PRAGMA foreign_keys = ON")
        course(tx, begin(tx))
        found = tables(tx)
    engine.dispose()
    return found


@given(STEPS, BETWEEN, st.randoms())
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_only_the_decisions_that_stand_make_people_and_papers(
    migrated_sqlite: Path, tmp_path: Path, steps: list[Step], more: list[str], chance: object
) -> None:
    def as_it_came(tx: Connection, contest_id: int) -> None:
        for index, step in enumerate(steps):
            take(tx, contest_id, step)
            for what in more[index : index + 1]:
                between(tx, contest_id, what)
        for what in more[len(steps) :]:
            between(tx, contest_id, what)
        merging.settle(tx, contest_id)

    def at_once(tx: Connection, contest_id: int) -> None:
        for what in more:
            between(tx, contest_id, what)
        for step in reversed(standing(steps)):
            take(tx, contest_id, step)

    once = outcome(Path(shutil.copy(migrated_sqlite, tmp_path / "a.db")), as_it_came)
    assert once == outcome(Path(shutil.copy(migrated_sqlite, tmp_path / "b.db")), at_once)


async def merge(held: Held, one: Participant, other: Participant) -> None:
    decided = Decision(one.id, other.id, 0, Verdict.MERGE, "why", "telegram:9", minute(30))
    await held.db.write(doubles.decide, decided)
    await held.db.write(merging.settle, held.stored.id)


async def test_of_one_person_the_first_handed_in_counts_not_the_better(
    held: Held, mai: Participant, nam: Participant
) -> None:
    """And it counts for whoever came first."""
    better, first = await held.starts(mai), await held.starts(nam)
    await held.hands_in(first, score=1, at=3)
    await held.hands_in(better, score=3, at=5)
    await merge(held, mai, nam)
    (counted,) = await held.db.read(attempts.handed_in, held.stored.round_ids[1])
    assert (counted.id, counted.participant_id) == (first.id, mai.id)


async def test_who_asks_for_their_data_or_to_be_forgotten_is_meant_under_both_names(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await merge(held, mai, nam)
    assert await held.db.read(merged.survivor, nam.id) == mai.id
    kept = await held.db.read(participants.export, mai.id, published=(), cipher=Cipher.of(""))
    assert "Bùi Văn Nam" in str(kept["merged"])
    await held.db.write(participants.forget, mai.id, at=minute(40))
    found = [await held.db.read(participants.find, each.id) for each in (mai, nam)]
    assert [each and each.name for each in found] == [None, None]
