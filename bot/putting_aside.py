"""Updates that take long, kept in the database until they are done."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from bot.clock import Clock
from conversation.event import NotKept
from storage import aside
from storage.database import Database
from storage.errors import StorageUnavailable

P = ParamSpec("P")
T = TypeVar("T")


class UpdatesAside:
    """Of one messenger; what it promises is said in `messengers.telegram.aside.Aside`."""

    def __init__(self, database: Database, messenger: str, clock: Clock) -> None:
        self._database = database
        self._messenger = messenger
        self._clock = clock

    async def put(self, update_id: int, address: str, content: bytes) -> None:
        told = self._messenger, update_id
        at = self._clock.now()
        await self._write(aside.put, *told, address=address, content=content, at=at)

    async def done(self, update_id: int) -> None:
        await self._write(aside.done, self._messenger, update_id)

    async def left(self) -> list[bytes]:
        try:
            return await self._database.read(aside.left, self._messenger)
        except StorageUnavailable as fault:
            raise NotKept(str(fault)) from fault

    async def _write(
        self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        try:
            return await self._database.write(query, *args, **kwargs)
        except StorageUnavailable as fault:
            raise NotKept(str(fault)) from fault
