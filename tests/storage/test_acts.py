"""The log of acts is a chain: whatever is changed in it, left out or put into it is found."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, update

from storage import acts
from storage.acts import Act
from storage.database import Database
from storage.tables import act as act_table
from tests.storage.held import minute


async def log(db: Database, kind: str) -> Act:
    detail = {"round": 1, "đơn vị": "Sở Nội vụ", "old": None}
    return await db.write(acts.log, at=minute(1), address="telegram:9", kind=kind, detail=detail)


async def test_acts_are_read_newest_first(db: Database) -> None:
    first, second = await log(db, "bind_group"), await log(db, "approve_results")
    assert await db.read(acts.recent, 5) == [second, first]
    assert await db.read(acts.recent, 1) == [second]
    assert first.detail["đơn vị"] == "Sở Nội vụ"


async def test_a_log_nobody_touched_is_whole(db: Database) -> None:
    assert await db.read(acts.first_rewritten) is None
    await asyncio.gather(*(log(db, f"act {n}") for n in range(16)))
    assert await db.read(acts.first_rewritten) is None


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "nothing"},
        {"address": "telegram:7"},
        {"detail": {"round": 2}},
        {"at": minute(2)},
        {"digest": "0" * 32},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_an_act_that_was_changed_is_found(db: Database, change: dict[str, object]) -> None:
    _, second, _ = [await log(db, f"act {n}") for n in range(3)]
    rewrite = update(act_table).where(act_table.c.id == second.id).values(change)
    await db.write(lambda tx: tx.execute(rewrite))
    found = await db.read(acts.first_rewritten)
    assert found == second.id


async def test_an_act_that_was_left_out_is_missed(db: Database) -> None:
    _, second, third = [await log(db, f"act {n}") for n in range(3)]
    await db.write(lambda tx: tx.execute(delete(act_table).where(act_table.c.id == second.id)))
    assert await db.read(acts.first_rewritten) == third.id


async def test_an_act_cut_off_the_end_is_missed(db: Database) -> None:
    _, second, third = [await log(db, f"act {n}") for n in range(3)]
    await db.write(lambda tx: tx.execute(delete(act_table).where(act_table.c.id == third.id)))
    assert await db.read(acts.first_rewritten) == second.id + 1


async def test_an_act_put_in_is_found(db: Database) -> None:
    kept = await log(db, "act")
    forged = {"at": kept.at, "address": kept.address, "kind": "act", "detail": {}, "digest": ""}
    await db.write(lambda tx: tx.execute(insert(act_table).values(forged)))
    assert await db.read(acts.first_rewritten) == kept.id + 1


async def test_two_processes_write_one_chain(database_url: str) -> None:
    async with Database.opened(database_url) as one, Database.opened(database_url) as other:
        await asyncio.gather(*(log(db, f"act {n}") for n in range(40) for db in (one, other)))
        assert await one.read(acts.first_rewritten) is None
        assert len(await one.read(acts.recent, 100)) == 80


async def test_what_is_rolled_back_leaves_no_gap(db: Database) -> None:
    def log_and_fail(tx: Connection) -> None:
        acts.log(tx, at=minute(1), address="telegram:9", kind="lost", detail={})
        raise LookupError

    before = await log(db, "before")
    with pytest.raises(LookupError):
        await db.write(log_and_fail)
    after = await log(db, "after")
    assert await db.read(acts.recent, 5) == [after, before]
    assert await db.read(acts.first_rewritten) is None


async def test_a_code_that_was_posted_is_still_there_or_not(db: Database) -> None:
    kept = await log(db, "act")
    assert await db.read(acts.has, kept.digest)
    assert not await db.read(acts.has, "0" * 32)


KINDS = st.sampled_from(["bind_group", "approve_results", "give_role", "void_paper"])
DETAILS = st.dictionaries(st.sampled_from(["round", "unit", "paper"]), st.integers(0, 9))
TOLD = st.tuples(st.integers(0, 99), st.sampled_from(["telegram:1", "bot"]), KINDS, DETAILS)


@st.composite
def chains(draw: st.DrawFn) -> list[Act]:
    chain: list[Act] = []
    for number, (minutes, address, kind, detail) in enumerate(draw(st.lists(TOLD, min_size=1)), 1):
        before = chain[-1].digest if chain else ""
        unsigned = Act(number, minute(minutes), address, kind, detail, "")
        chain.append(replace(unsigned, digest=unsigned.digest_after(before)))
    return chain


@st.composite
def rewritten(draw: st.DrawFn, chain: list[Act]) -> list[Act]:
    """One change somewhere: another value, an act less, one more, two exchanged."""
    at = draw(st.integers(0, len(chain) - 1))
    each, changed = chain[at], list(chain)
    match draw(st.sampled_from(["change", "leave out", "put in", "exchange", "cut"])):
        case "leave out":
            del changed[at]
        case "put in":
            changed.insert(at, draw(st.sampled_from(chain)))
        case "exchange":
            other = draw(st.integers(0, len(chain) - 1))
            changed[at], changed[other] = changed[other], changed[at]
        case "cut":
            del changed[at:]
        case _:
            changed[at] = draw(
                st.sampled_from(
                    [
                        replace(each, at=each.at + timedelta(microseconds=1)),
                        replace(each, address=each.address + "0"),
                        replace(each, kind="nothing"),
                        replace(each, detail={**each.detail, "more": 1}),
                        replace(each, detail={"round": "1"}),
                        replace(each, digest="0" * 32),
                    ]
                )
            )
    return changed


@settings(max_examples=1_000)
@given(st.data())
def test_every_one_of_a_thousand_tamperings_is_found(data: st.DataObject) -> None:
    chain = data.draw(chains())
    head = len(chain), chain[-1].digest
    assert acts.break_in(chain, head) is None
    changed = data.draw(rewritten(chain))
    assert (acts.break_in(changed, head) is None) == (changed == chain)
