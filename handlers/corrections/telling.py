"""Who is told of a correction: whose score, place or prize it changed, and the groups."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from contest.corrections import Correction
from handlers import notices
from storage import outbox, recipients, standings
from storage.contests import StoredContest


def tell(
    tx: Connection,
    stored: StoredContest,
    correction: Correction,
    replaced: Iterable[int],
    at: datetime,
) -> None:
    """Of a published round. `replaced`: whose tables there are anew; the last is pinned."""
    about = outbox.About(
        contest_id=stored.id, round=correction.round, detail=str(correction.id), at=at
    )
    concerned = standings.who_is_concerned(correction.id, stored.id)
    whom = recipients.participants_in(concerned)
    outbox.add(tx, addresses=whom, notice=notices.CORRECTED, **about)
    for number in replaced:
        posted = outbox.About(contest_id=stored.id, round=number, detail=str(correction.id), at=at)
        if standings.units_changed(tx, correction.id, stored.id, number):
            outbox.add_for_chats(tx, notice=notices.CORRECTED_UNITS, **posted)
        outbox.add_for_chats(tx, notice=notices.CORRECTED_RANKING, **posted)
