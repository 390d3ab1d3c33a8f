"""A broadcast on its way: paused, let go on, stopped, through restarts; and what is told of it."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest

from contest.reading.grids import read_grids
from conversation.texts import Texts
from sandbox.people import Client, Person
from sandbox.server import Sandbox
from storage import acts
from storage.database import Database
from tests.journeys import small_contest
from tests.journeys.broadcasting import Writer
from tests.journeys.office import Office, prepare, takes_the_paper

NAMES = ("Lan", "Nam", "Mai", "Hoa", "Chi", "An")


@pytest.fixture
async def slow_office(database_url: str, tmp_path: Path, say: Texts) -> AsyncIterator[Office]:
    """So slow that a broadcast to six takes three seconds; the bot is not at work yet."""
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        contest = small_contest.write(tmp_path)
        office = await prepare(world, database_url, contest, say.language)
        office.settings = office.settings.model_copy(update={"bulk_per_second": 2.0})
        yield office


async def meet(office: Office) -> list[Person]:
    return [await office.meets(f"Bùi Thị {name}") for name in NAMES]


async def have_read(people: Iterable[Person], text: str) -> list[int]:
    """How often each has got it."""
    return [sum(m.text == text for m in await each.reads()) for each in people]


async def starts(office: Office, say: Texts) -> tuple[Writer, list[Person]]:
    """A broadcast of which some have got something, and others not yet."""
    writer = Writer(office, office.organizer, say)
    people = await meet(office)
    await writer.sends_to_everybody("Kính mời", people=len(people))
    await people[1].sees("Kính mời", ever=True)
    return writer, people


async def test_pause_really_pauses_also_through_a_restart(slow_office: Office, say: Texts) -> None:
    office, paused = slow_office, say("Thông báo đang tạm dừng")
    async with office.working():
        writer, people = await starts(office, say)
        await writer.organizer.presses(say("Tạm dừng"))
        await writer.organizer.sees(paused)
    before = await have_read(people, "Kính mời")
    async with office.working():
        await people[-1].blocks()
        await writer.organizer.presses(say("‹ Các thông báo"))
        await writer.organizer.presses("⏸")
        await writer.organizer.sees(paused)
        assert await have_read(people, "Kính mời") == before
        await writer.organizer.presses(say("Gửi tiếp"))
        report = await writer.reports(writer.sent(5, 6), f"• {say('đã chặn bot')}: 1")
        assert await have_read(people, "Kính mời") == [1, 1, 1, 1, 1, 0]
        await writer.organizer.presses(say("Danh sách không gửi được (tệp Excel)"), on=report)
        file = await writer.organizer.sees(say("Không gửi được thông báo"), ".xlsx")
        (grid,) = read_grids("a.xlsx", await writer.organizer.downloads(file))
        assert [*grid.rows[-1]] == ["Bùi Thị An", "Sở Nội vụ", say("đã chặn bot")]
    assert await logged(office) == ["send_broadcast", "pause_broadcast", "resume_broadcast"]


async def test_stopped_it_goes_no_further(slow_office: Office, say: Texts) -> None:
    office = slow_office
    async with office.working():
        writer, people = await starts(office, say)
        await writer.organizer.presses(say("Dừng hẳn"))
        await writer.organizer.presses(say("Dừng hẳn, không gửi nữa"))
        await writer.organizer.sees(say("Đã dừng gửi thông báo"))
        before = await have_read(people, "Kính mời")
        assert before[0] == 1
        assert before[-1] == 0
        await writer.sends_to_everybody("Tin sau", people=len(people))
        await people[-1].sees("Tin sau", ever=True)
        assert await have_read(people, "Kính mời") == before
    assert await logged(office) == ["send_broadcast", "stop_broadcast", "send_broadcast"]


async def logged(office: Office) -> list[str]:
    """What organizers have done, oldest first."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        done = await database.read(acts.recent, 9)
    return [each.kind for each in reversed(done) if each.address != acts.BY_ITSELF]


async def test_a_question_is_not_written_over_by_the_figures(
    slow_office: Office, say: Texts
) -> None:
    async with slow_office.working():
        writer, people = await starts(slow_office, say)
        await writer.organizer.presses(say("Dừng hẳn"))
        await people[-1].sees("Kính mời", ever=True)
        await writer.reports(writer.sent(6, 6))  # in a message of its own
        question, _ = (await writer.organizer.reads())[-2:]
        assert question.text.startswith(say("Dừng hẳn thông báo này?"))
        await writer.organizer.presses(say("Dừng hẳn, không gửi nữa"), on=question)
        await writer.reports(writer.sent(6, 6))


async def test_who_hands_in_while_it_is_paused_is_not_told_to(
    slow_office: Office, say: Texts
) -> None:
    async with slow_office.working():
        writer, people = Writer(slow_office, slow_office.organizer, say), await meet(slow_office)
        await writer.composes("Còn hai ngày")
        await writer.organizer.presses(writer.to("người chưa nộp bài {round}", round="Tuần 1"))
        await writer.sends(len(people))
        await people[0].sees("Còn hai ngày", ever=True)
        await writer.organizer.presses(say("Tạm dừng"))
        await writer.organizer.sees(say("Thông báo đang tạm dừng"))
        await takes_the_paper(people[-1], "ABC", prediction=1)
        await writer.organizer.presses(say("Gửi tiếp"))
        await writer.reports(writer.sent(5, 6), f"• {say('không còn cần gửi')}: 1")
        assert await have_read(people, "Còn hai ngày") == [1, 1, 1, 1, 1, 0]
