"""Who is looking: every open stream of a person's changes."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

from sandbox.chats import Chat, PrivateChat
from sandbox.users import Person
from sandbox.wire import JsonObject

Draw = Callable[[Person], JsonObject]
"""An event as that person sees it."""


class Watcher:
    def __init__(self) -> None:
        self._events: asyncio.Queue[JsonObject | None] = asyncio.Queue()

    def tell(self, event: JsonObject | None) -> None:
        self._events.put_nowait(event)

    async def events(self, idle_seconds: float) -> AsyncIterator[JsonObject | None]:
        """Until the sandbox closes; None where nothing has happened for `idle_seconds`."""
        while True:
            try:
                async with asyncio.timeout(idle_seconds):
                    event = await self._events.get()
            except TimeoutError:
                yield None
                continue
            if event is None:
                return
            yield event


class Watchers:
    def __init__(self) -> None:
        self._by_person: defaultdict[Person, set[Watcher]] = defaultdict(set)
        self._is_closed = False

    @contextmanager
    def watching(self, person: Person) -> Iterator[Watcher]:
        watcher = Watcher()
        self._by_person[person].add(watcher)
        if self._is_closed:
            watcher.tell(None)
        try:
            yield watcher
        finally:
            self._by_person[person].discard(watcher)
            if not self._by_person[person]:
                del self._by_person[person]

    @property
    def are_any(self) -> bool:
        return bool(self._by_person)

    def tell(self, chat: Chat, draw: Draw) -> None:
        """Everybody who sees the chat and is looking now; drawn for these only."""
        if isinstance(chat, PrivateChat):
            self.tell_person(chat.person, draw)
            return
        for person, watchers in self._by_person.items():
            if chat.is_seen_by(person):
                self._pass_on(watchers, draw(person))

    def tell_person(self, person: Person, draw: Draw) -> None:
        watchers = self._by_person.get(person)
        if watchers:
            self._pass_on(watchers, draw(person))

    def tell_everybody(self, event: JsonObject) -> None:
        for watchers in self._by_person.values():
            self._pass_on(watchers, event)

    def close(self) -> None:
        self._is_closed = True
        for watchers in self._by_person.values():
            for watcher in watchers:
                watcher.tell(None)

    def _pass_on(self, watchers: set[Watcher], event: JsonObject) -> None:
        for watcher in watchers:
            watcher.tell(event)
