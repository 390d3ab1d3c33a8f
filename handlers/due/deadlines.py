"""What is owed by an instant, and the reminder of it each morning: by the organizers, from all
registers, and by teams that have not handed in their idea.

A new register has a notice of its own: one more line in `_REGISTERS`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from contest.deadlines import REMINDED_AT, Owed, pressing
from handlers import notices
from handlers.ideas import reminding
from storage import complaints, outbox, privacy_requests
from storage.contests import StoredContest

_REGISTERS: Final[Mapping[str, Callable[[Connection, int], list[Owed]]]] = {
    notices.COMPLAINTS_DUE: complaints.owed,
    notices.PRIVACY_DUE: privacy_requests.owed,
}
"""By the notice that reminds of it: what is owed in a contest."""


def is_time(stored: StoredContest, at: datetime) -> bool:
    """Whether it is late enough in the day to remind anybody."""
    return at.astimezone(stored.rules.zone).time() >= REMINDED_AT


def remind(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """Organizers, once a day for each register with something pressing, however often asked; and
    leaders of teams."""
    reminding.remind(tx, stored, at)
    today = at.astimezone(stored.rules.zone).date()
    for notice, owed in _REGISTERS.items():
        if pressing(owed(tx, stored.id), at):
            outbox.add_for_organizers(
                tx, contest_id=stored.id, notice=notice, round=0, detail=str(today), at=at
            )
