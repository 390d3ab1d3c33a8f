"""What a person sees: chats, messages, presses. The side API, the page and the client read this.

A message is drawn as in the Bot API, with its chat as the person knows it and with `version`
(edits so far, from 1), `change` (the world's change that last touched it), `is_mine`,
`is_pinned`, `is_silent`; a poll also with `my_votes`, the places of the options this person has
chosen.
"""

from collections.abc import Iterator
from itertools import islice, takewhile

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.commands import commands_for, menu_button_for
from sandbox.inline import InlineQuery
from sandbox.messages import Message
from sandbox.polls import PollContent
from sandbox.presses import Press
from sandbox.topics import Topic
from sandbox.users import Person
from sandbox.wire import Json, JsonObject
from sandbox.world import World

SHOWN_MESSAGES = 300  # of a chat, newest; older ones come as they are scrolled to
MARKED_PEOPLE = 200  # of a chat: who else has it unread is told of no more than these


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
        "accounts": [account.id for account in person.human.accounts],
    }


def draw_chat(world: World, chat: Chat, person: Person, *, messages: bool = False) -> JsonObject:
    drawn: JsonObject = {
        "id": chat.id_for(person),
        "pinned": [message.message_id for message in chat.pinned],
        "keyboard": shown.markup if (shown := chat.keyboards.shown_to(person)) else None,
        "read_up_to": person.read_up_to.get(chat.id_for(person), 0),
    }
    if isinstance(chat, PrivateChat):
        drawn |= _draw_private(chat)
    elif isinstance(chat, Group):
        drawn |= _draw_group(chat, person)
    drawn["commands"] = _draw_commands(chat, person)
    if messages:
        drawn |= draw_messages(chat, person, chat.last_message_id + 1)
    return drawn


def draw_messages(chat: Chat, person: Person, before: int) -> JsonObject:
    """The newest with ids below `before`, and whether there are older ones."""
    older = (message for message in reversed(chat.messages.values()) if message.message_id < before)
    page = list(islice(older, SHOWN_MESSAGES))
    return {
        "messages": [draw_message(message, person) for message in reversed(page)],
        "has_older": next(older, None) is not None,
    }


def draw_message(message: Message, person: Person) -> JsonObject:
    chat = message.chat
    known: JsonObject = {
        "chat": chat.id_for(person),
        "version": message.version,
        "change": message.change,
        "is_mine": message.sender is person,
        "is_pinned": message in chat.pinned,
        "is_silent": message.is_silent,
        "is_service": message.is_service,
    }
    return message.draw() | _draw_poll(message, person) | _draw_reactions(message, person) | known


def _draw_poll(message: Message, person: Person) -> JsonObject:
    """Counts are for those who have voted, and for everybody once it is closed."""
    if not isinstance(message.content, PollContent):
        return {}
    votes: JsonObject = {"my_votes": list(message.content.poll.vote_of(person))}
    return message.content.draw_for(person) | votes


def _draw_reactions(message: Message, person: Person) -> JsonObject:
    """How often each emoji was given, and whether by this person too."""
    if not message.reactions:
        return {}
    own = message.reaction_of(person)
    counted: list[Json] = [
        {"emoji": emoji, "count": count, "is_mine": emoji == own}
        for emoji, count in message.count_reactions().items()
    ]
    return {"reactions": counted}


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


def gone_event(world: World, chat: Chat, person: Person) -> JsonObject:
    """The chat is not the person's any more."""
    return _event(world, "gone", {"chat": chat.id_for(person)})


def action_event(world: World, chat: Chat, bot: Bot, action: str, person: Person) -> JsonObject:
    told: JsonObject = {"chat": chat.id_for(person), "from": bot.draw(), "action": action}
    return _event(world, "action", told)


def unread_event(world: World, chat: Chat) -> JsonObject:
    """How many messages each person of the chat has not looked at, in all their chats."""
    people = islice(_people_of(chat), MARKED_PEOPLE)
    told: JsonObject = {"people": {str(p.id): unread_of(world, p) for p in people}}
    return _event(world, "unread", told)


def unread_of(world: World, person: Person) -> int:
    """Messages of others that the person has not looked at; news of a chat does not count."""
    return sum(_unread_in(chat, person) for chat in world.chats_of(person))


def _unread_in(chat: Chat, person: Person) -> int:
    read = person.read_up_to.get(chat.id_for(person), 0)
    newer = takewhile(lambda m: m.message_id > read, reversed(chat.messages.values()))
    return sum(m.sender is not person and not m.is_service for m in newer)


def _people_of(chat: Chat) -> Iterator[Person]:
    if isinstance(chat, PrivateChat):
        yield chat.person
    elif isinstance(chat, Group):
        members = (membership.user for membership in chat.people_and_bots())
        yield from (user for user in members if isinstance(user, Person))


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
    drawn: JsonObject = {
        "kind": group.kind,
        "title": group.title,
        "description": group.description,
        "photo": group.photo.file_id if group.photo else None,
        "members": [membership.draw(group.kind) for membership in group.people_and_bots()],
        "my_status": group.membership(person).status,
        "may_write": group.may(person, _right_to_write(group)),
        "join_requests": _draw_requests(group, person),
        "upgraded_to": group.upgraded_to.id if group.upgraded_to else None,
    }
    return drawn | _draw_topics(group)


def _draw_topics(group: Group) -> JsonObject:
    return {
        "is_forum": group.is_forum,
        "topics": [_draw_topic(topic) for topic in group.topics.values()],
        "general_topic": _draw_topic(group.general) if group.general else None,
    }


def _draw_topic(topic: Topic) -> JsonObject:
    return {
        "id": topic.id,
        "name": topic.name,
        "is_closed": topic.is_closed,
        "is_hidden": topic.is_hidden,
    }


def _right_to_write(group: Group) -> str:
    return "can_post_messages" if group.is_channel else "can_send_messages"


def _draw_requests(group: Group, person: Person) -> list[Json]:
    """Who asks to join, for those who decide on it."""
    if not group.membership(person).may("can_invite_users"):
        return []
    return [request.person.draw() for request in group.join_requests.values()]


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
