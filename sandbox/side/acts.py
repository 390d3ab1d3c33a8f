"""POST /sandbox/people/{id}/{act}: the table of what a person can do, by name.

Each gives what is worth knowing about it; the answer also has `change`, the number of the world's
last change when it was done: what comes of it later has a higher one.
"""

from types import MappingProxyType

from sandbox.acts.asking import ask_inline, choose
from sandbox.acts.blocking import set_blocked
from sandbox.acts.changing import delete_message, edit, forward, react
from sandbox.acts.impossible import Impossible
from sandbox.acts.places import chat_of, message_of
from sandbox.acts.pressing import find_button, press
from sandbox.acts.sending import send_location, send_upload, throw_dice
from sandbox.acts.voting import send_poll, vote_on
from sandbox.acts.writing import read_words, say, share_contact, start
from sandbox.bots import Bot
from sandbox.chats import Chat
from sandbox.files import FileKind
from sandbox.messages import Message
from sandbox.parameters import Parameters
from sandbox.posting import show_unread
from sandbox.screens import draw_messages
from sandbox.side.group_acts import GROUP_ACTS, Act
from sandbox.topics import GENERAL_ID
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World


def _start(world: World, person: Person, given: Parameters) -> JsonObject:
    return _told(start(world, person, _bot(world, given), given.text("payload")))


def _say(world: World, person: Person, given: Parameters) -> JsonObject:
    chat = _chat(world, person, given)
    reply_to = given.integer("reply_to") or None
    words = read_words(given.text("text"), given.text("parse_mode"))
    quote = given.text("quote")
    return _told(say(world, person, chat, words, _topic(given), reply_to, quote))


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
    return _send_upload(world, person, given, FileKind.DOCUMENT)


def _photo(world: World, person: Person, given: Parameters) -> JsonObject:
    return _send_upload(world, person, given, FileKind.PHOTO)


def _media(world: World, person: Person, given: Parameters) -> JsonObject:
    """`kind` is a field of a message: video, audio, voice, animation, video_note, sticker …"""
    kinds = {kind.field_name: kind for kind in FileKind}
    kind = kinds.get(given.text("kind"))
    if kind in (None, FileKind.THUMBNAIL):
        raise Impossible(f"there is no kind of file {given.text('kind')!r}")
    return _send_upload(world, person, given, kind)


def _send_upload(world: World, person: Person, given: Parameters, kind: FileKind) -> JsonObject:
    upload = given.uploads.get("file")
    if upload is None:
        raise Impossible("there is no file in the request")
    chat = _chat(world, person, given)
    return _told(send_upload(world, person, chat, upload, kind, given, _topic(given)))


def _location(world: World, person: Person, given: Parameters) -> JsonObject:
    try:
        latitude, longitude = (float(given.text(name)) for name in ("latitude", "longitude"))
    except ValueError:
        raise Impossible("latitude and longitude are numbers of degrees") from None
    chat = _chat(world, person, given)
    return _told(send_location(world, person, chat, latitude, longitude, _topic(given)))


def _dice(world: World, person: Person, given: Parameters) -> JsonObject:
    chat = _chat(world, person, given)
    return _told(throw_dice(world, person, chat, given.text("emoji"), _topic(given)))


def _edit(world: World, person: Person, given: Parameters) -> JsonObject:
    edit(world, person, _message(world, person, given), given.text("text"))
    return {}


def _delete(world: World, person: Person, given: Parameters) -> JsonObject:
    delete_message(world, person, _message(world, person, given))
    return {}


def _react(world: World, person: Person, given: Parameters) -> JsonObject:
    """`emoji` "" takes the reaction back."""
    react(world, person, _message(world, person, given), given.text("emoji"))
    return {}


def _forward(world: World, person: Person, given: Parameters) -> JsonObject:
    """The message stands in `from_chat`, and goes to `chat`."""
    source = chat_of(world, person, given.integer("from_chat"))
    message = message_of(source, given.integer("message_id"))
    return _told(forward(world, person, message, _chat(world, person, given), _topic(given)))


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
    show_unread(world, chat)
    return {}


def _older(world: World, person: Person, given: Parameters) -> JsonObject:
    """Scrolls up: what stands before the message with the id `before`."""
    return draw_messages(_chat(world, person, given), person, given.integer("before"))


def _ask(world: World, person: Person, given: Parameters) -> JsonObject:
    """An inline query; its results come as an event of kind "inline". `offset` asks for more."""
    bot, chat = _bot(world, given), _chat(world, person, given)
    query, offset = given.text("query"), given.text("offset")
    return {"query_id": ask_inline(world, person, bot, chat, query, offset).id}


def _choose(world: World, person: Person, given: Parameters) -> JsonObject:
    """Sends an inline result to the chat where it was asked for."""
    query_id, result_id = given.text("query_id"), given.text("result_id")
    return _told(choose(world, person, query_id, result_id, _topic(given)))


def _poll(world: World, person: Person, given: Parameters) -> JsonObject:
    """`question`, `options` and the rest as sendPoll has them."""
    return _told(send_poll(world, person, _chat(world, person, given), given, _topic(given)))


def _vote(world: World, person: Person, given: Parameters) -> JsonObject:
    """`options` are places from 0; an empty list takes the vote back."""
    message = message_of(_chat(world, person, given), given.integer("message_id"))
    options = given.structure("options", "options")
    if not isinstance(options, list) or not all(isinstance(place, int) for place in options):
        raise Impossible("options is a list of places of options, from 0")
    vote_on(world, person, message, [place for place in options if isinstance(place, int)])
    return {}


ACTS: MappingProxyType[str, Act] = MappingProxyType(
    {
        **GROUP_ACTS,
        "start": _start,
        "say": _say,
        "press": _press,
        "contact": _contact,
        "file": _file,
        "photo": _photo,
        "media": _media,
        "location": _location,
        "dice": _dice,
        "edit": _edit,
        "delete": _delete,
        "react": _react,
        "forward": _forward,
        "block": _block,
        "unblock": _unblock,
        "deactivate": _deactivate,
        "read": _read,
        "older": _older,
        "ask": _ask,
        "choose": _choose,
        "poll": _poll,
        "vote": _vote,
    }
)


def _told(message: Message) -> JsonObject:
    return {"message_id": message.message_id}


def _bot(world: World, given: Parameters) -> Bot:
    bot = world.bots.get(given.integer("bot"))
    if bot is None:
        raise Impossible(f"there is no bot {given.text('bot')}")
    return bot


def _chat(world: World, person: Person, given: Parameters) -> Chat:
    return chat_of(world, person, given.integer("chat"))


def _message(world: World, person: Person, given: Parameters) -> Message:
    return message_of(_chat(world, person, given), given.integer("message_id"))


def _topic(given: Parameters) -> int | None:
    """The General topic is none: its messages stand in the group itself."""
    topic_id = given.integer("topic")
    return None if topic_id in (0, GENERAL_ID) else topic_id
