"""An open database of each kind, and a small contest in it."""

from collections.abc import AsyncIterator

import pytest

from storage import contests
from storage.database import Database
from storage.participants import Participant
from tests.contest.folder import SOUND, read
from tests.storage.held import Held, minute


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    async with Database.opened(database_url) as db:
        yield db


@pytest.fixture
async def held(db: Database) -> Held:
    """Weeks 1 and 2; units so-noi-vu, kim-boi, kim-boi-bo."""
    stored = await db.write(contests.save, read(SOUND), secret="s", at=minute(-60))
    return Held(db, stored)


@pytest.fixture
async def mai(held: Held) -> Participant:
    return await held.joins("telegram:1", "Lò Thị Mai")


@pytest.fixture
async def nam(held: Held) -> Participant:
    return await held.joins("telegram:2", "Bùi Văn Nam", unit="kim-boi-bo")
