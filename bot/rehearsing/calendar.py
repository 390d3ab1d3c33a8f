"""The bot's own duties, each done at its instant and to the end before anybody else acts."""

from datetime import datetime, timedelta

from bot.jobs import SETTLING
from bot.rehearsing.conducting import Conductor
from bot.rehearsing.stage import Stage
from contest.calendar import ABOUT_DATA, DueKind, due_runs
from storage import attempts, outbox

LOOK_EVERY = timedelta(hours=6)
"""The longest contest time without a look; whoever breaks off has one of their own."""

AFTERWARDS = timedelta(hours=4)
"""How long after the last publication there is still something to see."""


async def keep_the_calendar(stage: Stage, conductor: Conductor) -> None:
    """From the beginning to some hours after the last publication."""
    ends_at = _last_publication(stage) + AFTERWARDS
    while conductor.now < ends_at:
        await settle(stage)
        at = min(await _next_duty(stage, conductor.now), ends_at)
        await conductor.sleep_until(at, is_punctual=True)
    await settle(stage)


async def settle(stage: Stage) -> None:
    """Do all that is due, send all that is to be sent, and keep the first of each kind."""
    await stage.backstage.settle()
    for sent in await stage.database.read(outbox.first_sent, stage.stored.id):
        message = stage.message(sent.address, sent.message)
        if message is not None and sent.sent_at is not None:
            stage.notes.saw(sent.notice, message, sent.sent_at)


async def _next_duty(stage: Stage, now: datetime) -> datetime:
    coming = [now + LOOK_EVERY]
    runs = [run.at + SETTLING * (run.kind is DueKind.CLOSE) for run in due_runs(stage.stored.rules)]
    coming += [at for at in runs if at > now][:1]
    waiting = await stage.database.read(outbox.next_at, stage.stored.id, now)
    if waiting is not None:
        coming.append(waiting)
    deadline = await stage.database.read(attempts.next_deadline, stage.stored.id)
    if deadline is not None and deadline + SETTLING > now:
        coming.append(deadline + SETTLING)
    return min(coming)


def _last_publication(stage: Stage) -> datetime:
    runs = due_runs(stage.stored.rules)
    return max(run.at for run in runs if run.kind not in ABOUT_DATA)
