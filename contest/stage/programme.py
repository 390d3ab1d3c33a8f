"""The programme by the hour: when which team is to be on stage, if all keep to their time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from contest.stage.rules import Session, StagePart, StageRules, Team
from contest.stage.running_order import running_order


@dataclass(frozen=True, slots=True)
class Slot:
    """`team` is None for a part that all teams answer at once."""

    part: StagePart
    team: Team | None
    starts_at: datetime


def programme(rules: StageRules, session: Session) -> Iterator[Slot]:
    """Of one session, in order. Parts without a time of their own take none here."""
    starts_at = session.starts_at
    for code in session.parts:
        part = rules.part(code)
        if not part.has_running_order:
            yield Slot(part, None, starts_at)
            starts_at += _answering(part)
            continue
        for team in running_order(rules, code):
            yield Slot(part, team, starts_at)
            starts_at += timedelta(minutes=part.minutes)


def _answering(part: StagePart) -> timedelta:
    return timedelta(seconds=part.live.questions * part.live.seconds if part.live else 0)
