"""Accounts, and the roles an address has."""

from storage import accounts, outbox, participants, roles
from storage.database import Database
from storage.participants import Participant
from storage.roles import FOCAL_POINT, ORGANIZER, Role
from tests.storage.held import Held, minute


async def test_an_account_is_made_at_first_sight(db: Database) -> None:
    first = await db.write(accounts.touch, "telegram:1", language="vi", at=minute(1))
    again = await db.write(accounts.touch, "telegram:1", language="en", at=minute(2))
    assert first == again == await db.read(accounts.find, "telegram:1")
    assert (first.language, first.first_seen_at) == ("vi", minute(1))


async def test_nobody_is_known_before(db: Database) -> None:
    assert await db.read(accounts.find, "telegram:1") is None


async def test_who_writes_can_be_reached_again(db: Database) -> None:
    await db.write(accounts.touch, "telegram:1", language=None, at=minute(1))
    await db.write(accounts.mark_unreachable, "telegram:1", minute(2))
    await db.write(accounts.mark_unreachable, "telegram:1", minute(3))
    blocked = await db.read(accounts.find, "telegram:1")
    assert blocked
    assert blocked.unreachable_since == minute(2)
    back = await db.write(accounts.touch, "telegram:1", language=None, at=minute(4))
    assert back.unreachable_since is None


async def test_language_and_what_a_text_is_for(db: Database) -> None:
    await db.write(accounts.touch, "telegram:1", language=None, at=minute(1))
    await db.write(accounts.set_language, "telegram:1", "en")
    await db.write(accounts.expect, "telegram:1", "n")
    kept = await db.read(accounts.find, "telegram:1")
    assert kept
    assert (kept.language, kept.expects) == ("en", "n")
    await db.write(accounts.expect, "telegram:1", None)
    kept = await db.read(accounts.find, "telegram:1")
    assert kept
    assert kept.expects is None


async def test_an_account_moves_with_all_it_has(held: Held, mai: Participant) -> None:
    organizer = Role(ORGANIZER)
    await held.db.write(roles.give, "telegram:1", organizer, by="settings", at=minute(0))
    await held.db.write(
        outbox.add_for_everyone, contest_id=held.stored.id, notice="opening", round=1, at=minute(0)
    )
    await held.db.write(accounts.move, "telegram:1", "telegram:100")
    assert await held.db.read(participants.of, held.stored.id, "telegram:100") == mai
    assert await held.db.read(roles.roles_of, "telegram:100") == {organizer}
    assert await held.db.read(accounts.find, "telegram:1") is None
    (delivery,) = await held.db.write(outbox.claim, "me", at=minute(1), limit=9)
    assert delivery.address == "telegram:100"


async def test_moving_to_an_account_of_somebody_leaves_that_as_it_is(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.db.write(accounts.move, "telegram:1", "telegram:2")
    assert await held.db.read(participants.of, held.stored.id, "telegram:2") == nam
    assert await held.db.read(participants.addresses, mai.id) == []


async def test_roles_are_given_and_taken(db: Database) -> None:
    focal_point = Role(FOCAL_POINT, "so-noi-vu")
    for expected in (True, False):
        given = await db.write(roles.give, "telegram:1", focal_point, by="telegram:9", at=minute(1))
        assert given is expected
    assert await db.read(roles.roles_of, "telegram:1") == {focal_point}
    assert not await db.write(roles.take, "telegram:1", Role(FOCAL_POINT, "kim-boi"))
    assert await db.write(roles.take, "telegram:1", focal_point)
    assert await db.read(roles.roles_of, "telegram:1") == frozenset()


async def test_organizers_of_the_settings_are_settled_and_those_of_others_stay(
    db: Database,
) -> None:
    async def settle(*addresses: str) -> list[str]:
        await db.write(roles.settle_organizers, addresses, by="settings", at=minute(1))
        return await db.read(roles.organizers)

    await db.write(roles.give, "telegram:3", Role(ORGANIZER), by="telegram:1", at=minute(0))
    assert await settle("telegram:1", "telegram:2") == ["telegram:1", "telegram:2", "telegram:3"]
    assert await settle("telegram:2") == ["telegram:2", "telegram:3"]
