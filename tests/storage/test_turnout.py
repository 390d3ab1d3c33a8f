"""How many have taken part, as the database counts them."""

from datetime import timedelta

from storage import takers, turnout
from storage.participants import Participant
from storage.turnout import Turnout
from tests.storage.held import OPENS_AT, Held, minute


async def test_everybody_is_counted_once_in_the_unit_of_the_first_paper(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai, at=5)
    await held.takes(mai, at=15, number=2)
    await held.starts(nam, at=5)
    counted = await held.db.read(turnout.by_unit, held.stored.round_ids[1])
    assert counted == [Turnout("so-noi-vu", "so-noi-vu", 1)]
    listed = await held.db.read(takers.of_round, held.stored.round_ids[1])
    assert len(listed) == 1


async def test_papers_are_counted_by_the_full_hours_gone_by(held: Held, mai: Participant) -> None:
    for number, at in enumerate((59.9, 60, 61), start=1):
        await held.takes(mai, at=at, number=number)
    counted = await held.db.read(turnout.by_hour, held.stored.round_ids[1], OPENS_AT)
    assert counted == {0: 1, 1: 2}
    earlier = OPENS_AT - timedelta(minutes=30)
    counted = await held.db.read(turnout.by_hour, held.stored.round_ids[1], earlier)
    assert counted == {1: 3}


async def test_between_two_instants_the_last_is_not_counted(held: Held, mai: Participant) -> None:
    await held.takes(mai, at=5)
    round_id = held.stored.round_ids[1]
    assert await held.db.read(turnout.between, round_id, minute(5), minute(6)) == 1
    assert await held.db.read(turnout.between, round_id, minute(4), minute(5)) == 0


async def test_a_paper_is_open_until_it_is_handed_in_or_over(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=1, limit=20)
    assert await held.db.read(turnout.open_papers, held.stored.id, minute(20)) == 1
    assert await held.db.read(turnout.open_papers, held.stored.id, minute(21)) == 0
    await held.hands_in(paper, at=5)
    assert await held.db.read(turnout.open_papers, held.stored.id, minute(20)) == 0
