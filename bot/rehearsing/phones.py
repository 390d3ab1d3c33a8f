"""What is on a person's phone, and how it is tapped."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from bot.rehearsing.notes import Notes
from conversation.action import Action, NotAnAction, decode
from sandbox.acts import writing
from sandbox.acts.blocking import set_blocked
from sandbox.acts.pressing import press
from sandbox.bots import Bot
from sandbox.chats import Chat, Group
from sandbox.content import Text
from sandbox.keyboards.walking import buttons_in
from sandbox.membership import join, promote
from sandbox.messages import Message
from sandbox.users import Person
from sandbox.watching import Watcher
from sandbox.world import World

PATIENCE_SECONDS = 15.0
"""Real time after which a tap counts as unanswered; by then Telegram takes no answer any more."""

A = TypeVar("A")


class Unanswered(Exception):
    """The bot let a person wait, or showed no such button; the message says who and what."""


class Phone:
    """One person's chat with the bot, or a group's. Taps wait until something new is shown."""

    def __init__(
        self, world: World, person: Person, bot: Bot, notes: Notes, chat: Chat | None = None
    ) -> None:
        self.person = person
        self._world = world
        self._chat = chat or world.private_chat(bot, person)
        self._bot = bot
        self._notes = notes

    @property
    def address(self) -> str:
        return f"telegram:{self.person.id}"

    @property
    def asks_contact(self) -> bool:
        """There is a key for sharing one's own contact."""
        shown = self._chat.keyboards.shown_to(self.person)
        markup = (shown.markup if shown else None) or {}
        return any(bool(key.get("request_contact")) for key in buttons_in(markup.get("keyboard")))

    def offers(self, kind: type[A]) -> dict[str, A]:
        """Label to action, of the newest message that has buttons of this kind."""
        for message in reversed(self._chat.messages.values()):
            found: dict[str, A] = {
                label: action for label, action, _ in _buttons(message) if isinstance(action, kind)
            }
            if found:
                return found
        return {}

    def lines(self, *kinds: type[Action]) -> list[str]:
        """The text of the newest message that has buttons of these kinds."""
        for message in reversed(self._chat.messages.values()):
            if any(isinstance(action, kinds) for _, action, _ in _buttons(message)):
                content = message.content
                return content.formatted.text.split("\n") if isinstance(content, Text) else []
        return []

    async def starts(self, payload: str = "") -> None:
        await self._does(
            lambda: writing.start(self._world, self.person, self._bot, payload), "/start"
        )

    async def says(self, text: str, kind: str = "") -> None:
        """`kind` tells what is said, where it is no command."""
        await self._does(
            lambda: writing.say(self._world, self.person, self._chat, text), kind or text
        )

    async def adds_the_bot(self) -> None:
        """To this group, where it may pin."""
        chat = self._chat
        if isinstance(chat, Group):
            await self._does(lambda: join(self._world, chat, self._bot, self.person), "added")
            promote(self._world, chat, self._bot, self.person, frozenset({"can_pin_messages"}))

    async def shares_contact(self) -> None:
        await self._does(
            lambda: writing.share_contact(self._world, self.person, self._chat, self.person),
            "contact",
        )

    async def presses(self, action: Action, *, times: int = 1) -> None:
        """The button that does this, on the newest message that has it; a nervous finger twice."""
        message, data = self._find(action)
        self._notes.presses += times
        with self._world.watchers.watching(self.person) as watcher:
            for _ in range(times):
                press(self._world, self.person, message, data)
            await self._sees_answers(watcher, times, type(action).__name__)

    async def presses_first(self, kind: type[Action]) -> None:
        for action in self.offers(kind).values():
            await self.presses(action)
            return
        raise Unanswered(f"{self.person.name}: no button for {kind.__name__}")

    def blocks(self) -> None:
        set_blocked(self._world, self._world.private_chat(self._bot, self.person), blocked=True)
        self._notes.blocked.add(self.address)

    async def _does(self, act: Callable[[], object], kind: str) -> None:
        with self._world.watchers.watching(self.person) as watcher:
            act()
            await self._sees_news(watcher, kind)

    def _find(self, action: Action) -> tuple[Message, str]:
        for message in reversed(self._chat.messages.values()):
            for _, there, data in _buttons(message):
                if there == action:
                    return message, data
        raise Unanswered(f"{self.person.name}: no button for {action}")

    async def _sees_news(self, watcher: Watcher, kind: str) -> None:
        async for event in watcher.events(PATIENCE_SECONDS):
            if event is None:
                break
            if self._shows(event, kind):
                return
        raise Unanswered(f"{self.person.name}: no answer to {kind}")

    async def _sees_answers(self, watcher: Watcher, times: int, kind: str) -> None:
        """A press is answered twice: the button is let go, and the message changes or says why."""
        answered, is_shown = 0, False
        async for event in watcher.events(PATIENCE_SECONDS):
            if event is None:
                break
            pressed = event.get("press")
            if isinstance(pressed, dict) and pressed.get("is_answered"):
                answered += 1
                is_shown = is_shown or bool(pressed.get("text"))
            is_shown = self._shows(event, kind) or is_shown
            if answered == times and is_shown:
                return
        raise Unanswered(f"{self.person.name}: no answer to {kind}")

    def _shows(self, event: object, kind: str) -> bool:
        """Whether the event is a message of the bot's; the first of its kind is noted."""
        match event:
            case {"message": {"message_id": int(message_id), "is_mine": False}}:
                message = self._chat.messages.get(message_id)
                if message is None or message.sender is not self._bot:
                    return False
                self._notes.saw(kind, message, self._world.clock.now())
                return True
        return False


def _buttons(message: Message) -> Iterator[tuple[str, Action, str]]:
    for button in buttons_in((message.inline_keyboard or {}).get("inline_keyboard")):
        match button:
            case {"text": str(label), "callback_data": str(data)}:
                try:
                    yield label, decode(data), data
                except NotAnAction:
                    continue
