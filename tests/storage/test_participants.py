"""From consent to being registered; being seen in lists; being forgotten."""

import asyncio
import json
from dataclasses import replace

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from storage import accounts, attempts, feedback, outbox, participants
from storage.encryption import BEGINNING, Cipher, make_key
from storage.feedback import Written
from storage.participants import Participant
from storage.tables import metadata
from tests.storage.held import Held, minute

CIPHER = Cipher.of(make_key())
PHONE = "+84900000001"


async def tells_phone(held: Held, who: Participant) -> None:
    await held.db.write(participants.set_phone, who.id, phone=PHONE, cipher=CIPHER)


async def consents(held: Held, address: str, version: str = "1", at: float = 1) -> Participant:
    await held.db.write(accounts.touch, address, language="vi", at=minute(0))
    return await held.db.write(
        participants.consent, held.stored.id, address, version, at=minute(at)
    )


async def test_many_taps_on_consent_make_one_person(held: Held) -> None:
    people = await asyncio.gather(*(consents(held, "telegram:1", at=n) for n in range(16)))
    assert len(set(people)) == 1


async def test_a_consent_to_another_version_is_kept(held: Held) -> None:
    first = await consents(held, "telegram:1", "1", at=1)
    again = await consents(held, "telegram:1", "2", at=5)
    assert again == replace(first, consent_version="2", consented_at=minute(5))
    kept = await held.db.read(participants.export, first.id, published=(), cipher=Cipher.of(""))
    given = [
        {"participant_id": first.id, "consented_at": minute(at).isoformat(), "version": version}
        for at, version in ((1, "1"), (5, "2"))
    ]
    assert kept["consents"] == given


async def test_only_an_account_that_was_seen_can_consent(held: Held) -> None:
    with pytest.raises(IntegrityError):
        await held.db.write(participants.consent, held.stored.id, "telegram:1", "1", at=minute(1))


async def test_name_and_unit_in_either_order_register(held: Held) -> None:
    one, other = await consents(held, "telegram:1"), await consents(held, "telegram:2")
    set_name, set_unit, write = participants.set_name, participants.set_unit, held.db.write
    named = await write(set_name, one.id, name="Lò Thị Mai", at=minute(2))
    placed = await write(set_unit, other.id, unit_code="kim-boi", at=minute(2))
    assert named.registered_at is placed.registered_at is None
    named = await write(set_unit, one.id, unit_code="so-noi-vu", at=minute(3))
    placed = await write(set_name, other.id, name="Bùi Văn Nam", at=minute(3))
    assert named.registered_at == placed.registered_at == minute(3)
    again = await write(set_name, one.id, name="Lò Mai", at=minute(9))
    assert (again.name, again.registered_at) == ("Lò Mai", minute(3))


async def test_a_unit_the_contest_does_not_have_is_not_kept(held: Held, mai: Participant) -> None:
    same = await held.db.write(participants.set_unit, mai.id, unit_code="khong-co", at=minute(1))
    assert same == mai


async def test_one_person_writes_from_two_messengers(held: Held, mai: Participant) -> None:
    await held.db.write(accounts.touch, "zalo:7", language="vi", at=minute(1))
    linked = await held.db.write(participants.link, participant_id=mai.id, address="zalo:7")
    assert linked
    assert await held.db.read(participants.of, held.stored.id, "zalo:7") == mai
    assert await held.db.read(participants.addresses, mai.id) == ["telegram:1", "zalo:7"]


async def test_an_account_of_somebody_is_not_linked_to_another(
    held: Held, mai: Participant, nam: Participant
) -> None:
    link = held.db.write(participants.link, participant_id=mai.id, address="telegram:2")
    assert not await link
    assert await held.db.read(participants.of, held.stored.id, "telegram:2") == nam


async def test_a_phone_number_is_kept_encrypted(held: Held, mai: Participant) -> None:
    await tells_phone(held, mai)
    assert PHONE not in await held.db.read(everything)
    kept = await held.db.read(participants.export, mai.id, published=set(), cipher=CIPHER)
    assert PHONE in json.dumps(kept)


async def test_out_of_competition_also_for_what_was_taken(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai)
    await held.db.write(participants.set_excluded, mai.id, is_excluded=True)
    assert not (await held.now(paper)).is_counted
    assert await held.db.read(attempts.handed_in, paper.round_id) == []


async def test_who_has_registered_and_who_is_missing(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await consents(held, "telegram:3")
    contest_id, week_1 = held.stored.id, held.stored.round_ids[1]
    await held.takes(mai)
    await held.starts(nam)
    assert await held.db.read(participants.count, contest_id) == 2
    assert await held.db.read(participants.registered, contest_id) == [mai, nam]
    assert await held.db.read(participants.registered, contest_id, ["so-noi-vu"]) == [mai]
    assert await held.db.read(participants.missing, contest_id, week_1) == [nam]
    assert await held.db.read(participants.missing, contest_id, week_1, ["so-noi-vu"]) == []


async def writes_to_the_organizers(held: Held, address: str) -> None:
    await held.db.write(
        feedback.add,
        contest_id=held.stored.id,
        address=address,
        written=Written("m1", "Tôi là Lò Thị Mai, Sở Nội vụ."),
        at=minute(6),
    )


async def test_a_person_gets_all_that_is_kept(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    await held.answers(paper, 1)
    await held.hands_in(paper, score=3)
    await held.takes(mai, week=2)
    await writes_to_the_organizers(held, "telegram:1")
    kept = await held.db.read(participants.export, mai.id, published={1}, cipher=CIPHER)
    copy = json.loads(json.dumps(kept, ensure_ascii=False))
    assert copy["participant"]["name"] == "Lò Thị Mai"
    assert [each["address"] for each in copy["accounts"]] == ["telegram:1"]
    assert [each["round"] for each in copy["attempts"]] == [1, 2]
    (answer,) = copy["attempts"][0]["answers"]
    assert (answer["question"], answer["answer"]) == ("Một cộng một?", "2")
    assert copy["feedback"][0]["text"].startswith("Tôi là")


async def test_of_a_round_that_is_not_published_no_score_and_no_answer_is_told(
    held: Held, mai: Participant
) -> None:
    await held.takes(mai)
    kept = await held.db.read(participants.export, mai.id, published=set(), cipher=CIPHER)
    (attempt,) = json.loads(json.dumps(kept["attempts"]))
    assert not {"score", "void_unanswered", "answers", "seed"} & attempt.keys()
    assert attempt["receipt"]


def everything(tx: Connection) -> str:
    """All rows of all tables."""
    rows = [tx.execute(table.select()).all() for table in metadata.sorted_tables]
    return repr(rows)


async def test_of_who_is_forgotten_no_name_is_left(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai)
    await tells_phone(held, mai)
    await writes_to_the_organizers(held, "telegram:1")
    await held.db.write(participants.forget, mai.id, minute(9))
    left = await held.db.read(everything)
    assert not [word for word in ("Lò Thị Mai", BEGINNING) if word in left]
    assert await held.db.read(participants.of, held.stored.id, "telegram:1") is None
    assert (await held.now(paper)).score == 3
    assert await held.db.read(participants.count, held.stored.id) == 0


async def test_nobody_is_forgotten_along(held: Held, mai: Participant, nam: Participant) -> None:
    await held.db.write(participants.forget, mai.id, minute(9))
    assert await held.db.read(participants.of, held.stored.id, "telegram:2") == nam


async def test_being_forgotten_is_no_way_to_a_second_attempt(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai)
    await held.db.write(participants.forget, mai.id, minute(9))
    back = await held.joins("telegram:1", "Lò Mai")
    assert (back.name, back.forgotten_at) == ("Lò Mai", None)
    assert (await held.starts(back, at=10)).id == paper.id


async def test_at_the_end_nobody_is_known_any_more(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await writes_to_the_organizers(held, "telegram:1")
    await held.db.write(
        outbox.add_for_everyone, contest_id=held.stored.id, notice="x", round=1, at=minute(1)
    )
    assert await held.db.write(participants.purge, held.stored.id, minute(9)) == 2
    left = await held.db.read(everything)
    assert not [word for word in ("Lò Thị Mai", "Bùi Văn Nam", "telegram:") if word in left]
