"""Who sits where by now."""

from sqlalchemy import Connection

from handlers.stage import seat_words
from storage.stage import seats
from storage.stage.seats import Kind, Seat
from storage.stage.stages import StoredStage


def seated(tx: Connection, stage: StoredStage, kind: Kind | None = None) -> list[tuple[Seat, str]]:
    """Seats that somebody has taken, each with the address, by kind, number and place. Only those
    that the rules have: members may be taken off a team after they were invited."""
    return [
        (each.seat, each.address)
        for each in seats.of_stage(tx, stage.id, kind)
        if each.address and seat_words.exists(stage.rules, each.seat)
    ]
