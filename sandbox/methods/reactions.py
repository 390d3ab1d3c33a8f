"""setMessageReaction. Source: `Client.cpp`, process_set_message_reaction_query."""

from sandbox.errors.formatting import CannotParse
from sandbox.errors.reactions import ReactionInvalid, TooManyReactions
from sandbox.methods.request import Request
from sandbox.reactions import ALLOWED, first_of_album, set_reaction
from sandbox.wire import Json

MOST_REACTIONS = 1  # of a bot, as of anybody without Premium


def set_message_reaction(request: Request) -> Json:
    """Without a reaction the bot's own is taken back. In an album the first message bears it."""
    reactions = _read_reactions(request)
    chat = request.chat()
    message = request.message(chat, "message to react")
    if len(reactions) > MOST_REACTIONS:
        raise TooManyReactions
    if message.is_service or not set(reactions) <= ALLOWED:
        raise ReactionInvalid
    emoji = reactions[0] if reactions else ""
    set_reaction(request.world, first_of_album(message), request.bot, emoji)
    return True


def _read_reactions(request: Request) -> list[str]:
    """Emoji; a custom or a paid one stands as "" and is never allowed here."""
    given = request.parameters.structure("reaction", "reaction types")
    if given is None:
        return []
    if not isinstance(given, list):
        raise CannotParse(what="expected an Array of ReactionType")
    return [_read_reaction(value) for value in given]


def _read_reaction(value: Json) -> str:
    match value:
        case {"type": "emoji", "emoji": str() as emoji}:
            return emoji
        case {"type": "custom_emoji", "custom_emoji_id": _}:
            return ""
        case {"type": "emoji"}:
            raise _cannot_read('Can\'t find field "emoji"')
        case {"type": "custom_emoji"}:
            raise _cannot_read('Can\'t find field "custom_emoji_id"')
        case {"type": "paid"}:
            return ""
        case {"type": _}:
            raise _cannot_read("invalid reaction type specified")
        case dict():
            raise _cannot_read('Can\'t find field "type"')
        case _:
            raise _cannot_read("expected an Object")


def _cannot_read(reason: str) -> CannotParse:
    return CannotParse(what=f"can't parse ReactionType: {reason}")
