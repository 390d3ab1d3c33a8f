"""Boards in groups: edited to how things stand, never one edit for each step of a reveal."""

import time
from dataclasses import dataclass
from decimal import Decimal

import pytest
from sqlalchemy import Connection

from bot.broadcasting import EDIT_SECONDS
from bot.leading import Leader
from bot.pacing import Pace
from bot.says import catalogues
from bot.scoreboard import BoardPosts, Scoreboards
from handlers import notices
from handlers.reception import Reception
from sandbox.people import Group, Person
from storage import acts, outbox
from storage.encryption import Cipher
from storage.stage import parts, sheets, stages
from tests.bot.conftest import PostOffice, until
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import minute

SKIT, HOA = "tieu-pham", 0
LEADER = "one"  # whoever empties the outbox edits the boards too


@dataclass
class Revealing:
    """A part that a judge has marked, whose board was posted with the last place."""

    post: PostOffice
    boards: Scoreboards
    posts: BoardPosts
    lan: Person
    group: Group

    async def reveals(self, teams: int) -> None:
        """And the boards have looked at it."""
        await self.post.held.db.write(reveal, teams)

        async def is_looked_at() -> bool:
            seen = await self.boards.now(RULES.code)
            return seen is not None and len(seen.board.parts[SKIT].rows) == teams

        await until(is_looked_at)
        await self.posts.look()

    async def board(self) -> tuple[int, str]:
        """How often the one board in the group was shown another way, and what it says."""
        await self.lan.sees("Bảng điểm", ever=True)
        (board,) = [each for each in await self.lan.reads(self.group) if "Bảng điểm" in each.text]
        return board.version, board.text


def mark_and_reveal(tx: Connection, contest_id: int) -> None:
    """The last team of the rules comes last."""
    stage = stages.keep(tx, contest_id, RULES, by="telegram:1", at=minute(0))
    for number, team in enumerate(RULES.teams):
        sheet = sheets.begin(tx, stage.id, SKIT, team.code, HOA, by="telegram:1", at=minute(1))
        sheets.mark(tx, sheet.id, 0, Decimal(9 - number), minute(1))
        sheets.hand_in(tx, sheet.id, minute(1))
    outbox.add_for_chats(
        tx,
        contest_id=contest_id,
        notice=notices.STAGE_BOARD,
        round=0,
        detail=f"{stage.id}.0",
        at=minute(2),
    )
    reveal(tx, 1)


def reveal(tx: Connection, teams: int) -> None:
    parts.reveal(tx, 1, SKIT, teams)
    acts.log(tx, at=minute(2), address="telegram:1", kind="reveal", detail={"teams": teams})


@pytest.fixture
async def revealing(post: PostOffice) -> Revealing:
    lan = await post.registers("Nguyễn Thị Lan")
    group = await post.binds_a_group(lan)
    db, stored = post.held.db, post.held.stored
    await db.write(mark_and_reveal, stored.id)
    await post.deliverer(holder=LEADER).deliver()
    reception = Reception(db, catalogues(), Cipher.of(""))
    messengers, pace = {post.telegram.name: post.telegram}, Pace(25)
    boards = Scoreboards(db, reception.shelf)
    posts = BoardPosts(db, reception, boards, messengers, post.clock, Leader(db, LEADER), pace)
    return Revealing(post, boards, posts, lan, group)


async def test_a_step_is_seen_at_once_and_haste_is_not_followed_step_by_step(
    revealing: Revealing,
) -> None:
    began = time.monotonic()
    await revealing.reveals(2)
    version, text = await revealing.board()
    assert version == 2
    assert "1 đội xếp trên chưa công bố." in text
    for teams in (3, 2) * 4:
        await revealing.reveals(teams)
    further = (await revealing.board())[0] - version
    assert further <= 1 + (time.monotonic() - began) / EDIT_SECONDS
