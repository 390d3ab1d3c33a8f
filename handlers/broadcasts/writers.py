"""Which organizer wrote a broadcast, as other organizers know them."""

from sqlalchemy import Connection

from storage import participants


def name_of(tx: Connection, contest_id: int, address: str) -> str:
    """The name where the organizer has given one, or else the account."""
    known = participants.of(tx, contest_id, address)
    return known.name if known and known.name else address
