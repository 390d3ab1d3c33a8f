"""Which organizer wrote a broadcast, as other organizers know them."""

from sqlalchemy import Connection

from handlers.visit import Visit
from storage import participants


def name_of(tx: Connection, visit: Visit, address: str) -> str:
    """Fits after "Người gửi: ". Organizers need not have told their names: then the account."""
    if address == visit.address:
        return visit.t("anh/chị")
    known = participants.of(tx, visit.stored.id, address)
    return known.name if known and known.name else address
