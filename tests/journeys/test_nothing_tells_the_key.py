"""The same week with other keys: until the results are out, not a byte is another one."""

import asyncio
import json
import re
import secrets
from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from hashlib import sha256
from itertools import count, product
from pathlib import Path

import pytest
from sqlalchemy import Connection, select
from structlog.testing import capture_logs

from bot.clock import HeldClock
from bot.importing import read_folder
from conversation.action import CODES
from conversation.action.rights import Forget
from conversation.commands import COMMANDS
from handlers.making.loading import import_contest
from messengers.telegram.drawing import draw
from sandbox.people import Client, Person
from sandbox.server import Sandbox
from storage import contests, outbox
from storage.database import Database
from storage.migrating import migrate
from storage.tables import round_
from tests.faults.counter import Counter
from tests.journeys import small_contest
from tests.journeys.office import Office, local_time, prepare, takes_the_paper

KEYS = "ABC", "DCB", "BAD"

BANK = """câu hỏi,a,b,c,d,đáp án,giải thích,căn cứ
"{{week}}: Cải cách có mấy nội dung?",Sáu,Ba,Bốn,Năm,{0},Vì là {0}.,Nghị quyết số 76/NQ-CP
"{{week}}: Ai ban hành Nghị quyết?",Quốc hội,Chính phủ,Bộ,Ủy ban,{1},Vì là {1}.,Nghị quyết
"{{week}}: Kéo dài đến năm nào?",2025,2028,2030,2045,{2},Vì là {2}.,Nghị quyết số 76/NQ-CP
"""

PRESS_ID = r'"callback_query_id": "\d+"'  # Telegram's own

BEFORE_THE_RESULTS = (
    "2023-08-18T08:30",
    "2023-08-20T20:59",
    "2023-08-20T21:05",
    "2023-08-21T07:31",
)


@pytest.fixture
def write_contest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Writes the contest with these right options, and lets chance begin anew."""

    def write(keys: str) -> Path:
        numbers = count()
        monkeypatch.setattr(secrets, "token_hex", lambda n: _drawn(next(numbers))[: 2 * n])
        monkeypatch.setattr(
            secrets, "choice", lambda signs: signs[int(_drawn(next(numbers)), 16) % len(signs)]
        )
        (tmp_path / keys).mkdir()
        return small_contest.write(tmp_path / keys, shuffle="true", bank=BANK.format(*keys))

    return write


def _drawn(number: int) -> str:
    return sha256(b"%d" % number).hexdigest()


async def test_telegram_is_told_the_same_whatever_is_right(
    write_contest: Callable[[str], Path],
) -> None:
    told = [await _week_over_http(write_contest(keys)) for keys in KEYS[:2]]
    assert len(told[0]) > 100
    assert told[0] ^ told[1] == set()


async def test_no_button_answers_otherwise_whatever_is_right(
    write_contest: Callable[[str], Path],
) -> None:
    told = [await _every_press(write_contest(keys)) for keys in KEYS]
    assert len(told[0]) > 40, "different screens"
    assert told[0] ^ told[1] | told[1] ^ told[2] == set()


async def test_afterwards_it_is_another_matter(write_contest: Callable[[str], Path]) -> None:
    """Else the tests above would test nothing."""
    told = [await _every_press(write_contest(keys), "2023-08-21T08:00") for keys in KEYS]
    assert told[0] != told[1] != told[2]


PROVISIONAL = json.dumps("Kết quả tạm tính").strip('"')
"""What organizers are told of a closed round, and nobody else."""


async def _week_over_http(folder: Path) -> set[str]:
    """All calls, logs and copies of data, until shortly before the results."""
    url = await _database(folder)
    with capture_logs() as logs:
        async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
            office = await prepare(world, url, folder)
            office.clock = HeldClock(local_time("2023-08-14T07:00"))
            async with office.working():
                copies = await _a_week(office)
            journal = await world.journal()
    calls = [f"{call.method} {json.dumps(call.parameters.raw)}" for call in journal]
    calls = [call for call in calls if PROVISIONAL not in call]
    return await _without_seals(url, [*calls, *map(str, logs), *copies])


async def _a_week(office: Office) -> list[str]:
    await office.organizer.starts()
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    await office.binds_a_group(lan)
    await office.comes_to("2023-08-14T07:30")
    await _all_notices_arrive(office)
    await lan.sees("Mã niêm phong đáp án", ever=True)
    await takes_the_paper(lan, "ABC", prediction=1)
    await takes_the_paper(minh, "D-B", prediction=0)
    for moment in BEFORE_THE_RESULTS[1::2]:
        await office.comes_to(moment)
        await _all_notices_arrive(office)
        for person in (lan, office.organizer):
            await _types_everything(person)
    await lan.says("/quyenrieng")
    await lan.presses("Tải về dữ liệu của tôi")
    return [(await lan.downloads(await lan.sees("du-lieu-cua-toi.json"))).decode()]


async def _all_notices_arrive(office: Office) -> None:
    """Some are put off for seconds, which the contest's clock has to show; how many, depends on the
    machine, so what follows begins a minute later."""
    a_minute_later = office.clock.now() + timedelta(minutes=1)
    async with Database.opened(office.settings.database_url.get_secret_value()) as db:
        current = await db.read(contests.current_version)
        assert current
        while await db.read(outbox.waiting, current[0]):
            office.clock.set(office.clock.now() + timedelta(seconds=1))
            await office.at_work.deliverer.deliver()
            await asyncio.sleep(0.05)
    office.clock.set(a_minute_later)


async def _types_everything(person: Person) -> None:
    for command in list(COMMANDS)[::2]:  # each has two names
        await person.says(f"/{command}")
        await person.sees("")


async def _every_press(folder: Path, *later: str) -> set[str]:
    """What each button would show, with small numbers on it, to people who took the paper."""
    url = await _database(folder)
    with capture_logs() as logs:
        async with Database.opened(url) as db:
            opens_at = local_time("2023-08-14T07:30")
            contest = read_folder(folder)
            stored = (await import_contest(db, contest, at=opens_at)).stored
            counter = Counter(db, stored, opens_at)
            counter.clock = HeldClock(opens_at)
            await counter.comes_to(opens_at)
            for who, name, letters in ((1, "Lò Thị Mai", "ABC"), (2, "Bùi Văn Nam", "D-B")):
                await counter.joins(who, name)
                await counter.takes(who, letters, prediction=who)
            shown = [await _shown(counter, moment) for moment in (*BEFORE_THE_RESULTS, *later)]
    told = [each for screens in shown for each in screens]
    return await _without_seals(url, [*told, *map(str, logs)])


async def _shown(counter: Counter, moment: str) -> list[str]:
    await counter.comes_to(local_time(moment))
    shown = []
    for kind in CODES.values():
        if kind is Forget:
            continue
        for values in product((0, 1, 2), repeat=len(fields(kind))):
            screen = await counter.presses(1, kind(*values))
            drawn = draw(screen) if screen else None
            shown.append(f"{drawn and (drawn.html, drawn.keyboard)} {screen}")
    return shown


async def _database(folder: Path) -> str:
    url = f"sqlite:///{folder / 'contest.db'}"
    await migrate(url)
    return url


async def _without_seals(url: str, told: list[str]) -> set[str]:
    """In no order, for people are answered at once. A seal says nothing without its nonce."""
    async with Database.opened(url) as db:
        seals = await db.read(_seals)
    for seal in seals:
        told = [each.replace(seal, "SEAL") for each in told]
    return {re.sub(PRESS_ID, "", each) for each in told}


def _seals(tx: Connection) -> list[str]:
    return [seal for seal in tx.scalars(select(round_.c.seal)) if seal]
