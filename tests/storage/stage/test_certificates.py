"""Certificates of a Hội thi: one for each prize and holder, under one number for ever."""

from dataclasses import replace

import pytest

from contest.stage.certified import WHOLE_TEAM, Certified
from storage.stage import certificates, stages
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import Held, minute

FIRST = Certified("bo", WHOLE_TEAM, "Thị trấn Bo", "Giải nhất", "")
SON = Certified("bo", 1, "Hà Văn Sơn", "Giải nhất", "")


@pytest.fixture
async def stage_id(held: Held) -> int:
    stored = await held.db.write(stages.keep, held.stored.id, RULES, by="", at=minute(0))
    return stored.id


async def issue(held: Held, stage_id: int, whom: Certified, number: str) -> int | None:
    return await held.db.write(certificates.issue, stage_id, whom, number=number, at=minute(1))


async def test_issued_twice_it_keeps_its_number(held: Held, stage_id: int) -> None:
    assert await issue(held, stage_id, FIRST, "AAAA-AAAA")
    assert await issue(held, stage_id, FIRST, "BBBB-BBBB") is None
    (kept,) = await held.db.read(certificates.held, stage_id)
    assert (kept.whom, kept.number) == (FIRST, "AAAA-AAAA")


async def test_what_is_lost_is_revoked_and_holds_again_under_its_number(
    held: Held, stage_id: int
) -> None:
    await issue(held, stage_id, FIRST, "AAAA-AAAA")
    await issue(held, stage_id, SON, "BBBB-BBBB")
    assert await held.db.write(certificates.revoke_others, stage_id, [FIRST], minute(2)) == 1
    revoked = await held.db.read(certificates.find_by_number, "BBBB-BBBB")
    assert revoked
    assert revoked.revoked_at == minute(2)
    assert await issue(held, stage_id, SON, "CCCC-CCCC") == revoked.id
    again = await held.db.read(certificates.find_by_number, "BBBB-BBBB")
    assert again == replace(revoked, revoked_at=None)


async def test_a_name_put_right_is_another_certificate(held: Held, stage_id: int) -> None:
    await issue(held, stage_id, SON, "AAAA-AAAA")
    assert await issue(held, stage_id, replace(SON, name="Hà Văn Sỹ"), "BBBB-BBBB")
    before = await held.db.read(certificates.find_by_number, "AAAA-AAAA")
    assert before
    assert before.name == "Hà Văn Sơn"
