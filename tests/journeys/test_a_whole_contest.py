"""The whole calendar on a fast clock: nobody but the clock moves it on."""

from pathlib import Path

from contest.calendar import ABOUT_DATA, due_runs
from sandbox.people import Client
from sandbox.server import Sandbox
from storage import contests, runs
from storage.database import Database
from tests.journeys import small_contest
from tests.journeys.office import Office, prepare, takes_the_paper

FAST = 40_000.0  # the twelve days that are left go by in half a minute

Key = tuple[str, int, int]


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
        done, planned = await done_and_planned(office)
        assert done == planned


async def done_and_planned(office: Office) -> tuple[list[Key], list[Key]]:
    """What is on record, and what the calendar says until the data is deleted."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
        recorded = await database.read(runs.recorded, stored.id)
    due = [run for run in due_runs(stored.rules) if run.kind not in ABOUT_DATA]
    return sorted(recorded), sorted((run.kind, run.round, run.index) for run in due)
