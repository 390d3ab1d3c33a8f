"""What every messenger can do for the outbox, and how it says that it could not.

MessengerError
├── TokenRefused  at the start: the messenger does not know our token
├── NotReached    at the start: the messenger does not answer
├── Unreachable   for good: blocked, deactivated, kicked; do not try again
├── Moved         the chat goes on under another address; send there
├── TryLater      a limit or a passing fault; not before `wait_seconds` have gone by
└── Refused       the messenger will never accept this message: a fault of ours
"""

from enum import StrEnum
from typing import Protocol

from conversation.post import Post
from conversation.screen import Screen


class Away(StrEnum):
    """Why nobody is there."""

    BLOCKED = "blocked"  # the person does not want to hear from the bot
    GONE = "gone"  # the account or the chat is no more, or the bot is no longer in it


class MessengerError(Exception):
    """Something kept a message from being sent."""


class TokenRefused(MessengerError):
    """The messenger does not know the bot's token."""


class NotReached(MessengerError):
    """The messenger did not answer when the bot started."""


class Unreachable(MessengerError):
    """Nobody is there any more; the text says what the messenger said."""

    def __init__(self, reason: str, why: Away) -> None:
        super().__init__(reason)
        self.why = why


class Moved(MessengerError):
    """The chat goes on under `new_address`."""

    def __init__(self, new_address: str) -> None:
        super().__init__(f"the chat moved to {new_address}")
        self.new_address = new_address


class TryLater(MessengerError):
    """Send again, but not before `wait_seconds` have gone by.

    `is_limit`: the messenger itself said to wait, so the wait is exact. `may_be_sent`: no answer
    came, so the message may have been sent all the same.
    """

    def __init__(
        self,
        reason: str,
        wait_seconds: float,
        *,
        is_limit: bool = False,
        may_be_sent: bool = False,
    ) -> None:
        super().__init__(reason)
        self.wait_seconds = wait_seconds
        self.is_limit = is_limit
        self.may_be_sent = may_be_sent


class Refused(MessengerError):
    """The messenger says that this message is wrong; trying again changes nothing."""


class Counterpart(Protocol):
    """The messenger as whoever answers a visit may use it: to send is not among it."""

    def link(self, payload: str = "") -> str:
        """The address of the private chat with the bot, starting it with `payload`."""
        ...

    async def fetch(self, reference: str) -> bytes:
        """The content of a file that was sent, of at most 20 MB; raises a MessengerError."""
        ...

    def fits(self, post: Post) -> bool:
        """Whether the text of a post is as short as the messenger takes it from bots."""
        ...


class Messenger(Counterpart, Protocol):
    """One messaging service, known by the part of an address before the colon."""

    @property
    def name(self) -> str: ...

    async def send(self, address: str, screen: Screen, topic: str | None = None) -> str:
        """Send one message and return the messenger's reference of it.

        Raises one of the MessengerErrors.
        """
        ...

    async def edit(self, address: str, message: str, screen: Screen) -> str:
        """Put a screen in place of a message; the reference of a new one where that cannot be.

        Raises one of the MessengerErrors.
        """
        ...

    async def pin(self, address: str, message: str, *, instead_of: str | None) -> bool:
        """Pin a message in place of another; False where the bot may not."""
        ...
