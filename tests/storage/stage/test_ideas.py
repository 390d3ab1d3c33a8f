"""Ideas are numbered, changed in versions, and handed in once however often a message comes."""

import pytest

from storage import participants
from storage.database import Database
from storage.participants import Participant
from storage.stage import ideas, stages
from storage.stage.ideas import Content, Idea, IdeaFile
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import Held, minute

FIRST = Content("Một lần khai", "Khai một lần cho nhiều thủ tục.")
SECOND = Content("Trả kết quả tại nhà", "", (IdeaFile(True, "f", "u", "", 9),))


@pytest.fixture
async def stage_id(held: Held) -> int:
    stored = await held.db.write(stages.keep, held.stored.id, RULES, by="", at=minute(0))
    return stored.id


async def hands_in(
    db: Database, stage_id: int, content: Content, message: str, team: str = ""
) -> Idea | None:
    return await db.write(
        ideas.add,
        stage_id,
        content,
        team=team,
        unit_code="",
        address="telegram:1",
        message=message,
        at=minute(1),
    )


async def changes(db: Database, idea: Idea, content: Content, message: str) -> bool:
    return await db.write(
        ideas.change, idea, content, by="telegram:1", message=message, at=minute(2)
    )


async def test_a_message_hands_in_once(held: Held, stage_id: int) -> None:
    first = await hands_in(held.db, stage_id, FIRST, "7")
    assert first is not None
    assert await hands_in(held.db, stage_id, FIRST, "7") is None
    second = await hands_in(held.db, stage_id, SECOND, "8", "bo")
    assert second is not None
    assert (first.number, second.number) == (1, 2)
    assert second.content == SECOND
    assert await held.db.read(ideas.of_message, stage_id, "telegram:1", "7") == first
    assert await held.db.read(ideas.of_team, stage_id, "bo") == [second]
    assert await held.db.read(ideas.of_person, stage_id, ["telegram:1"]) == [first]


async def test_a_change_is_a_version_and_the_newest_holds(held: Held, stage_id: int) -> None:
    first = await hands_in(held.db, stage_id, FIRST, "7")
    assert first is not None
    assert await changes(held.db, first, SECOND, "8")
    assert not await changes(held.db, first, FIRST, "9")
    now = await held.db.read(ideas.find, stage_id, 1)
    assert now is not None
    assert (now.version, now.content, now.handed_in_at) == (2, SECOND, minute(1))


async def test_what_is_withdrawn_keeps_its_number(held: Held, stage_id: int) -> None:
    first = await hands_in(held.db, stage_id, FIRST, "7")
    assert first is not None
    assert await held.db.write(ideas.withdraw, first.id, minute(2))
    assert not await held.db.write(ideas.withdraw, first.id, minute(3))
    assert await held.db.read(ideas.of_stage, stage_id) == []
    second = await hands_in(held.db, stage_id, SECOND, "8")
    assert second is not None
    assert second.number == 2


async def test_a_persons_idea_is_forgotten_and_a_teams_stays(
    held: Held, stage_id: int, mai: Participant
) -> None:
    await hands_in(held.db, stage_id, FIRST, "7")
    await hands_in(held.db, stage_id, SECOND, "8", "bo")
    await held.db.write(participants.forget, mai.id, minute(9))
    (left,) = await held.db.read(ideas.of_stage, stage_id)
    assert (left.team, left.content, left.address) == ("bo", SECOND, None)
    await held.db.write(participants.purge, held.stored.id, minute(9))
    assert await held.db.read(ideas.of_stage, stage_id) == []
