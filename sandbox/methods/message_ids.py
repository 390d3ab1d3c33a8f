"""Lists of message ids in a request. Source: `Client.cpp`, get_message_ids."""

from telegram.constants import BulkRequestLimit

from sandbox.errors.formatting import CannotParse
from sandbox.errors.messages import IdentifiersNotSpecified, TooManyIdentifiers
from sandbox.methods.request import Request
from sandbox.wire import Json


def read_message_ids(request: Request) -> list[int]:
    """Raises IdentifiersNotSpecified, TooManyIdentifiers or CannotParse."""
    if not request.parameters.text("message_ids"):
        raise IdentifiersNotSpecified
    given = request.parameters.structure("message_ids", "message_ids")
    if not isinstance(given, list):
        raise CannotParse(what="expected an Array of message identifiers")
    if len(given) > BulkRequestLimit.MAX_LIMIT:
        raise TooManyIdentifiers
    if not given:
        raise IdentifiersNotSpecified
    return [_read_id(value) for value in given]


def _read_id(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise CannotParse(what="message identifier must be a Number")
    text = str(value)
    if not text.removeprefix("-").isdecimal():
        raise CannotParse(what="can't parse message identifier as Number")
    if int(text) <= 0:
        raise CannotParse(what="invalid message identifier specified")
    return int(text)
