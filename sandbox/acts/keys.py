"""What a text answers by itself because of the keyboard a bot has put before people."""

from collections.abc import Iterator

from sandbox.chats import Chat, PrivateChat
from sandbox.keyboards.walking import buttons_in
from sandbox.messages import Message
from sandbox.users import Person
from sandbox.wire import Json


def answered_by(chat: Chat, person: Person, text: str) -> Message | None:
    """The message that came with the keyboard, as Telegram's applications answer it.

    Whatever is written answers a forced reply; in groups the text of a key answers its keyboard,
    so that bots in privacy mode hear of it.
    """
    shown = chat.keyboards.shown_to(person)
    keyboard, source = shown or (None, None)
    if keyboard is None or source is None or not source.stands:
        return None
    is_key = not isinstance(chat, PrivateChat) and text in _labels(keyboard.get("keyboard"))
    return source if keyboard.get("force_reply") or is_key else None


def _labels(rows: Json) -> Iterator[Json]:
    return (key["text"] for key in buttons_in(rows))
