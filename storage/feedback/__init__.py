"""What people write to the organizers, the answers to it, and who is at it."""

from storage.feedback.listing import Listed, by_ids, counts, listed, of_address, texts
from storage.feedback.record import Feedback, Message, State, Written
from storage.feedback.talking import (
    add,
    answer,
    close,
    find,
    messages,
    take,
    write_on,
)

__all__ = [
    "Feedback",
    "Listed",
    "Message",
    "State",
    "Written",
    "add",
    "answer",
    "by_ids",
    "close",
    "counts",
    "find",
    "listed",
    "messages",
    "of_address",
    "take",
    "texts",
    "write_on",
]
