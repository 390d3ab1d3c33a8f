"""The boards that were posted in groups are edited as the reveal goes on, by the leader alone.

A group may have twenty messages a minute, and edits count. So nothing waits in a line: what is
shown next is how things stand by then, however much was revealed meanwhile.
"""

import asyncio
import time
from collections.abc import Iterator, Mapping
from math import inf
from typing import Final

import structlog
from sqlalchemy import Connection

from bot.broadcasting import EDIT_SECONDS
from bot.clock import Clock
from bot.leading import Leader, NotLeading
from bot.pacing import Pace
from bot.scoreboard.looking import Scoreboards, Snapshot
from conversation.event import Place
from conversation.messenger import Messenger, MessengerError, TryLater
from conversation.screen import Screen
from handlers import notices
from handlers.hosting import board
from handlers.reception import Reception
from storage import outbox
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.outbox import Posted
from storage.stage import stages
from storage.stage.stages import StoredStage

log = structlog.get_logger()

LOOK_SECONDS: Final = 0.5


class BoardPosts:
    def __init__(
        self,
        database: Database,
        reception: Reception,
        boards: Scoreboards,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        leader: Leader,
        pace: Pace,
    ) -> None:
        self._database = database
        self._reception = reception
        self._boards = boards
        self._messengers = messengers
        self._clock = clock
        self._leader = leader
        self._pace = pace
        self._shown: dict[int, Screen] = {}
        self._next_at: dict[str, float] = {}

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except NotLeading:
                log.info("another process leads, and edits the boards in groups")
            except StorageUnavailable as fault:
                log.warning("the boards in groups wait for the database", error=str(fault))
            except Exception:
                log.exception("the boards in groups could not be edited")
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Edit whatever shows something else than the hall may see, as far as the pace allows."""
        if not await self._leader.leads():
            return
        contest = await self._reception.shelf.current()
        found = await self._database.read(_look, contest.id) if contest else None
        if found is None:
            return
        stage, posts = found
        snapshot = await self._boards.now(stage.rules.code) if posts else None
        for each, part in posts.items():
            if snapshot and self._is_time_for(each):
                await self._bring_up_to_date(snapshot, each, part)

    def _is_time_for(self, each: Posted) -> bool:
        now = time.monotonic()
        ready_at = max(
            self._next_at.get(each.address, -inf), self._pace.ready_at(each.address, now)
        )
        return ready_at <= now and self._pace.turns(now) > 0

    async def _bring_up_to_date(self, snapshot: Snapshot, each: Posted, part: int) -> None:
        messenger = self._messengers.get(each.address.partition(":")[0])
        screen = await self._compose(snapshot, each, part, messenger) if messenger else None
        if messenger is None or screen is None or screen == self._shown.get(each.id):
            return
        now = time.monotonic()
        self._pace.take(each.address, now)
        if each.id in self._shown:  # else it may be as it was sent, and the next one need not wait
            self._next_at[each.address] = now + EDIT_SECONDS
        try:
            message = await messenger.edit(each.address, each.message, screen)
        except MessengerError as error:
            self._leave(each, screen, error)
            return
        self._shown[each.id] = screen
        if message != each.message:
            await self._leader.write(outbox.put_elsewhere, each.id, message)

    async def _compose(
        self, snapshot: Snapshot, each: Posted, part: int, messenger: Messenger
    ) -> Screen | None:
        place = Place(each.address, is_group=True, topic=each.topic)
        now = self._clock.now()
        visit = await self._reception.visit_of(each.address, place, now, messenger)
        return board.post(visit, snapshot.stage, snapshot.board, part) if visit else None

    def _leave(self, each: Posted, screen: Screen, error: MessengerError) -> None:
        """For a while where it is only too early; else until there is something new."""
        log.info("a board in a group stays as it is", error=str(error))
        if isinstance(error, TryLater):
            now = time.monotonic()
            self._next_at[each.address] = now + error.wait_seconds
            if error.is_limit:
                self._pace.refused(each.address, error.wait_seconds, now)
        else:
            self._shown[each.id] = screen


def _look(tx: Connection, contest_id: int) -> tuple[StoredStage, dict[Posted, int]] | None:
    """The Hội thi loaded last, and its boards in groups with the position of the part."""
    stage = stages.newest(tx, contest_id)
    if stage is None:
        return None
    posts = outbox.posted(tx, contest_id, notices.STAGE_BOARD)
    return stage, {each: part for each in posts for part in _part_of(each, stage)}


def _part_of(each: Posted, stage: StoredStage) -> Iterator[int]:
    """The position of the part it shows; none of another Hội thi."""
    stage_id, part = (int(number) for number in each.detail.split("."))
    if stage_id == stage.id and part < len(stage.rules.parts):
        yield part
