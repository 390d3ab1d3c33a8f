"""What a person sees: chats, messages, presses. The side API, the page and the client read this.

A message is drawn as in the Bot API, with its chat as the person knows it and with `version`
(edits so far, from 1), `change` (the world's change that last touched it), `is_mine`,
`is_pinned`.
"""

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.commands import commands_for, menu_button_for
from sandbox.inline import InlineQuery
from sandbox.messages import Message
from sandbox.presses import Press
from sandbox.users import Person
from sandbox.wire import Json, JsonObject
from sandbox.world import World

SHOWN_MESSAGES = 300  # of a chat, newest; the rest is scrolled out of reach


def draw_screen(world: World, person: Person) -> JsonObject:
    return {
        "kind": "screen",
        "change": world.changes,
        "clock": world.clock.draw(),
        "person": draw_person(person),
        "chats": [draw_chat(world, c, person, messages=True) for c in world.chats_of(person)],
        "presses": [press.draw() for press in person.presses],
        "inline": [query.draw_results() for query in person.inline_queries],
    }


def draw_person(person: Person) -> JsonObject:
    return person.draw() | {
        "phone_number": person.phone_number,
        "is_deactivated": person.is_deactivated,
    }


def draw_chat(world: World, chat: Chat, person: Person, *, messages: bool = False) -> JsonObject:
    drawn: JsonObject = {
        "id": chat.id_for(person),
        "pinned": [message.message_id for message in chat.pinned],
        "keyboard": chat.keyboard,
        "read_up_to": person.read_up_to.get(chat.id_for(person), 0),
    }
    if isinstance(chat, PrivateChat):
        drawn |= _draw_private(chat)
    elif isinstance(chat, Group):
        drawn |= _draw_group(chat, person)
    drawn["commands"] = _draw_commands(chat, person)
    if messages:
        drawn["messages"] = [draw_message(m, person) for m in chat.newest(SHOWN_MESSAGES)]
    return drawn


def draw_message(message: Message, person: Person) -> JsonObject:
    chat = message.chat
    known: JsonObject = {
        "chat": chat.id_for(person),
        "version": message.version,
        "change": message.change,
        "is_mine": message.sender is person,
        "is_pinned": message in chat.pinned,
        "is_service": message.is_service,
    }
    return message.draw() | known


def message_event(world: World, message: Message, person: Person) -> JsonObject:
    return _event(world, "message", {"message": draw_message(message, person)})


def deleted_event(world: World, message: Message, person: Person) -> JsonObject:
    chat_id = message.chat.id_for(person)
    return _event(world, "deleted", {"chat": chat_id, "message_id": message.message_id})


def chat_event(world: World, chat: Chat, person: Person) -> JsonObject:
    return _event(world, "chat", {"chat": draw_chat(world, chat, person)})


def press_event(world: World, press: Press) -> JsonObject:
    return _event(world, "press", {"press": press.draw()})


def inline_event(world: World, query: InlineQuery) -> JsonObject:
    return _event(world, "inline", {"inline": query.draw_results()})


def action_event(world: World, chat: Chat, action: str, person: Person) -> JsonObject:
    return _event(world, "action", {"chat": chat.id_for(person), "action": action})


def _event(world: World, kind: str, fields: JsonObject) -> JsonObject:
    told: JsonObject = {"kind": kind, "change": world.changes, "clock": world.clock.draw()}
    return told | fields


def _draw_private(chat: PrivateChat) -> JsonObject:
    profile = chat.bot.profile
    language = chat.person.language_code
    return {
        "kind": "private",
        "title": profile.names.get(language) or profile.names.get("") or chat.bot.first_name,
        "username": chat.bot.username,
        "description": profile.descriptions.get(language) or profile.descriptions.get("", ""),
        "is_started": chat.is_started,
        "is_blocked": chat.is_blocked,
        "menu_button": menu_button_for(chat.bot, chat.id),
    }


def _draw_group(group: Group, person: Person) -> JsonObject:
    return {
        "kind": group.kind,
        "title": group.title,
        "is_forum": group.is_forum,
        "topics": [{"id": topic.id, "name": topic.name} for topic in group.topics.values()],
        "members": [membership.draw() for membership in group.people_and_bots()],
        "my_status": group.membership(person).status,
        "upgraded_to": group.upgraded_to.id if group.upgraded_to else None,
    }


def _draw_commands(chat: Chat, person: Person) -> list[Json]:
    return [
        {"bot": bot.username, "command": command}
        for bot in chat.bots
        for command in _commands(bot, chat, person)
    ]


def _commands(bot: Bot, chat: Chat, person: Person) -> list[Json]:
    is_administrator = isinstance(chat, Group) and chat.membership(person).is_administrator
    return commands_for(
        bot,
        chat_id=chat.id,
        is_group=isinstance(chat, Group),
        user_id=person.id,
        language=person.language_code,
        is_administrator=is_administrator,
    )
