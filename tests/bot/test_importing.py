"""A contest loaded, and loaded again while it runs."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.importing import read_folder
from contest.errors import ContestRefused
from contest.files import Contest
from contest.reloading import Kept
from handlers.making.loading import Imported, import_contest
from handlers.sitting.handing_in import deadline
from storage import contests, roles
from storage.attempts import Attempt
from storage.database import Database
from storage.roles import FOCAL_POINT, Role
from tests.bot.conftest import ONE_DAY
from tests.contest.folder import SOUND, changed, read
from tests.storage.held import OPENS_AT, Held, minute

BEFORE, OPEN = minute(-60), minute(10)
LATER = changed("contest.toml", "2023-08-20T21:00:00", "2023-08-20T23:00:00")
UNLIMITED = "time_limit_minutes = 20\n"


def without_limit(files: dict[str, str]) -> Contest:
    return read(files | {"contest.toml": files["contest.toml"].replace(UNLIMITED, "")})


async def loads(
    db: Database, contest: Contest, at: datetime = BEFORE, start: datetime | None = None
) -> Imported:
    return await import_contest(db, contest, at=at, start=start)


async def test_a_contest_is_loaded_as_its_files_say(db: Database) -> None:
    imported = await loads(db, read(SOUND))
    assert imported.is_new
    assert imported.stored.contest == read(SOUND)


async def test_the_folder_names_its_files(db: Database, tmp_path: Path) -> None:
    for name, text in SOUND.items():
        (tmp_path / name).write_text(text)
    assert read_folder(tmp_path) == read(SOUND)
    with pytest.raises(FileNotFoundError):
        read_folder(tmp_path / "elsewhere")


async def test_before_it_opens_everything_may_change(db: Database) -> None:
    first = await loads(db, read(SOUND))
    other = read(changed("mot.csv", "Một cộng một?", "Một cộng hai?"))
    again = await loads(db, other)
    assert not again.is_new
    assert again.kept == ()
    assert again.stored.contest == other
    assert again.stored.secret == first.stored.secret


async def test_an_open_week_keeps_its_questions_and_says_so(db: Database) -> None:
    first = await loads(db, read(SOUND))
    other = read(changed("mot.csv", "Một cộng một?", "Một cộng hai?"))
    again = await loads(db, other, at=OPEN)
    assert again.kept == (Kept("bank", "Tuần 1"),)
    assert again.stored.contest.banks == first.stored.contest.banks


async def test_a_week_to_come_takes_its_new_questions(db: Database) -> None:
    await loads(db, read(SOUND))
    other = read(changed("hai.csv", "Một cộng một?", "Một cộng hai?"))
    again = await loads(db, other, at=OPEN)
    assert again.kept == ()
    assert again.stored.contest.banks[1] == other.banks[1]


async def test_the_rules_of_a_running_contest_stay_and_it_says_so(db: Database) -> None:
    await loads(db, read(SOUND))
    again = await loads(db, read(changed("contest.toml", '"closest_prediction", ', "")), at=OPEN)
    assert again.kept == (Kept("ranking"),)
    assert len(again.stored.rules.ranking.tie_chain) == 3


async def test_an_open_week_may_close_later_but_not_earlier(db: Database) -> None:
    await loads(db, read(SOUND))
    later = await loads(db, read(LATER), at=OPEN)
    assert later.kept == ()
    assert later.stored.rules == read(LATER).rules
    earlier = await loads(db, read(SOUND), at=OPEN)
    assert earlier.kept == (Kept("closes_at", "Tuần 1"),)
    assert earlier.stored.rules.rounds[0].closes_at == read(LATER).rules.rounds[0].closes_at


async def begun(db: Database, contest: Contest, at: float) -> tuple[Held, Attempt]:
    """A paper started at a minute of a contest that has just been loaded."""
    held = Held(db, (await loads(db, contest)).stored)
    rules = held.stored.rules
    ends_at = deadline(rules, rules.rounds[0], minute(at))
    limit = (ends_at - minute(at)).total_seconds() / 60
    return held, await held.starts(await held.joins("telegram:1"), at=at, limit=limit)


async def test_papers_without_a_limit_go_on_until_the_later_close(db: Database) -> None:
    held, paper = await begun(db, without_limit(SOUND), at=1)
    assert (await held.now(paper)).deadline_at == minute(9450)
    await loads(db, without_limit(LATER), at=OPEN)
    assert (await held.now(paper)).deadline_at == minute(9450 + 120)


@pytest.mark.parametrize(("began", "ends"), [(1, 21), (9440, 9460)])
async def test_papers_with_a_limit_keep_it_when_the_close_moves(
    db: Database, began: float, ends: float
) -> None:
    held, paper = await begun(db, read(SOUND), at=began)
    await loads(db, read(LATER), at=minute(9445))
    assert (await held.now(paper)).deadline_at == minute(ends)


async def test_a_contest_can_be_laid_over_another_start(db: Database) -> None:
    start = OPENS_AT + timedelta(days=30, hours=2)
    first, second = (await loads(db, read(SOUND), start=start)).stored.rules.rounds
    assert first.opens_at == start
    assert second.opens_at == read(SOUND).rules.rounds[1].opens_at + timedelta(days=30)


async def test_a_start_that_leaves_no_time_is_refused_and_nothing_changes(db: Database) -> None:
    first = await loads(db, read(ONE_DAY))
    with pytest.raises(ContestRefused):
        await loads(db, read(ONE_DAY), start=minute(9450 - 30))
    assert await db.read(contests.find, "thu") == first.stored


async def test_loaded_again_without_a_start_it_stays_where_it_was_laid(db: Database) -> None:
    start = OPENS_AT + timedelta(days=30)
    laid = await loads(db, read(SOUND), at=start, start=start)
    again = await loads(db, read(SOUND), at=start + timedelta(hours=1))
    assert again.stored.rules.rounds == laid.stored.rules.rounds


def with_units(*lines: str) -> Contest:
    return read(SOUND | {"units.csv": "\n".join(["mã,tên,khối,thay cho", *lines])})


async def test_it_says_which_units_are_replaced_and_by_what(db: Database) -> None:
    await loads(db, read(SOUND))
    again = await loads(db, with_units("so-noi-vu,Sở Nội vụ,,", "bo,Xã Bo,,kim-boi-bo;kim-boi"))
    assert [unit.code for unit in again.replaced] == ["kim-boi", "kim-boi-bo"]
    assert again.left_out == ()
    units = again.stored.contest.units
    assert units.heirs("kim-boi-bo") == units.heirs("kim-boi") == (units.by_code("bo"),)


async def test_it_says_which_units_were_forgotten(db: Database) -> None:
    held = Held(db, (await loads(db, read(SOUND))).stored)
    await held.joins("telegram:1", unit="kim-boi-bo")
    again = await loads(db, with_units("so-noi-vu,Sở Nội vụ,,", "bo,Xã Bo,,kim-boi"))
    assert [unit.code for unit in again.left_out] == ["kim-boi-bo"]


async def test_a_later_list_need_not_say_again_what_was_replaced(db: Database) -> None:
    await loads(db, read(SOUND))
    await loads(db, with_units("so-noi-vu,Sở Nội vụ,,", "bo,Xã Bo,,kim-boi-bo;kim-boi"))
    again = await loads(db, with_units("so-noi-vu,Sở Nội vụ,,", "bo,Xã Bo Mới,,"))
    assert again.replaced == ()
    assert [unit.name for unit in again.stored.contest.units.heirs("kim-boi")] == ["Xã Bo Mới"]


async def test_roles_of_merged_units_are_one(db: Database) -> None:
    await loads(db, read(SOUND))
    for code in ("kim-boi-bo", "kim-boi"):
        focal_point = Role(FOCAL_POINT, code)
        await db.write(roles.give, "telegram:7", focal_point, by="telegram:1", at=OPEN)
    await loads(db, with_units("so-noi-vu,Sở Nội vụ,,", "bo,Xã Bo,,kim-boi-bo;kim-boi"))
    assert await db.read(roles.roles_of, "telegram:7") == {Role(FOCAL_POINT, "bo")}
