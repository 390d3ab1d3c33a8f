"""Until when updates were received, outages, and papers that are opened again."""

from datetime import timedelta

from storage import attempts, outages, outbox
from storage.participants import Participant
from storage.tables.papers import HandedInBy
from tests.storage.held import Held, minute


async def test_a_sign_tells_of_the_one_before(held: Held) -> None:
    signs = [await held.db.write(outages.renew, "telegram", minute(i)) for i in (0, 5, 9)]
    assert signs == [None, minute(0), minute(5)]


async def test_messengers_are_heard_apart(held: Held) -> None:
    await held.db.write(outages.renew, "telegram", minute(0))
    assert await held.db.write(outages.renew, "zalo", minute(5)) is None


async def test_a_round_is_extended_once_for_an_outage(held: Held) -> None:
    outage = await held.db.write(
        outages.record,
        held.stored.id,
        began_at=minute(0),
        ended_at=minute(10.4),
        people=3,
        round=1,
    )
    assert outage.minutes == 10
    marked = [
        await held.db.write(outages.mark_extended, outage.id, by="telegram:1", at=minute(11))
        for _ in range(2)
    ]
    assert marked == [True, False]
    assert await held.db.read(outages.extensions, held.stored.id, 1) == 1
    assert await held.db.read(outages.extensions, held.stored.id, 2) == 0


async def test_papers_open_at_some_time_are_counted(held: Held, mai: Participant) -> None:
    await held.starts(mai, at=10, limit=20)
    for began, ended, count in ((0, 5, 0), (5, 11, 1), (15, 16, 1), (29, 60, 1), (30, 60, 0)):
        seen = await held.db.read(attempts.count_open, held.stored.id, minute(began), minute(ended))
        assert seen == count


async def told(held: Held, at: float) -> int:
    """How many are newly told of an outage at a minute."""
    return await held.db.write(
        outbox.add_for_open_papers,
        contest_id=held.stored.id,
        notice="outage",
        round=0,
        at=minute(at),
    )


async def test_only_whoever_has_a_paper_open_is_told(held: Held, mai: Participant) -> None:
    await held.joins("telegram:8", "Hoàng Văn Minh")
    await held.starts(mai, at=10, limit=20)
    assert [await told(held, at=30), await told(held, at=29), await told(held, at=29)] == [0, 1, 0]


async def reopen(held: Held) -> int:
    """After an outage from minute 20 to 30, asked for at minute 40."""
    return await held.db.write(
        attempts.reopen,
        held.stored.round_ids[1],
        began_at=minute(20),
        ended_at=minute(30),
        at=minute(40),
        new_close=minute(60),
        time_limit=timedelta(minutes=20),
    )


async def test_a_paper_goes_on_with_the_time_it_had_left(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=10, limit=20)
    await held.hands_in(paper, at=30, by=HandedInBy.TIME)
    assert await reopen(held) == 1
    again = await held.now(paper)
    assert (again.handed_in_at, again.receipt, again.score) == (None, None, None)
    assert again.deadline_at == minute(50)


async def test_what_the_person_handed_in_stays(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai, at=25)
    assert await reopen(held) == 0
    assert await held.now(paper) == paper


async def test_time_that_was_up_before_the_outage_stays_up(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=1, limit=18)
    await held.hands_in(paper, at=19, by=HandedInBy.TIME)
    assert await reopen(held) == 0
