"""Whatever comes first (lists, codes, phones, words, links), the same people come out."""

import asyncio
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, select

from contest.roster import Entry
from storage import contests, participants, recognition
from storage.recognition import By
from storage.tables import membership, participant
from storage.tables import recognition as recognitions
from tests.contest.folder import SOUND, read
from tests.storage.held import Held, minute
from tests.storage.listed import CIPHER, HELPER, MAI, NAM, agree, take_over

Step = Callable[[Connection, int], object]
People = set[tuple[frozenset[str], str | None, str | None, bool]]

EARLIER = [replace(MAI, unit="kim-boi", phone=""), replace(NAM, name="Bùi Nam")]
LATEST = [MAI, NAM, HELPER]
EXPECTED: People = {
    (frozenset({"telegram:1", "zalo:1"}), MAI.name, MAI.unit, True),
    (frozenset({"telegram:2"}), NAM.name, NAM.unit, True),
    (frozenset({"telegram:3", "telegram:4"}), HELPER.name, HELPER.unit, True),
}


def lists(entries: list[Entry]) -> Step:
    return lambda tx, contest_id: take_over(tx, contest_id, entries)


def by_code(address: str, code: str) -> Step:
    def step(tx: Connection, contest_id: int) -> None:
        who = agree(tx, contest_id, address)
        for found in recognition.by_code(tx, contest_id, code):
            recognition.recognise(tx, who.id, found.id, by=By.CODE, at=minute(2))

    return step


def by_phone(address: str, number: str) -> Step:
    def step(tx: Connection, contest_id: int) -> None:
        who = agree(tx, contest_id, address)
        for found in recognition.by_phone(tx, contest_id, CIPHER.fingerprint(number)):
            recognition.recognise(tx, who.id, found.id, by=By.PHONE, at=minute(2))

    return step


def by_word(address: str, code: str) -> Step:
    def step(tx: Connection, contest_id: int) -> None:
        who = agree(tx, contest_id, address)
        for found in recognition.by_code(tx, contest_id, code):
            recognition.take_over(tx, who.id, found.id, at=minute(2))

    return step


def links(one: str, other: str) -> Step:
    """The account that is somebody makes the code, the other types it."""

    def step(tx: Connection, contest_id: int) -> None:
        first, second = agree(tx, contest_id, one), agree(tx, contest_id, other)
        is_second = recognition.of(tx, second.id) is not None
        maker, address = (second, one) if is_second else (first, other)
        participants.link_account(tx, participant_id=maker.id, address=address, at=minute(2))

    return step


LISTS = (lists(EARLIER), lists(LATEST))
PEOPLE = (
    by_code("telegram:1", "nv-01"),
    by_code("zalo:1", "NV-01"),
    links("telegram:1", "zalo:1"),
    by_phone("telegram:2", "0900000002"),
    by_word("telegram:3", "NV-03"),
    links("telegram:4", "telegram:3"),
)
STEPS = (*LISTS, *PEOPLE)


def people(tx: Connection) -> People:
    rows = tx.execute(
        select(participant, recognitions.c.entry_id)
        .select_from(participant)
        .outerjoin(recognitions, recognitions.c.participant_id == participant.c.id)
    ).mappings()
    return {
        (
            frozenset(
                tx.scalars(
                    select(membership.c.address).where(membership.c.participant_id == row["id"])
                )
            ),
            row["name"],
            row["unit_code"],
            row["entry_id"] is not None,
        )
        for row in rows
    }


@given(st.permutations(STEPS), st.permutations(STEPS))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_people_come_out(
    migrated_sqlite: Path, tmp_path: Path, once: list[Step], again: list[Step]
) -> None:
    """All is done in some order, then the newest list comes and all is tried again in another."""
    path = shutil.copy(migrated_sqlite, tmp_path / "any.db")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as tx:
        tx.exec_driver_sql("PRAGMA foreign_keys = ON")
        contest_id = contests.save(tx, read(SOUND), secret="s", at=minute(-60)).id
        for step in (*once, lists(LATEST), *again, lists(LATEST)):
            step(tx, contest_id)
        assert people(tx) == EXPECTED
    engine.dispose()


@pytest.mark.parametrize("seed", range(3))
async def test_so_they_do_where_all_come_at_once(held: Held, seed: int) -> None:
    """On both databases, each person pressing four times."""
    presses = [*PEOPLE] * 4
    random.Random(seed).shuffle(presses)
    await held.db.write(lists(LATEST), held.stored.id)
    await asyncio.gather(*(held.db.write(step, held.stored.id) for step in presses))
    for step in PEOPLE:
        await held.db.write(step, held.stored.id)
    assert await held.db.read(people) == EXPECTED
