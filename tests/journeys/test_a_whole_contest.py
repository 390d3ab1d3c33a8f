"""The whole calendar on a fast clock: nobody but the clock moves it on."""

from pathlib import Path

from contest.calendar import DueKind, due_runs
from sandbox.people import Client
from sandbox.server import Sandbox
from storage import contests, runs
from storage.database import Database
from tests.journeys import small_contest
from tests.journeys.office import Office, prepare, takes_the_paper

FAST = 40_000.0  # the twelve days that are left go by in half a minute


async def test_the_calendar_runs_by_itself_to_the_final_ranking(
    database_url: str, tmp_path: Path
) -> None:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        office = await prepare(world, database_url, small_contest.write(tmp_path))
        async with office.working():
            lan = await office.meets("Nguyễn Thị Lan")
            minh = await office.meets("Hoàng Văn Minh")
            await office.binds_a_group(lan)
            await takes_the_paper(lan, "ABC", prediction=1)
        office.clock.speed = FAST
        office.clock.set(office.clock.now())
        async with office.working():
            await lan.sees("Kết quả chung cuộc của anh/chị", within_seconds=90)
            await office.organizer.sees(
                "Bảng xếp hạng · Toàn cuộc thi", ever=True, within_seconds=20
            )
        await minh.sees("Anh/chị chưa nộp bài Tuần 2", ever=True)
        assert await done(office) == await planned(office)


async def done(office: Office) -> list[tuple[str, int, int]]:
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
        recorded = await database.read(runs.recorded, stored.id)
    return sorted(recorded)


async def planned(office: Office) -> list[tuple[str, int, int]]:
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
    due = due_runs(stored.rules)
    return sorted((d.kind, d.round, d.index) for d in due if d.kind is not DueKind.PURGE)
