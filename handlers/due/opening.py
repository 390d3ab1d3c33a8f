"""A round opens, and those who should take part are told and reminded."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from contest.rules import Audience
from handlers import notices
from handlers.results import seals
from storage import outbox, rounds
from storage.contests import StoredContest


def begin(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """From now on the bank stays as it is, and its key is sealed."""
    rounds.mark_opened(tx, stored.round_ids[number], at=at)
    seals.seal_key(tx, stored, number, at)


def open_round(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """Tell everyone registered and every bound group."""
    begin(tx, stored, due.round, at)
    outbox.add_for_everyone(
        tx, contest_id=stored.id, notice=notices.OPENING, round=due.round, at=at
    )
    outbox.add_for_chats(tx, contest_id=stored.id, notice=notices.OPENING, round=due.round, at=at)


def tell_focal_points(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """How their units stand, while there is time to chase them."""
    outbox.add_for_focal_points(
        tx, contest_id=stored.id, notice=notices.FOCAL_POINTS, round=due.round, at=at
    )


def remind(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """Remind whom the rules name: those who have not taken part, or everyone; and the groups."""
    detail = str(due.index)
    if stored.rules.reminders[due.index].to is Audience.EVERYONE:
        outbox.add_for_everyone(
            tx,
            contest_id=stored.id,
            notice=notices.REMINDER,
            round=due.round,
            detail=detail,
            at=at,
        )
    else:
        outbox.add_for_missing(
            tx,
            contest_id=stored.id,
            round_id=stored.round_ids[due.round],
            notice=notices.REMINDER,
            round=due.round,
            detail=detail,
            at=at,
        )
    outbox.add_for_chats(
        tx, contest_id=stored.id, notice=notices.REMINDER, round=due.round, detail=detail, at=at
    )
