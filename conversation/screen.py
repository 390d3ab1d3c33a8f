"""What is shown to a person, as plain data; messengers draw it, each in its own way.

Nothing here is escaped or marked up: that happens in a messenger's `drawing` alone.
"""

from dataclasses import dataclass

from conversation.action import Action
from conversation.post import Post


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: a label and what choosing it does."""

    label: str
    action: Action
    is_main: bool = False  # the one most people want here; drawn with emphasis where possible


@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads to an address, such as the private chat with the bot."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A line set in bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage set apart; long ones may be folded by the messenger."""

    text: str


Line = str | Heading | Quote
Row = tuple[Choice | Link, ...]


@dataclass(frozen=True, slots=True)
class File:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: a title, lines ("" leaves a blank one), and either choices or a question.

    `asks`: the action that the next typed text is given to. `asks_contact`: the label of a
    button that shares the person's own phone number; what is shared goes to `asks` too, and
    `may_skip` is the label of a button beside it that goes on without.
    `toast`: a short word for the person who pressed, shown over the chat (200 characters, Bot
    API answerCallbackQuery); with `is_alert` it waits to be closed. A screen with nothing but a
    toast leaves the message as it is.
    `pins`: pin this message in place of the one this bot pinned before.
    `picture`: PNG or JPEG, shown above the text; where that has more than 1024 characters (Bot API,
    caption) it is a message of its own. `keeps_picture`: the message that was pressed shows it
    already.
    `replaces`: the message that was pressed goes, where it cannot become this one, which then comes
    below: a picture cannot become a text.
    `is_new`: comes as a message of its own, and leaves the one that was pressed as it is.
    `post`: what organizers wrote, as they wrote it, in a message of its own above this one; with
    nothing else on the screen there is no other.
    """

    title: str = ""
    lines: tuple[Line, ...] = ()
    choices: tuple[Row, ...] = ()
    asks: Action | None = None
    asks_contact: str = ""
    may_skip: str = ""
    file: File | None = None
    picture: bytes | None = None
    keeps_picture: bool = False
    replaces: bool = False
    is_new: bool = False
    toast: str = ""
    is_alert: bool = False
    pins: bool = False
    post: Post | None = None

    def __post_init__(self) -> None:
        if self.choices and self.asks:
            raise ValueError("a screen offers choices or asks for a text, never both")

    @property
    def is_only_a_toast(self) -> bool:
        return not (self.title or self.lines or self.file or self.picture or self.post)
