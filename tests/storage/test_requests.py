"""Requests: one of a kind waits, the first decision counts."""

import asyncio

import pytest

from storage import participants, requests
from storage.encryption import Cipher
from storage.participants import Participant
from storage.requests import Kind, Request, State
from tests.storage.held import Held, minute


async def asks(
    held: Held, who: Participant, name: str = "Lò Mai", *, at: float = 1
) -> Request | None:
    return await held.db.write(
        requests.ask,
        contest_id=held.stored.id,
        kind=Kind.NAME,
        participant_id=who.id,
        unit_code="so-noi-vu",
        asked={"name": name},
        at=minute(at),
    )


async def test_asked_often_it_waits_once(held: Held, mai: Participant) -> None:
    made = await asyncio.gather(*(asks(held, mai) for _ in range(8)))
    assert len([each for each in made if each]) == 1
    assert len(await held.db.read(requests.waiting, held.stored.id)) == 1


async def test_another_wish_takes_the_place_of_the_first(held: Held, mai: Participant) -> None:
    first, second = await asks(held, mai), await asks(held, mai, "Lò Thị Mai B")
    assert first
    assert second
    kept = await held.db.read(requests.find, held.stored.id, first.id)
    assert kept
    assert kept.state is State.REPLACED
    assert await held.db.read(requests.waiting, held.stored.id) == [second]


async def test_the_first_decision_counts(held: Held, mai: Participant) -> None:
    asked = await asks(held, mai)
    assert asked
    decisions = [State.APPROVED, State.REFUSED] * 4
    held_by = await asyncio.gather(
        *(
            held.db.write(requests.decide, asked.id, state, by=f"telegram:{n}", at=minute(2))
            for n, state in enumerate(decisions)
        )
    )
    assert sum(held_by) == 1


@pytest.mark.parametrize(("units", "count"), [(None, 1), (["so-noi-vu"], 1), (["kim-boi"], 0)])
async def test_those_of_some_units(
    held: Held, mai: Participant, units: list[str] | None, count: int
) -> None:
    await asks(held, mai)
    assert len(await held.db.read(requests.waiting, held.stored.id, units)) == count


async def test_who_is_forgotten_asks_for_nothing(held: Held, mai: Participant) -> None:
    await asks(held, mai, "Lò Mai")
    exported = await held.db.read(
        participants.export, mai.id, published=set(), cipher=Cipher.of("")
    )
    assert "Lò Mai" in repr(exported["requests"])
    await held.db.write(participants.forget, mai.id, minute(4))
    assert await held.db.read(requests.waiting, held.stored.id) == []
