"""What is to be sent to people who did not just press something: a row for each recipient."""

from storage.outbox.adding import (
    About,
    Notice,
    add,
    add_for_chats,
    add_for_everyone,
    add_for_focal_points,
    add_for_missing,
    add_for_open_papers,
    add_for_organizers,
    add_for_participant,
    add_for_takers,
    readdress,
)
from storage.outbox.claiming import Delivery, claim, drop, mark_failed, mark_sent, release
from storage.outbox.outcomes import Outcome, first_sent, next_at, outcomes
from storage.outbox.progress import Which, counts, postpone, progress, stop, waiting
from storage.outbox.traffic import Traffic, traffic
from storage.tables.delivery import DeliveryState

__all__ = [
    "About",
    "Delivery",
    "DeliveryState",
    "Notice",
    "Outcome",
    "Traffic",
    "Which",
    "add",
    "add_for_chats",
    "add_for_everyone",
    "add_for_focal_points",
    "add_for_missing",
    "add_for_open_papers",
    "add_for_organizers",
    "add_for_participant",
    "add_for_takers",
    "claim",
    "counts",
    "drop",
    "first_sent",
    "mark_failed",
    "mark_sent",
    "next_at",
    "outcomes",
    "postpone",
    "progress",
    "readdress",
    "release",
    "stop",
    "traffic",
    "waiting",
]
