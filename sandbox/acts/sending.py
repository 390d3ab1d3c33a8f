"""A person sends a file, a place, or throws a dice."""

from telegram.constants import DiceEmoji, FileSizeLimit

from sandbox.acts.impossible import Impossible
from sandbox.acts.writing import post, prepare, read_caption
from sandbox.chats import Chat
from sandbox.content import Location, Media
from sandbox.content.dice import HIGHEST, throw
from sandbox.files import FileKind
from sandbox.messages import Message
from sandbox.parameters import Parameters, Upload
from sandbox.traits import read_traits
from sandbox.users import Person
from sandbox.world import World


def send_upload(
    world: World,
    person: Person,
    chat: Chat,
    upload: Upload,
    kind: FileKind,
    given: Parameters,
    topic_id: int | None = None,
) -> Message:
    """`given` may hold `caption`, its `parse_mode`, and what `sandbox.traits` reads: duration …"""
    if len(upload.data) > FileSizeLimit.FILESIZE_UPLOAD:
        raise Impossible("the file is larger than 50 MB")
    traits = read_traits(given, kind, upload)
    file = world.files.keep(upload.name, upload.data, kind, traits)
    caption = read_caption(given.text("caption"), given.text("parse_mode"))
    media = Media(file, caption)
    return post(world, prepare(world, person, chat, media, topic_id))


def send_location(
    world: World,
    person: Person,
    chat: Chat,
    latitude: float,
    longitude: float,
    topic_id: int | None = None,
) -> Message:
    """Degrees."""
    location = Location(latitude, longitude)
    if not location.is_on_earth:
        raise Impossible(f"there is no place {latitude}, {longitude}")
    return post(world, prepare(world, person, chat, location, topic_id))


def throw_dice(
    world: World, person: Person, chat: Chat, emoji: str, topic_id: int | None = None
) -> Message:
    """Without an emoji: the die."""
    emoji = emoji or DiceEmoji.DICE.value
    if emoji not in HIGHEST:
        raise Impossible(f"{emoji} is no dice; these are: {' '.join(HIGHEST)}")
    return post(world, prepare(world, person, chat, throw(emoji), topic_id))
