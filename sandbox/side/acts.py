"""POST /sandbox/people/{id}/{act}: the table of what a person can do, by name.

Each gives what is worth knowing about it; the answer also has `change`, the number of the world's
last change when it was done: what comes of it later has a higher one.
"""

from collections.abc import Callable
from types import MappingProxyType

from sandbox.acts.grouping import check_runs, make_administrator, open_topic
from sandbox.acts.impossible import Impossible
from sandbox.acts.places import chat_of, group_of, message_of
from sandbox.acts.pressing import ask_inline, find_button, press
from sandbox.acts.writing import say, send_upload, set_blocked, share_contact, start
from sandbox.bots import Bot
from sandbox.chats import Chat, Group
from sandbox.members import RIGHTS
from sandbox.membership import join, leave, remove, upgrade
from sandbox.messages import Message
from sandbox.parameters import Parameters
from sandbox.users import Person, User
from sandbox.wire import JsonObject
from sandbox.world import World

Act = Callable[[World, Person, Parameters], JsonObject]


def _start(world: World, person: Person, given: Parameters) -> JsonObject:
    return _told(start(world, person, _bot(world, given), given.text("payload")))


def _say(world: World, person: Person, given: Parameters) -> JsonObject:
    chat = _chat(world, person, given)
    reply_to = given.integer("reply_to") or None
    return _told(say(world, person, chat, given.text("text"), _topic(given), reply_to))


def _press(world: World, person: Person, given: Parameters) -> JsonObject:
    """By `label`: what the button does is done or told. By `data`: sent as it stands."""
    message = message_of(_chat(world, person, given), given.integer("message_id"))
    if not given.has("label"):
        return {"press": press(world, person, message, given.required_text("data")).draw()}
    button = find_button(message, given.text("label"))
    data = button.get("callback_data")
    if isinstance(data, str):
        return {"press": press(world, person, message, data).draw()}
    return {"button": button}


def _contact(world: World, person: Person, given: Parameters) -> JsonObject:
    whose = world.people.get(given.integer("person", person.id))
    if whose is None:
        raise Impossible(f"there is no person {given.text('person')}")
    return _told(share_contact(world, person, _chat(world, person, given), whose, _topic(given)))


def _file(world: World, person: Person, given: Parameters) -> JsonObject:
    return _send_upload(world, person, given, as_photo=False)


def _photo(world: World, person: Person, given: Parameters) -> JsonObject:
    return _send_upload(world, person, given, as_photo=True)


def _send_upload(world: World, person: Person, given: Parameters, *, as_photo: bool) -> JsonObject:
    upload = given.uploads.get("file")
    if upload is None:
        raise Impossible("there is no file in the request")
    chat, caption = _chat(world, person, given), given.text("caption")
    sent = send_upload(world, person, chat, upload, caption, _topic(given), as_photo=as_photo)
    return _told(sent)


def _join(world: World, person: Person, given: Parameters) -> JsonObject:
    group = world.groups.get(given.integer("group"))
    if group is None:
        raise Impossible(f"there is no group {given.text('group')}")
    join(world, group, person)
    return {}


def _leave(world: World, person: Person, given: Parameters) -> JsonObject:
    leave(world, _group(world, person, given), person)
    return {}


def _add(world: World, person: Person, given: Parameters) -> JsonObject:
    join(world, _group(world, person, given), _user(world, given), person)
    return {}


def _remove(world: World, person: Person, given: Parameters) -> JsonObject:
    group = _group(world, person, given)
    check_runs(group, person)
    remove(world, group, _user(world, given), person)
    return {}


def _promote(world: World, person: Person, given: Parameters) -> JsonObject:
    """`rights` is a list of ChatMemberAdministrator's can_…; not given: all of them."""
    rights = given.structure("rights", "rights")
    chosen = frozenset(map(str, rights)) if isinstance(rights, list) else frozenset(RIGHTS)
    group = _group(world, person, given)
    make_administrator(world, group, person, _user(world, given), chosen)
    return {}


def _upgrade(world: World, person: Person, given: Parameters) -> JsonObject:
    group = _group(world, person, given)
    check_runs(group, person)
    if group.is_supergroup or group.upgraded_to is not None:
        raise Impossible(f"{group.title} has been upgraded already")
    return {"group": upgrade(world, group, person).draw()}


def _open_topic(world: World, person: Person, given: Parameters) -> JsonObject:
    topic = open_topic(world, _group(world, person, given), person, given.required_text("name"))
    return {"topic": topic.id}


def _block(world: World, person: Person, given: Parameters) -> JsonObject:
    set_blocked(world, world.private_chat(_bot(world, given), person), blocked=True)
    return {}


def _unblock(world: World, person: Person, given: Parameters) -> JsonObject:
    set_blocked(world, world.private_chat(_bot(world, given), person), blocked=False)
    return {}


def _deactivate(world: World, person: Person, _: Parameters) -> JsonObject:
    person.is_deactivated = True
    world.count_change()
    return {}


def _read(world: World, person: Person, given: Parameters) -> JsonObject:
    """The person has looked at a chat: everything in it counts as read."""
    chat = _chat(world, person, given)
    person.read_up_to[chat.id_for(person)] = chat.last_message_id
    return {}


def _ask(world: World, person: Person, given: Parameters) -> JsonObject:
    """An inline query; its results come as an event of kind "inline"."""
    bot, chat = _bot(world, given), _chat(world, person, given)
    return {"query_id": ask_inline(world, person, bot, chat, given.text("query")).id}


ACTS: MappingProxyType[str, Act] = MappingProxyType(
    {
        "start": _start,
        "say": _say,
        "press": _press,
        "contact": _contact,
        "file": _file,
        "photo": _photo,
        "join": _join,
        "leave": _leave,
        "add": _add,
        "remove": _remove,
        "promote": _promote,
        "upgrade": _upgrade,
        "topic": _open_topic,
        "block": _block,
        "unblock": _unblock,
        "deactivate": _deactivate,
        "read": _read,
        "ask": _ask,
    }
)


def _told(message: Message) -> JsonObject:
    return {"message_id": message.message_id}


def _bot(world: World, given: Parameters) -> Bot:
    bot = world.bots.get(given.integer("bot"))
    if bot is None:
        raise Impossible(f"there is no bot {given.text('bot')}")
    return bot


def _user(world: World, given: Parameters) -> User:
    user = world.user(given.integer("user"))
    if user is None:
        raise Impossible(f"there is nobody {given.text('user')}")
    return user


def _chat(world: World, person: Person, given: Parameters) -> Chat:
    return chat_of(world, person, given.integer("chat"))


def _group(world: World, person: Person, given: Parameters) -> Group:
    return group_of(world, person, given.integer("group"))


def _topic(given: Parameters) -> int | None:
    return given.integer("topic") or None
