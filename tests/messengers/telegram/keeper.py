"""One who takes updates in, and tells what came and what was kept."""

import asyncio
from dataclasses import dataclass, field

from conversation.event import NotKept
from messengers.telegram.calling import Call
from messengers.telegram.updates import Update

PATIENCE_SECONDS = 10


@dataclass
class Keeper:
    """Takes texts in; those in `fails_on` could not be kept the first time they came, those in
    `slow` are not until their event is set."""

    fails_on: set[str] = field(default_factory=set)
    came: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)
    kept: list[str] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    slow: dict[str, asyncio.Event] = field(default_factory=dict)
    calls: Call | None = None

    async def take(self, update: Update) -> Call | None:
        text = (update.message and update.message.text) or ""
        self.came.put_nowait(text)
        if text in self.fails_on:
            self.fails_on.remove(text)
            raise NotKept
        if text in self.slow:
            await self.slow[text].wait()
        self.kept.append(text)
        return self.calls

    def hear(self) -> None:
        """Telegram answers, and all is kept."""
        self.heard.set()

    def note(self, update_id: int) -> None:
        """It is in hand."""

    async def until(self, text: str) -> list[str]:
        """All that has come, up to this text."""
        seen: list[str] = []
        async with asyncio.timeout(PATIENCE_SECONDS):
            while text not in seen:
                seen.append(await self.came.get())
        return seen
