"""What organizers send to many: written, confirmed once, sent through the outbox."""

from storage.broadcasts.course import (
    begin,
    confirm,
    finish,
    hold,
    leave,
    let_go,
    pause,
    resume,
    show_in,
    stop,
    twin,
    under_way,
    which,
)
from storage.broadcasts.listing import by_codes, by_phones
from storage.broadcasts.recipients import list_participants, recipients
from storage.broadcasts.undelivered import Undelivered, undelivered
from storage.broadcasts.writing import (
    Audience,
    Broadcast,
    address_to,
    count_confirmed,
    discard,
    find,
    recent,
    send_at,
    write,
    written_by,
)
from storage.tables.broadcasts import BroadcastState, Who

__all__ = [
    "Audience",
    "Broadcast",
    "BroadcastState",
    "Undelivered",
    "Who",
    "address_to",
    "begin",
    "by_codes",
    "by_phones",
    "confirm",
    "count_confirmed",
    "discard",
    "find",
    "finish",
    "hold",
    "leave",
    "let_go",
    "list_participants",
    "pause",
    "recent",
    "recipients",
    "resume",
    "send_at",
    "show_in",
    "stop",
    "twin",
    "undelivered",
    "under_way",
    "which",
    "write",
    "written_by",
]
