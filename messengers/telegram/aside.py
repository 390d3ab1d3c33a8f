"""Where updates are kept that take long, so that the offset need not wait for them."""

from typing import Protocol

import msgspec

from messengers.telegram.updates import Update, read_posted


class Aside(Protocol):
    """Each raises NotKept where nothing can be kept now."""

    async def put(self, update_id: int, address: str, content: bytes) -> None:
        """Keep it until `done`; twice is once."""

    async def done(self, update_id: int) -> None: ...

    async def left(self) -> list[bytes]:
        """The content of what an earlier run put aside and did not get done, oldest first."""


def written(update: Update) -> bytes:
    """All that we read of it; `read_posted` reads it back."""
    return msgspec.json.encode(update)


async def left_by_earlier_run(aside: Aside) -> list[Update]:
    return [read_posted(each) for each in await aside.left()]
