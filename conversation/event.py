"""What came in from a messenger, narrowed once from foreign data to these types."""

from dataclasses import dataclass
from datetime import datetime

from conversation.action import Action
from conversation.post import Post
from conversation.screen import Screen


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of ours; `action` is None where its payload is nothing we ever wrote."""

    action: Action | None


@dataclass(frozen=True, slots=True)
class Said:
    """A typed text, commands included; `post`: the same as something that can be sent on."""

    text: str
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """A phone number from the messenger's own contact button; `is_own`: the sender's own."""

    phone: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A file, photo, sticker, voice or anything else that is not text.

    `reference`: the messenger's own, by which it gives a file out; "" for what is no file.
    `post`: the same as something that can be sent on; None for what is neither picture nor file.
    """

    name: str
    reference: str = ""
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """The bot was added to this group by the sender."""


@dataclass(frozen=True, slots=True)
class Removed:
    """The bot was removed from this group."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """This group goes on under another address."""

    new_address: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person does not want to hear from the bot any more."""


What = Pressed | Said | Shared | Sent | Added | Removed | Migrated | Blocked


@dataclass(frozen=True, slots=True)
class Place:
    """A chat: its address ("telegram:-100123"), its title if a group, and the topic within."""

    address: str
    is_group: bool = False
    title: str = ""
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that one person did.

    `address`: the person's account, "telegram:42". `received_at`: when this server had it in
    hand (aware, UTC); it decides whether an answer was in time. `message`: the messenger's
    reference of the message said, or of the one whose button was pressed. `language`: of the
    person's app, such as "vi", where the messenger tells it.
    """

    address: str
    place: Place
    received_at: datetime
    message: str
    what: What
    language: str | None = None


class NotKept(Exception):
    """What an event changes could not be kept just now; nothing of it was. It must come again.

    `screen`: what the person is told meanwhile.
    """

    def __init__(self, reason: str = "", screen: Screen | None = None) -> None:
        super().__init__(reason)
        self.screen = screen
