"""What a person has before their eyes: chats with their messages, and what presses were answered.

Later changes have higher `change` numbers; the sandbox counts all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.people.fields import Fields
from sandbox.wire import Json, JsonObject


@dataclass(frozen=True, slots=True)
class SeenMessage:
    fields: Fields

    @property
    def chat_id(self) -> int:
        return self.fields.number("chat")

    @property
    def message_id(self) -> int:
        return self.fields.number("message_id")

    @property
    def text(self) -> str:
        """The text, caption or question; of a service message what it tells, in English."""
        written = self.fields.text("text") or self.fields.text("caption")
        return written or self.fields.inside("poll").text("question") or _describe(self.fields)

    @property
    def buttons(self) -> list[list[str]]:
        """Labels, row by row."""
        return [[button.text("text") for button in row] for row in self.button_rows()]

    @property
    def sender(self) -> str:
        return self.fields.inside("from").text("first_name")

    @property
    def pinned(self) -> bool:
        return self.fields.flag("is_pinned")

    @property
    def edited(self) -> bool:
        return self.fields.number("version") > 1

    @property
    def version(self) -> int:
        """1 as it was sent, one more with every edit."""
        return self.fields.number("version")

    @property
    def change(self) -> int:
        return self.fields.number("change")

    @property
    def is_mine(self) -> bool:
        return self.fields.flag("is_mine")

    @property
    def topic_id(self) -> int | None:
        return self.fields.number("message_thread_id") or None

    @property
    def entities(self) -> list[Json]:
        return self.fields.array("entities") or self.fields.array("caption_entities")

    @property
    def file_name(self) -> str:
        return self._file.text("file_name")

    @property
    def file_id(self) -> str:
        """Of the picture (the largest size), video, document …; "" where there is none."""
        return self._file.text("file_id")

    @property
    def reactions(self) -> dict[str, int]:
        """Emoji to how many have given it."""
        given = self.fields.each("reactions")
        return {reaction.text("emoji"): reaction.number("count") for reaction in given}

    @property
    def _file(self) -> Fields:
        if pictures := list(self.fields.each("photo")):
            return pictures[-1]
        kind = next((name for name in _FILES if self.fields.has(name)), "")
        return self.fields.inside(kind)

    def button_rows(self) -> Iterator[list[Fields]]:
        keyboard = self.fields.inside("reply_markup")
        for row in keyboard.array("inline_keyboard"):
            yield [Fields.of(button) for button in row] if isinstance(row, list) else []

    def has_button(self, label: str) -> bool:
        """Exactly so called, or the only one that begins so."""
        labels = [name for row in self.buttons for name in row]
        return label in labels or sum(name.startswith(label) for name in labels) == 1

    def has(self, texts: tuple[str, ...]) -> bool:
        shown = f"{self.text}\n{self.file_name}"
        return all(text in shown for text in texts)

    def __str__(self) -> str:
        marks = " (pinned)" * self.pinned + " (edited)" * self.edited
        rows = ["    " + " ".join(f"[{name}]" for name in row) for row in self.buttons]
        file = f" <{self.file_name or 'picture'}>" if self.file_id else ""
        return "\n".join([f"  {self.sender}{marks}:{file} {self.text}", *rows])


@dataclass(slots=True)
class SeenChat:
    fields: Fields
    messages: dict[int, SeenMessage] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.fields.number("id")

    @property
    def title(self) -> str:
        return self.fields.text("title")

    @property
    def pinned(self) -> list[SeenMessage]:
        return [message for message in self.messages.values() if message.pinned]

    @property
    def commands(self) -> list[str]:
        return [c.inside("command").text("command") for c in self.fields.each("commands")]

    def keyboard_buttons(self) -> Iterator[Fields]:
        for row in self.fields.inside("keyboard").array("keyboard"):
            for button in row if isinstance(row, list) else []:
                yield Fields.of(button)

    def __str__(self) -> str:
        shown = [str(message) for message in self.messages.values()]
        labels = [button.text("text") for button in self.keyboard_buttons()]
        keyboard = [f"  keyboard: {' | '.join(labels)}"] if labels else []
        return "\n".join([f"── {self.title} ({self.id}) ──", *shown, *keyboard])


@dataclass(slots=True)
class Screen:
    chats: dict[int, SeenChat] = field(default_factory=dict)
    presses: dict[str, Fields] = field(default_factory=dict)
    inline_results: dict[str, list[Json]] = field(default_factory=dict)

    def apply(self, event: Fields) -> None:
        match event.text("kind"):
            case "screen":
                self._apply_all(event)
            case "message":
                message = SeenMessage(event.inside("message"))
                if message.chat_id in self.chats:
                    self.chats[message.chat_id].messages[message.message_id] = message
            case "deleted":
                chat = self.chats[event.number("chat")]
                chat.messages.pop(event.number("message_id"), None)
            case "chat":
                self._apply_chat(event.inside("chat"))
            case "press":
                self.presses[event.inside("press").text("id")] = event.inside("press")
            case "inline":
                self._apply_inline(event.inside("inline"))

    def messages(self) -> list[SeenMessage]:
        """Of all chats, what changed last at the end."""
        everything = [m for chat in self.chats.values() for m in chat.messages.values()]
        return sorted(everything, key=lambda message: message.change)

    def newest_with_button(self, label: str, first_in: int) -> SeenMessage | None:
        """Looked for in the chat `first_in`, then in the others; the lowest message wins.

        A button exactly so called comes before one that only begins so.
        """
        chats = sorted(self.chats.values(), key=lambda chat: chat.id != first_in)
        for chat in chats:
            from_below = list(reversed(chat.messages.values()))
            exact = (m for m in from_below if any(label in row for row in m.buttons))
            alike = (m for m in from_below if m.has_button(label))
            found = next(exact, None) or next(alike, None)
            if found:
                return found
        return None

    def toasts(self) -> list[Fields]:
        """Answered presses that said something, oldest first."""
        answered = [p for p in self.presses.values() if p.text("text")]
        return sorted(answered, key=lambda press: press.number("change"))

    def __str__(self) -> str:
        chats = [str(chat) for chat in self.chats.values() if chat.messages]
        toasts = [f"  toast: {press.text('text')}" for press in self.toasts()]
        return "\n".join([*chats, *toasts]) or "(an empty screen)"

    def _apply_all(self, event: Fields) -> None:
        self.chats = {}
        for chat in event.each("chats"):
            seen = [SeenMessage(message) for message in chat.each("messages")]
            messages = {message.message_id: message for message in seen}
            self.chats[chat.number("id")] = SeenChat(chat, messages)
        self.presses = {press.text("id"): press for press in event.each("presses")}
        for query in event.each("inline"):
            self._apply_inline(query)

    def _apply_inline(self, query: Fields) -> None:
        if query.has("results"):
            self.inline_results[query.text("query_id")] = query.array("results")

    def _apply_chat(self, chat: Fields) -> None:
        """A chat comes into view empty; what stands in it follows with the next screen."""
        known = self.chats.get(chat.number("id"))
        self.chats[chat.number("id")] = SeenChat(chat, known.messages if known else {})


_FILES = ("video", "audio", "voice", "animation", "video_note", "sticker", "document")
_SERVICES = (
    "new_chat_members", "left_chat_member", "pinned_message", "forum_topic_created",
    "migrate_to_chat_id", "migrate_from_chat_id", "contact",
)  # fmt: skip


def _describe(message: Fields) -> str:
    told: JsonObject = message.raw
    kind = next((name for name in _SERVICES if name in told), "")
    match kind, told.get(kind):
        case "contact", dict() as contact:
            return f"contact {contact.get('first_name')} {contact.get('phone_number')}"
        case "", _:
            return ""
        case _:
            return kind.replace("_", " ")
