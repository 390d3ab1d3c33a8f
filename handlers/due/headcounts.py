"""Headcounts are closed: from then on rates are counted by these, whoever comes or goes."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueRun
from contest.headcounts import Own, own_headcounts
from contest.rules import HeadcountSource
from storage import acts, headcounts, roster
from storage.contests import StoredContest


def close_headcounts(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> None:
    """As they are on the local day the rules name, with the reasons of who is not counted."""
    on = due.at.astimezone(stored.rules.zone).date()
    own = _own(tx, stored, due)
    headcounts.close(tx, stored.id, own, on)
    detail = {"headcount": sum(filter(None, own.values())), "units": len(own)}
    acts.log(tx, at=at, address=acts.BY_ITSELF, kind="close_headcounts", detail=detail)


def _own(tx: Connection, stored: StoredContest, due: DueRun) -> Own:
    """A unit of which the roster has nobody has nobody."""
    units = stored.contest.units
    if stored.rules.collective.headcount is HeadcountSource.TYPED:
        return own_headcounts(units)
    on = due.at.astimezone(stored.rules.zone).date()
    return {unit.code: 0 for unit in units} | roster.headcounts(tx, stored.id, on)
