"""A person presses an inline button."""

import secrets
import time
from collections.abc import Iterator

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write
from sandbox.bots import Bot
from sandbox.keyboards.walking import buttons_in
from sandbox.messages import Message
from sandbox.posting import show_press
from sandbox.presses import ANSWER_WITHIN_SECONDS, Press
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World


def find_button(message: Message, label: str) -> JsonObject:
    """The button with that label, or the only one that begins so. Raises Impossible."""
    buttons = list(_buttons(message))
    exact = [button for button in buttons if button["text"] == label]
    starting = [button for button in buttons if str(button["text"]).startswith(label)]
    found = exact[:1] or starting
    if len(found) != 1:
        there = ", ".join(f"«{button['text']}»" for button in buttons) or "none"
        raise Impossible(f"no single button «{label}» under this message; there are: {there}")
    return found[0]


def press(world: World, person: Person, message: Message, data: str) -> Press:
    """`data` need not stand on the keyboard: a modified app may send anything."""
    bot = message.via_bot or message.sender
    if not isinstance(bot, Bot):
        raise Impossible("only a bot's message has buttons to press")
    check_may_write(person, message.chat)
    made = Press(id=new_query_id(), person=person, bot=bot, message=message, data=data)
    _forget_old_presses(world)
    world.presses[made.id] = made
    person.presses.append(made)
    message.chat.heard_at = time.monotonic()
    show_press(world, made)
    bot.updates.add("callback_query", made.draw_query(), ("callback_query", person.id))
    return made


def new_query_id() -> str:
    return str(secrets.randbits(62))


def _buttons(message: Message) -> Iterator[JsonObject]:
    return buttons_in((message.inline_keyboard or {}).get("inline_keyboard"))


def _forget_old_presses(world: World) -> None:
    """Presses stand in order of time; those nobody can answer any more go from the front."""
    oldest = time.monotonic() - 2 * ANSWER_WITHIN_SECONDS
    while world.presses and (first := next(iter(world.presses.values()))).pressed_at < oldest:
        del world.presses[first.id]
