"""The daily report: once a day, to organizers and whoever may watch beside them."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from handlers import notices
from storage import outbox
from storage.contests import StoredContest
from storage.roles import MAY_WATCH


def report(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """What it says is worked out when it is sent."""
    outbox.add_for_roles(
        tx,
        MAY_WATCH,
        contest_id=stored.id,
        notice=notices.DAILY_REPORT,
        round=due.round,
        detail=str(due.index),
        at=at,
    )
