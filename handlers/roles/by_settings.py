"""Organizers named in the settings: the same as by a link, whenever the program starts."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from handlers.sitting import competing
from storage import acts, approvals, contests, roles


def settle(tx: Connection, addresses: Iterable[str], at: datetime) -> None:
    """Make these all the organizers whom the settings name, with all that follows from it."""
    new = roles.settle_organizers(tx, addresses, by=roles.BY_SETTINGS, at=at)
    approvals.withdraw_of_former(tx, by=acts.BY_ITSELF, at=at)
    served = contests.current_version(tx)
    if new and served:
        stored = contests.load(tx, served[0])
        for address in new:
            competing.settle_account(tx, stored, address)
