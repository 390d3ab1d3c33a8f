"""To whom a broadcast goes: worked out when its sending begins, so that who came since is told."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, insert

from storage import recipients as whom
from storage.broadcasts.writing import Broadcast
from storage.recipients import Recipients
from storage.tables import broadcast_listed
from storage.tables.broadcasts import Who

_AT_ONCE = 1_000


def recipients(each: Broadcast, *, round_id: int, unit_codes: Collection[str]) -> Recipients:
    """`round_id` is of `each.round`; `unit_codes` are those that its `place` stands for."""
    match each.who:
        case Who.MISSING:
            return whom.missing(each.contest_id, round_id)
        case Who.STARTED:
            return whom.started(each.contest_id, round_id)
        case Who.UNIT | Who.BLOCK:
            return whom.everyone(each.contest_id, unit_codes)
        case Who.LISTED:
            return whom.listed(each.contest_id, each.id)
        case Who.GROUPS:
            return whom.chats(each.contest_id)
    return whom.everyone(each.contest_id)


def list_participants(tx: Connection, broadcast_id: int, participant_ids: Iterable[int]) -> None:
    """In place of those listed before."""
    tx.execute(delete(broadcast_listed).where(broadcast_listed.c.broadcast_id == broadcast_id))
    rows = [
        {"broadcast_id": broadcast_id, "participant_id": each}
        for each in dict.fromkeys(participant_ids)
    ]
    for start in range(0, len(rows), _AT_ONCE):
        tx.execute(insert(broadcast_listed), rows[start : start + _AT_ONCE])
