"""The figures of this moment. Each is a sum made by the database, so that they come at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.calendar import last_closed, round_at
from contest.collective import UnitResult, rank_units, rate
from contest.rules import RoundRules, Rules
from contest.succession import counted_in
from contest.units import Units
from handlers.due import headcounts
from storage import alerts, attempts, backups, complaints, feedback, outbox, participants, turnout
from storage.alerts import Alert
from storage.contests import StoredContest
from storage.outbox import Traffic


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some units have taken part. Units of unknown headcount are not in the rate."""

    participants: int
    headcount: int | None
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """Of the open round, or the newest. `blocks` by name, where the rules have any."""

    round: RoundRules
    started: int
    handed_in: int
    handed_in_today: int
    all: Share
    blocks: Mapping[str, Share]


@dataclass(frozen=True, slots=True)
class Figures:
    """`round` is None before the first one opens; `traffic` is of today."""

    registered: int
    open_papers: int
    round: RoundFigures | None
    traffic: Traffic
    unanswered: int
    complaints: int
    overdue: int
    alerts: tuple[Alert, ...]
    over_today: int
    backed_up_at: datetime | None


def read(tx: Connection, stored: StoredContest, at: datetime) -> Figures:
    current = round_watched(stored.rules, at)
    since = midnight(stored.rules, at)
    return Figures(
        registered=participants.count(tx, stored.id),
        open_papers=turnout.open_papers(tx, stored.id, at),
        round=_of_round(tx, stored, current, at) if current else None,
        traffic=outbox.traffic(tx, stored.id, since, at),
        backed_up_at=backups.newest_at(tx),
        alerts=tuple(alerts.open_now(tx, stored.id)),
        over_today=len(alerts.ended_since(tx, stored.id, since)),
        complaints=complaints.count(tx, stored.id, is_open=True),
        overdue=complaints.count_overdue(tx, stored.id, at),
        unanswered=feedback.counts(tx, stored.id)[feedback.State.NEW],
    )


def round_watched(rules: Rules, at: datetime) -> RoundRules | None:
    """The one that is open, or else the newest."""
    return round_at(rules, at) or last_closed(rules, at)


def midnight(rules: Rules, at: datetime) -> datetime:
    """When the local day began."""
    return at.astimezone(rules.zone).replace(hour=0, minute=0, second=0, microsecond=0)


def _of_round(
    tx: Connection, stored: StoredContest, current: RoundRules, at: datetime
) -> RoundFigures:
    round_id = stored.round_ids[current.number]
    counts = attempts.counts(tx, round_id)
    units, _ = headcounts.by_now(tx, stored, at)
    taken = _taken(tx, units, round_id)
    return RoundFigures(
        round=current,
        started=counts.started,
        handed_in=counts.handed_in,
        handed_in_today=turnout.between(tx, round_id, midnight(stored.rules, at), at),
        all=_share(_results(units, taken)),
        blocks={
            block.name: _share(_results(units, taken, block.code)) for block in stored.rules.blocks
        },
    )


def _taken(tx: Connection, units: Units, round_id: int) -> dict[str, list[int]]:
    """As many of each unit as have taken part; of their scores nothing is asked."""
    taken: dict[str, list[int]] = {}
    for each in turnout.by_unit(tx, round_id):
        code = counted_in(units, each.unit_then, each.unit_now)
        taken.setdefault(code, []).extend([0] * each.persons)
    return taken


def _results(
    units: Units, taken: Mapping[str, Sequence[int]], block: str | None = None
) -> list[UnitResult]:
    return [each.result for each in rank_units(units, taken, Decimal(0), block=block)]


def _share(results: Iterable[UnitResult]) -> Share:
    listed = list(results)
    known = [each for each in listed if each.headcount]
    headcount = sum(each.headcount or 0 for each in known) or None
    counted = sum(each.participants for each in known)
    return Share(sum(each.participants for each in listed), headcount, rate(counted, headcount))
