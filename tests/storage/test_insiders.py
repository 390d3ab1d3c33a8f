"""Who knows a round's questions from the desk, by looking at them or by trying its paper."""

from sqlalchemy import Connection, select

from storage import early_trials, insiders
from storage.participants import Participant
from storage.tables import participant
from tests.storage.held import Held, minute

MAI, NAM = "telegram:1", "telegram:2"


def know(tx: Connection, round_id: int) -> list[int]:
    theirs = select(participant.c.id).where(insiders.knows(round_id))
    return list(tx.scalars(theirs.order_by(participant.c.id)))


async def test_who_looked_and_who_tried_know_the_round(
    held: Held, mai: Participant, nam: Participant
) -> None:
    week_1, week_2 = (held.stored.round_ids[number] for number in (1, 2))
    code = held.stored.rules.code
    assert await held.db.write(insiders.add, code, 1, address=MAI, at=minute(-90))
    assert not await held.db.write(insiders.add, code, 1, address=MAI, at=minute(-80))
    assert await held.db.write(insiders.add, "another", 2, address=MAI, at=minute(-80))
    await held.db.write(
        early_trials.start, round_id=week_1, address=NAM, seed="s",
        started_at=minute(-30), deadline_at=minute(-10),
    )  # fmt: skip
    assert await held.db.read(insiders.seen, code, MAI) == {1}
    assert await held.db.read(know, week_1) == [mai.id, nam.id]
    assert await held.db.read(know, week_2) == []
    assert await held.db.read(insiders.rounds_known, [MAI]) == {week_1}
    assert await held.db.read(insiders.rounds_known, [MAI, NAM]) == {week_1}
