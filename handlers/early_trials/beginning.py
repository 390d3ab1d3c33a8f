"""A paper begun before its round opens; from then on it is taken as any other."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection

from contest.rules import RoundRules, Rules
from conversation.action.early_trials import BeginEarlyTrial
from conversation.screen import Screen
from handlers.early_trials import choosing
from handlers.sitting import taking
from handlers.visit import Visit
from storage import acts, contests, early_trials


async def begin(action: BeginEarlyTrial, visit: Visit) -> Screen:
    """Begin, or go on with the one that is open."""
    current = choosing.find(visit, action.round)
    if current is None:
        return await choosing.show(choosing.ALL, visit, choosing.opened(visit))
    trial_id = await visit.database.write(_begin, visit, current)
    if trial_id is None:
        return await choosing.show(choosing.ALL, visit)
    return await taking.go_on(visit, -trial_id)


def deadline(rules: Rules, current: RoundRules, started_at: datetime) -> datetime:
    """It ends with the time limit of a paper, and at the latest when the round opens."""
    if not rules.paper.time_limit_minutes:
        return current.opens_at
    limit = timedelta(minutes=rules.paper.time_limit_minutes)
    return min(current.opens_at, started_at + limit)


def _begin(tx: Connection, visit: Visit, current: RoundRules) -> int | None:
    """None where the contest has changed meanwhile."""
    if not contests.hold(tx, visit.stored):
        return None
    trial, is_new = early_trials.start(
        tx,
        round_id=visit.stored.round_ids[current.number],
        address=visit.address,
        seed=secrets.token_hex(16),
        started_at=visit.at,
        deadline_at=deadline(visit.rules, current, visit.at),
    )
    if is_new:
        detail = {"round": current.number}
        acts.log(tx, at=visit.at, address=visit.address, kind="early_trial", detail=detail)
    return trial.id
