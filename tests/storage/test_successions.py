"""However often units are merged and split, everybody stays somewhere and is counted once."""

import asyncio
import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.collective import rank_every_unit
from contest.files import Contest
from contest.succession import counted_in
from contest.units import Unit, Units
from storage import contests, participants
from storage.contests import StoredContest
from storage.database import Database
from tests.contest.folder import SOUND, read
from tests.storage.held import Held, minute

FIRST = ("so-noi-vu", "a", "b", "c")
Step = list[tuple[str, int]]  # of each living unit in turn: what becomes of it, and with whom

steps = st.lists(
    st.tuples(st.sampled_from(["stays", "merges", "splits"]), st.integers(0, 2)),
    min_size=4,
    max_size=4,
)


def following(living: list[str], step: Step, generation: int) -> dict[str, tuple[str, ...]]:
    """The codes of the next list, each with those it replaces."""
    new: dict[str, tuple[str, ...]] = {"so-noi-vu": ()}
    for code, (what, number) in zip(living, step * len(living), strict=False):
        if code == "so-noi-vu" or what == "stays":
            new.setdefault(code, ())
        elif what == "merges":
            name = f"m{generation}-{number}"
            new[name] = (*new.get(name, ()), code)
        else:
            new |= {f"s{generation}-{code[:9]}-{half}": (code,) for half in "ab"}
    return new


def with_units(contest: Contest, told: dict[str, tuple[str, ...]]) -> Contest:
    units = (Unit(code, f"Đơn vị {code}", replaces=replaces) for code, replaces in told.items())
    return replace(contest, units=Units.completed(units))


def counted(stored: StoredContest, belongs: dict[int, str | None], took: dict[int, str]) -> int:
    units = stored.contest.units
    taken: dict[str, list[int]] = {}
    for person, then in took.items():
        taken.setdefault(counted_in(units, then, belongs[person]), []).append(1)
    table = rank_every_unit(units, taken, Decimal(0), ())
    return sum(
        row.result.participants for row in table if units.parent(row.result.unit.code) is None
    )


async def reorganized(url: str, generations: list[Step]) -> None:
    async with Database.opened(url) as db:
        contest = with_units(read(SOUND), dict.fromkeys(FIRST, ()))
        stored = await db.write(contests.save, contest, secret="s", at=minute(-60))
        held = Held(db, stored)
        people = [await held.joins(f"telegram:{n}", unit=code) for n, code in enumerate(FIRST * 2)]
        took = {person.id: person.unit_code or "" for person in people}
        for generation, step in enumerate(generations):
            living = [unit.code for unit in stored.contest.units]
            told = with_units(contest, following(living, step, generation))
            stored = await db.write(contests.save, told, secret="s", at=minute(generation))
            belongs = await db.read(participants.units_of, stored.id, took.keys())
            units = stored.contest.units
            assert all(code in units or units.is_split(code) for code in belongs.values() if code)
            assert counted(stored, belongs, took) == len(people)


@settings(max_examples=15, deadline=None)
@given(generations=st.lists(steps, min_size=1, max_size=4))
def test_everybody_stays_somewhere_and_is_counted_once(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory, generations: list[Step]
) -> None:
    file = shutil.copy(migrated_sqlite, tmp_path_factory.mktemp("reorganized") / "contest.db")
    asyncio.run(reorganized(f"sqlite:///{file}", generations))
