"""`business_connection_id`: the sandbox knows no business accounts."""

import re

from sandbox.errors.business import BusinessConnectionNotFound, ChatIdIsNoInteger
from sandbox.errors.chats import ChatIdIsEmpty
from sandbox.methods.request import Request

_INTEGER = re.compile(r"-?\d+")


def check_business(request: Request) -> None:
    """Raises ChatIdIsEmpty, ChatIdIsNoInteger or BusinessConnectionNotFound where one is named."""
    if not request.parameters.has("business_connection_id"):
        return
    chat_id = request.parameters.text("chat_id")
    if not chat_id:
        raise ChatIdIsEmpty
    if not _INTEGER.fullmatch(chat_id):
        raise ChatIdIsNoInteger
    raise BusinessConnectionNotFound
