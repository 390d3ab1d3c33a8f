"""Codes that hold once, and accounts that wait after trying in vain."""

import asyncio

from sqlalchemy import Connection, select

from storage import one_time_codes, wrong_tries
from storage.one_time_codes import Kind, OneTimeCode
from storage.participants import Participant
from storage.tables import one_time_code
from tests.storage.held import Held, minute


async def keeps(held: Held, who: Participant, code: str) -> None:
    await held.db.write(
        one_time_codes.keep,
        code,
        contest_id=held.stored.id,
        kind=Kind.ACCOUNT,
        made_by="telegram:1",
        expires_at=minute(15),
        participant_id=who.id,
    )


async def uses(
    held: Held, code: str, *, at: float = 1, kind: Kind = Kind.ACCOUNT
) -> OneTimeCode | None:
    return await held.db.write(
        one_time_codes.use, code, contest_id=held.stored.id, kinds=[kind], at=minute(at)
    )


def kept(tx: Connection) -> str:
    return repr(tx.execute(select(one_time_code)).all())


async def test_of_many_who_use_it_at_once_one_does(held: Held, mai: Participant) -> None:
    await keeps(held, mai, "K7QF-2M9X")
    used = await asyncio.gather(*(uses(held, "K7QF-2M9X") for _ in range(8)))
    assert [each.participant_id for each in used if each] == [mai.id]


async def test_it_holds_for_its_time_and_for_its_kind(held: Held, mai: Participant) -> None:
    await keeps(held, mai, "K7QF-2M9X")
    assert await uses(held, "K7QF-2M9X", at=15) is None
    assert await uses(held, "K7QF-2M9X", kind=Kind.FOCAL_POINT) is None
    assert await uses(held, "K7QF-2M9X", at=14)


async def test_a_newer_code_ends_the_older(held: Held, mai: Participant) -> None:
    await keeps(held, mai, "K7QF-2M9X")
    await keeps(held, mai, "AAAA-BBBB")
    assert await uses(held, "K7QF-2M9X") is None


async def test_who_reads_the_table_has_no_codes(held: Held, mai: Participant) -> None:
    await keeps(held, mai, "K7QF-2M9X")
    assert "K7QF" not in await held.db.read(kept)


async def wait_of(held: Held, address: str, at: float) -> object:
    return await held.db.read(wrong_tries.wait_until, address, "code", at=minute(at))


async def test_an_account_waits_after_five_tries_and_no_other(held: Held) -> None:
    for number in range(wrong_tries.MOST):
        assert await wait_of(held, "telegram:1", number) is None
        await held.db.write(wrong_tries.note, "telegram:1", "code", at=minute(number))
    assert await wait_of(held, "telegram:1", 5) == minute(60)
    assert await wait_of(held, "telegram:2", 5) is None
    assert await wait_of(held, "telegram:1", 61) is None
