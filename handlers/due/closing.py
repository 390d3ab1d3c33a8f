"""A round has closed: its papers become a ranking, kept but not yet shown to anybody."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from handlers import notices
from handlers.due import doubles, ranking
from storage import outages, outbox
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.roles import MAY_APPROVE


def close_round(
    tx: Connection, stored: StoredContest, due: DueRun, cipher: Cipher, at: datetime
) -> None:
    """Rank the papers handed in; those still open must have been handed in before."""
    ranking.rank(tx, stored, due.round, at)
    doubles.find(tx, stored, due.round, cipher, at)
    _tell(tx, stored, due.round, at)


def _tell(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Once for each close: a round that was extended has one more."""
    times = outages.extensions(tx, stored.id, number)
    about = outbox.About(
        contest_id=stored.id, round=number, detail=str(times) if times else "", at=at
    )
    outbox.add_for_chats(tx, notice=notices.CLOSING, **about)
    outbox.add_for_roles(tx, MAY_APPROVE, notice=notices.PROVISIONAL, **about)
