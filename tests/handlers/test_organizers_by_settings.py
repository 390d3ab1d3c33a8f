"""Organizers whom the settings name are settled each time the program starts."""

from handlers.roles import by_settings
from storage import acts, approvals, attempts, roles
from storage.participants import Participant
from tests.storage.conftest import db, held, mai
from tests.storage.held import Held, minute
from tests.storage.test_approvals import NAM, ONE, OTHER, approves, links

__all__ = ["db", "held", "mai"]


async def starts(held: Held, *organizers: str) -> None:
    await held.db.write(by_settings.settle, organizers, minute(5))


async def test_one_person_on_two_accounts_that_the_settings_name_approves_once(
    held: Held, mai: Participant
) -> None:
    await links(held, mai, OTHER)
    await starts(held, ONE, OTHER, NAM)
    assert [await approves(held, who) for who in (ONE, OTHER, NAM)] == [1, 1, 2]
    await starts(held, OTHER, NAM)
    assert await held.db.read(approvals.count, held.stored.id, 1) == 2
    await starts(held, NAM)
    assert await held.db.read(approvals.count, held.stored.id, 1) == 1
    assert await held.db.read(roles.organizers) == [NAM]
    assert len(await held.db.read(acts.of_kind, "withdraw_approval")) == 2


async def test_who_is_named_in_the_week_competes_in_it_no_more(
    held: Held, mai: Participant
) -> None:
    paper = await held.takes(mai)
    await starts(held, ONE)
    assert not (await held.now(paper)).is_counted
    assert await held.db.read(attempts.handed_in, held.stored.round_ids[1]) == []
