"""Whom a notice reaches: each person once, on an account that can be reached."""

from collections.abc import Iterable

import pytest

from storage import accounts, chats, outbox, participants, recipients, roles
from storage.outbox import Notice
from storage.participants import Participant
from storage.recipients import Recipients
from storage.roles import ORGANIZER, Role
from tests.storage.held import Held, minute


@pytest.fixture
def opening(held: Held) -> Notice:
    return Notice(contest_id=held.stored.id, notice="opening", round=1, at=minute(1))


async def reached(held: Held) -> list[tuple[str, str | None]]:
    """Addresses and topics that are waiting."""
    claimed = await held.db.write(outbox.claim, "me", at=minute(1), limit=100)
    return sorted((each.address, each.topic) for each in claimed)


def alone(addresses: Iterable[str]) -> list[tuple[str, str | None]]:
    return [(address, None) for address in addresses]


async def binds(held: Held, address: str, unit: str | None, topic: str | None = None) -> None:
    await held.db.write(
        chats.bind,
        address,
        contest_id=held.stored.id,
        unit_code=unit,
        title="Nhóm",
        topic=topic,
        by="telegram:9",
        at=minute(0),
    )


async def test_everyone_is_who_registered(
    held: Held, opening: Notice, mai: Participant, nam: Participant
) -> None:
    await held.db.write(accounts.touch, "telegram:3", language=None, at=minute(0))
    await held.db.write(participants.consent, held.stored.id, "telegram:3", "1", minute(0))
    assert await held.db.write(outbox.add_for_everyone, **opening) == 2
    assert await held.db.write(outbox.add_for_everyone, **opening) == 0
    assert await reached(held) == alone(["telegram:1", "telegram:2"])


async def test_a_person_with_two_accounts_is_told_once(
    held: Held, opening: Notice, mai: Participant
) -> None:
    await held.db.write(accounts.touch, "zalo:1", language=None, at=minute(9))
    await held.db.write(participants.link, participant_id=mai.id, address="zalo:1")
    assert await held.db.write(outbox.add_for_everyone, **opening) == 1
    assert await reached(held) == alone(["zalo:1"])


async def test_where_one_account_is_blocked_the_other_is_used(
    held: Held, opening: Notice, mai: Participant
) -> None:
    await held.db.write(accounts.touch, "zalo:1", language=None, at=minute(9))
    await held.db.write(participants.link, participant_id=mai.id, address="zalo:1")
    await held.db.write(accounts.mark_unreachable, "zalo:1", minute(10))
    await held.db.write(outbox.add_for_everyone, **opening)
    assert await reached(held) == alone(["telegram:1"])


async def test_who_was_forgotten_is_left_alone(
    held: Held, opening: Notice, mai: Participant
) -> None:
    await held.db.write(participants.forget, mai.id, minute(1))
    assert await held.db.write(outbox.add_for_everyone, **opening) == 0
    assert await held.db.write(outbox.add_for_participant, participant_id=mai.id, **opening) == 0


async def test_only_those_missing_are_reminded(
    held: Held, opening: Notice, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai)
    week_1 = (await held.starts(nam)).round_id
    await held.db.write(outbox.add_for_missing, round_id=week_1, **opening)
    assert await reached(held) == alone(["telegram:2"])


async def test_results_go_to_those_who_took_part(
    held: Held, opening: Notice, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai, week=2)
    await held.starts(nam)
    weeks = list(held.stored.round_ids.values())
    await held.db.write(outbox.add_for_takers, round_ids=weeks, **opening)
    assert await reached(held) == alone(["telegram:1"])


async def test_a_unit_is_told_apart(
    held: Held, opening: Notice, mai: Participant, nam: Participant
) -> None:
    await binds(held, "telegram:-1", None)
    await binds(held, "telegram:-2", "kim-boi", topic="7")
    units = ["kim-boi", "kim-boi-bo"]
    await held.db.write(outbox.add_for_everyone, unit_codes=units, **opening)
    await held.db.write(outbox.add_for_chats, unit_codes=units, **opening)
    assert await reached(held) == [("telegram:-2", "7"), ("telegram:2", None)]


async def test_groups_that_removed_the_bot_are_left_out(held: Held, opening: Notice) -> None:
    await binds(held, "telegram:-1", None)
    await binds(held, "telegram:-2", None)
    await held.db.write(chats.mark_unreachable, "telegram:-1", minute(1))
    await held.db.write(outbox.add_for_chats, **opening)
    assert await reached(held) == alone(["telegram:-2"])


async def test_organizers_are_told_though_they_never_wrote(held: Held, opening: Notice) -> None:
    for address in ("telegram:8", "telegram:9"):
        await held.db.write(roles.give, address, Role(ORGANIZER), by="settings", at=minute(0))
    await held.db.write(accounts.touch, "telegram:9", language=None, at=minute(0))
    await held.db.write(accounts.mark_unreachable, "telegram:9", minute(0))
    await held.db.write(outbox.add_for_organizers, **opening)
    assert await reached(held) == alone(["telegram:8"])


async def test_recipients_are_counted_before_anything_is_sent(
    held: Held, mai: Participant, nam: Participant
) -> None:
    async def count(whom: Recipients) -> int:
        return await held.db.read(recipients.count, whom)

    await held.takes(mai)
    contest_id, week_1 = held.stored.id, held.stored.round_ids[1]
    assert await count(recipients.everyone(contest_id)) == 2
    assert await count(recipients.everyone(contest_id, ["kim-boi-bo"])) == 1
    assert await count(recipients.missing(contest_id, week_1)) == 1
    assert await count(recipients.chats(contest_id)) == 0
