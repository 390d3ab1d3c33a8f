"""Two accounts become one person's only where one of them is nobody yet."""

from storage import participants
from storage.participants import Linked, Participant
from tests.storage.held import Held, minute
from tests.storage.listed import MAI, agree, recognise, take_over
from tests.storage.test_recognition import suspected


async def links(held: Held, who: Participant, address: str) -> Linked:
    return await held.db.write(
        participants.link_account, participant_id=who.id, address=address, at=minute(3)
    )


async def behind(held: Held, address: str) -> Participant | None:
    return await held.db.read(participants.of, held.stored.id, address)


async def test_who_has_only_agreed_gives_way(held: Held, mai: Participant) -> None:
    nobody = await held.db.write(agree, held.stored.id, "zalo:7")
    assert await links(held, mai, "zalo:7") is Linked.DONE
    assert await behind(held, "zalo:7") == mai
    assert await held.db.read(participants.find, nobody.id) is None
    assert await links(held, mai, "zalo:7") is Linked.DONE


async def test_who_was_not_recognised_because_they_are_already_links_and_is_suspected_no_more(
    held: Held, mai: Participant
) -> None:
    await held.db.write(take_over, held.stored.id, [MAI])
    await recognise(held, mai, "NV-01")
    nobody = await held.db.write(agree, held.stored.id, "zalo:7")
    assert not await recognise(held, nobody, "NV-01")
    assert await links(held, mai, "zalo:7") is Linked.DONE
    assert await held.db.read(suspected) == []


async def test_two_who_are_there_stay_two_and_are_suspected(
    held: Held, mai: Participant, nam: Participant
) -> None:
    assert await links(held, mai, "telegram:2") is Linked.TWO_PEOPLE
    assert await links(held, nam, "telegram:1") is Linked.TWO_PEOPLE
    assert await behind(held, "telegram:2") == nam
    assert await held.db.read(suspected) == [(mai.id, nam.id)]


async def test_who_was_forgotten_after_a_paper_does_not_give_way(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.takes(nam)
    await held.db.write(participants.forget, nam.id, minute(6))
    assert await links(held, mai, "telegram:2") is Linked.TWO_PEOPLE


async def test_who_was_forgotten_is_linked_to_nothing(held: Held, mai: Participant) -> None:
    await held.db.write(agree, held.stored.id, "zalo:7")
    await held.db.write(participants.forget, mai.id, minute(6))
    assert await links(held, mai, "zalo:7") is Linked.TWO_PEOPLE
