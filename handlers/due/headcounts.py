"""Headcounts are closed: from then on rates are counted by these, whoever comes or goes."""

from datetime import date, datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from contest.headcounts import Own, as_closed, own_headcounts, with_own
from contest.rules import HeadcountSource
from contest.units import Units
from storage import acts, headcounts, roster
from storage.contests import StoredContest


def close_headcounts(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """As they are on the local day the rules name, with the reasons of who is not counted."""
    on = due.at.astimezone(stored.rules.zone).date()
    own = own_on(tx, stored, on)
    headcounts.close(tx, stored.id, own, on)
    detail = {"headcount": sum(filter(None, own.values())), "units": len(own)}
    acts.log(tx, at=at, address=acts.BY_ITSELF, kind="close_headcounts", detail=detail)


def own_on(tx: Connection, stored: StoredContest, on: date) -> Own:
    """What would be closed on a day. A unit of which the roster has nobody has nobody."""
    units = stored.contest.units
    if stored.rules.collective.headcount is HeadcountSource.TYPED:
        return own_headcounts(units)
    return {unit.code: 0 for unit in units} | roster.headcounts(tx, stored.id, on)


def by_now(tx: Connection, stored: StoredContest, at: datetime) -> tuple[Units, bool]:
    """Units with the headcounts that were closed (and True), or else as they stand."""
    closed = headcounts.closed(tx, stored.id)
    if closed:
        return as_closed(stored.contest.units, closed), True
    own = own_on(tx, stored, at.astimezone(stored.rules.zone).date())
    return with_own(stored.contest.units, own), False
