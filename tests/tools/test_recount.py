"""A stranger with nothing but a file counts a published week again, and finds every change."""

import json
import random
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from copy import deepcopy
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Connection, Update, delete, update

from bot.auditing import NothingPublished, evidence_of, find_disagreements
from bot.importing import read_folder
from handlers.corrections.carrying_out import carry_out
from handlers.making.loading import import_contest
from handlers.results import evidence as evidence_kept
from handlers.results.auditing import Fault, Finding
from storage import acts, contests, corrections
from storage.database import Database
from storage.tables import act, answer, attempt, log_head, question, round_, standing
from tests.faults.counter import Counter
from tests.journeys import small_contest
from tests.storage.held import minute
from tests.tools.tampering import tampered
from tools.recount import digest, recount

OPENS, TAKEN, PUBLISHED = minute(0), minute(60), minute(10_200)
PEOPLE = 24
TAMPERINGS = 1_000
SCRIPT = Path(__file__).parents[2] / "tools" / "recount.py"
LOTS = '["score", "lots"]\nlots_seed = "bốc thăm 14/8"'
PARTED = '["score", "closest_prediction", "shorter_time", "earlier_hand_in"]'


async def publishes(db: Database, folder: Path, attempts: int = 1, **unusual: object) -> Counter:
    """Week 1, taken by two dozen with a guess each, closed and published."""
    contest = read_folder(small_contest.write(folder, attempts=attempts, **unusual))
    imported = await import_contest(db, contest, at=minute(-60))
    counter = Counter(db, imported.stored, OPENS)
    await counter.comes_to(OPENS)
    chance = random.Random(7)
    for who in range(1, PEOPLE + 1):
        await counter.joins(who, f"Lò Thị Mai {chr(ord('A') + who)}")
        for number in range(1, attempts + 1):
            counter.clock.set(TAKEN + timedelta(minutes=chance.randrange(3)))
            letters = "".join(chance.choice(right * 3 + "D-") for right in "ABC")
            await counter.takes(who, letters, prediction=chance.randrange(6), number=number)
    await db.write(_run, update(attempt).where(attempt.c.id == 2).values(is_counted=False))
    await counter.comes_to(PUBLISHED)
    return counter


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    async with Database.opened(database_url) as db:
        yield db


@pytest.fixture
async def evidence(db: Database, tmp_path: Path) -> str:
    await publishes(db, tmp_path)
    return await evidence_of(db, 1)


@pytest.mark.parametrize(
    ("target", "chain", "attempts"),
    [
        ("number_all_right", PARTED, 1),
        ("number_all_right", PARTED, 2),
        ('number_at_least"\nat_least = 2 #', PARTED, 1),
        ("percent_all_right", PARTED, 1),
        ("number_of_participants", LOTS, 1),
        ("none", '["score"]', 2),
    ],
)
async def test_whatever_the_rules_a_recount_comes_to_the_same(
    db: Database, tmp_path: Path, target: str, chain: str, attempts: int
) -> None:
    await publishes(db, tmp_path, attempts, chain=chain, target=target)
    evidence = await evidence_of(db, 1)
    assert recount(evidence) == []
    assert len(json.loads(evidence)["papers"]) == PEOPLE * attempts


def test_every_one_of_a_thousand_tamperings_is_found(evidence: str) -> None:
    chance, document = random.Random(1), json.loads(evidence)
    for _ in range(TAMPERINGS):
        changed = deepcopy(document)
        what = tampered(changed, chance)
        assert recount(json.dumps(changed)), what


@pytest.fixture
async def corrected(db: Database, tmp_path: Path) -> str:
    """The first question is void, the last has another key, and a third correction was undone."""
    counter = await publishes(db, tmp_path)
    first = await corrects(counter, question=0)
    await corrects(counter, question=2, accepts=[3])
    again = await corrects(counter, question=0, accepts=[1, 2])
    await corrects(counter, question=0, undoes=again)
    assert first != again
    return await evidence_of(db, 1)


async def corrects(
    counter: Counter, question: int, accepts: Sequence[int] = (), undoes: int | None = None
) -> int:
    """Its id."""

    def carry(tx: Connection) -> int:
        stored = contests.load(tx, counter.stored.id)
        asked = corrections.ask(
            tx, stored.id, round_number=1, question=question, accepts=accepts, undoes=undoes,
            reason="Văn bản mới.", message=f"{stored.version}", by="telegram:9", at=PUBLISHED,
        )  # fmt: skip
        found = corrections.find(tx, stored.id, asked)
        assert found and carry_out(tx, stored, found, by="telegram:9", at=PUBLISHED)
        return asked

    return await counter.database.write(carry)


async def test_a_corrected_round_is_counted_again_by_its_corrections(
    corrected: str, db: Database
) -> None:
    assert recount(corrected) == []
    assert await find_disagreements(db) == []
    told = json.loads(corrected)
    assert [each["number"] for each in told["corrections"]] == [1, 2, 3, 4]
    assert any(paper["void_unanswered"] for paper in told["papers"])
    without = told | {"corrections": told["corrections"][:1]}
    assert any("số câu đúng không khớp" in found for found in recount(json.dumps(without)))


def test_tamperings_with_a_corrected_round_are_found_too(corrected: str) -> None:
    chance, document = random.Random(2), json.loads(corrected)
    for _ in range(TAMPERINGS // 4):
        changed = deepcopy(document)
        what = tampered(changed, chance)
        assert recount(json.dumps(changed)), what


def test_whoever_makes_the_codes_anew_is_found_by_those_posted(evidence: str) -> None:
    document = json.loads(evidence)
    posted = document["seal"], document["digest"]
    assert recount(evidence, *posted) == []
    document["table"][-1]["prize"] = "Giải Nhất tuần"
    document["digest"] = digest(document)
    assert recount(json.dumps(document)) == []
    (found,) = recount(json.dumps(document), *posted)
    assert "không phải mã đã đăng" in found


def test_the_script_needs_nothing_but_python(evidence: str, tmp_path: Path) -> None:
    file = tmp_path / "tuan-1.json"
    file.write_text(evidence)
    alone = subprocess.run(
        [sys.executable, "-I", "-S", SCRIPT, file], capture_output=True, text=True, check=False
    )
    assert (alone.returncode, alone.stderr) == (0, "")
    assert f"{PEOPLE} bài, {PEOPLE - 1} hạng: mọi số đều khớp." in alone.stdout
    file.write_text(evidence.replace('"seconds": ', '"seconds": 1', 1))
    assert subprocess.run([sys.executable, SCRIPT, file], check=False).returncode == 1


def test_nobody_is_named(evidence: str) -> None:
    assert "Lò Thị Mai" not in evidence
    assert "telegram" not in evidence


async def test_a_round_that_is_not_published_gives_no_evidence(
    db: Database, tmp_path: Path
) -> None:
    with pytest.raises(NothingPublished):
        await evidence_of(db, 1)
    await publishes(db, tmp_path)
    for number in (0, 2, 3):
        with pytest.raises(NothingPublished):
            await evidence_of(db, number)


REWRITTEN = [
    (Fault.SEAL, update(question).where(question.c.position == 0).values(right=1)),
    (Fault.SEAL, update(round_).where(round_.c.number == 1).values(seal="0" * 64)),
    (Fault.SEAL, update(round_).where(round_.c.number == 1).values(nonce="0" * 32)),
    (Fault.RECEIPT, update(answer).where(answer.c.attempt_id == 3).values(option=3)),
    (Fault.RECEIPT, update(attempt).where(attempt.c.id == 3).values(prediction=Decimal(77))),
    (Fault.TABLE, update(attempt).where(attempt.c.id == 3).values(score=3, seconds=1)),
    (Fault.TABLE, update(standing).where(standing.c.participant_id == 9).values(place=1)),
    (Fault.TABLE, update(standing).where(standing.c.participant_id == 9).values(prize="Giải")),
    (Fault.TABLE, update(round_).where(round_.c.number == 1).values(digest="0" * 64)),
    (Fault.ACTS, update(act).where(act.c.id == 1).values(detail={"round": 1})),
]


@pytest.mark.parametrize(("fault", "rewriting"), REWRITTEN)
async def test_whoever_rewrites_a_row_is_found_by_the_audit(
    db: Database, tmp_path: Path, fault: Fault, rewriting: Update
) -> None:
    await publishes(db, tmp_path)
    assert await find_disagreements(db) == []
    await db.write(_run, rewriting)
    assert fault in [finding.fault for finding in await find_disagreements(db)]


async def test_a_log_made_anew_is_found_by_the_code_that_was_posted(
    db: Database, tmp_path: Path
) -> None:
    counter = await publishes(db, tmp_path)
    posted = await db.read(evidence_kept.frozen, counter.stored, 1)
    assert posted
    assert await find_disagreements(db, [posted.digest]) == []
    await db.write(_make_the_log_anew)
    found = await find_disagreements(db, [posted.digest])
    assert found == [Finding(Fault.HEAD, what=posted.digest)]


async def test_the_table_of_the_whole_contest_is_frozen_too(db: Database, tmp_path: Path) -> None:
    counter = await publishes(db, tmp_path)
    await counter.comes_to(PUBLISHED + timedelta(days=7))
    assert await find_disagreements(db) == []
    await db.write(_run, update(standing).where(standing.c.round == 0).values(place=1))
    assert await find_disagreements(db) == [Finding(Fault.TABLE, 0)]


def _make_the_log_anew(tx: Connection) -> None:
    """As somebody would who can write to the database and knows how: all but who did it."""
    kept = acts.recent(tx, 1_000)[::-1]
    for table in (act, log_head):
        tx.execute(delete(table))
    for each in kept:
        acts.log(tx, at=each.at, address="telegram:7", kind=each.kind, detail=each.detail)


def _run(tx: Connection, statement: Update) -> None:
    tx.execute(statement)
