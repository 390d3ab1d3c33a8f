"""Linking is of no messenger: begun from a Telegram address, finished from one of another kind."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.says import catalogues
from conversation.action import Action
from conversation.action.people import ChooseUnit, Consent, MakeLinkingCode
from conversation.action.sitting import StartAttempt
from conversation.event import Event, Place, Pressed, Said
from conversation.screen import Screen
from handlers.reception import Reception
from storage import attempts, contests, participants
from storage.database import Database
from storage.encryption import Cipher
from tests.contest.folder import SOUND, read
from tests.faults.counter import WithoutMessenger
from tests.storage.held import Held, minute

TELEGRAM, ZALO = "telegram:42", "zalo:7d1f0a2c"


@pytest.fixture
async def held(database_url: str) -> AsyncIterator[Held]:
    async with Database.opened(database_url) as database:
        stored = await database.write(contests.save, read(SOUND), secret="s", at=minute(-60))
        yield Held(database, stored)


@pytest.fixture
def reception(held: Held) -> Reception:
    return Reception(held.db, catalogues(), Cipher.of(""))


async def does(reception: Reception, address: str, what: Action | str) -> Screen:
    done = Said(what) if isinstance(what, str) else Pressed(what)
    event = Event(address, Place(address), minute(1), "1", done, "vi")
    screen = await reception.receive(event, WithoutMessenger())
    assert screen
    return screen


async def test_from_one_messenger_to_another(held: Held, reception: Reception) -> None:
    await does(reception, TELEGRAM, Consent(0))
    await does(reception, TELEGRAM, "Lò Thị Mai")
    await does(reception, TELEGRAM, ChooseUnit(min(held.stored.unit_codes)))
    await does(reception, TELEGRAM, StartAttempt(1, 1))
    shown = await does(reception, TELEGRAM, MakeLinkingCode())
    code = re.search(r"\b\w{4}-\w{4}\b", str(shown.title))
    assert code
    linked = await does(reception, ZALO, code[0])
    assert linked.title == "Đã liên kết tài khoản"
    mai = await held.db.read(participants.of, held.stored.id, ZALO)
    assert mai == await held.db.read(participants.of, held.stored.id, TELEGRAM)
    assert mai
    assert len(await held.db.read(attempts.of, held.stored.round_ids[1], mai.id)) == 1
    going_on = await does(reception, ZALO, StartAttempt(1, 1))
    assert str(going_on.title).startswith("Tuần 1 · Câu 1")
