"""An organizer sends file after file that is meant to choke the bot; everybody else goes on.

python -m tests.faults.hostile --receiving webhook
python -m tests.faults.hostile --receiving polling
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from sandbox.people import Client, Person
from tests.faults import verdicts
from tests.faults.hostile_files import HOSTILE, OUTSIDE
from tests.faults.processes import BotProgram, Program, sandbox_running
from tests.faults.telegram import SECRET, Receiving
from tests.journeys import small_contest
from tests.journeys.office import joins

MOST_SECONDS = 1.0
CALM_SECONDS = 10.0
ANSWERED_WITHIN_SECONDS = 40.0  # of a file: ten to read it, and the ends of its process


@dataclass
class Outcome:
    """`answers`: by file, what the organizer was told, and after how many seconds. The others:
    from a press to the screen that answers it, `before` the first file and since."""

    answers: dict[str, tuple[float, str]] = field(default_factory=dict)
    before: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        secret = Path(OUTSIDE).read_text().strip()
        told = [f"shown: {OUTSIDE}" for _, text in self.answers.values() if secret in text]
        slow = within(0.99, self.waits) > MOST_SECONDS
        return told + (["others waited too long"] if slow else [])


def within(share: float, waits: Sequence[float]) -> float:
    """Seconds in which this share of the presses was answered."""
    return sorted(waits)[int(share * (len(waits) - 1))]


async def send(
    folder: Path,
    files: Sequence[str],
    people: int,
    calm_seconds: float,
    receiving: Receiving = Receiving.WEBHOOK,
    seen: Callable[[str], object] = lambda what: None,
) -> Outcome:
    """Each of the files, for the questions of a week, while people turn the leaves of papers.

    They begin `calm_seconds` before.
    """
    outcome, made = Outcome(), {what: HOSTILE[what][1]() for what in files}
    async with _contest(folder, receiving) as (world, toan):
        others = [await _takes_a_paper(world, number) for number in range(people)]
        await _asks_for_questions(toan)
        turning = [asyncio.create_task(_turns_leaves(each, outcome)) for each in others]
        await asyncio.sleep(calm_seconds)
        outcome.before, outcome.waits = outcome.waits, []
        for what, data in made.items():
            seen(what)
            outcome.answers[what] = await _answer_to(toan, HOSTILE[what][0], data)
        for each in turning:
            each.cancel()
        ends = await asyncio.gather(*turning, return_exceptions=True)
    wrong = [end for end in ends if isinstance(end, Exception)]
    if wrong:
        raise ExceptionGroup("somebody was not answered", wrong)
    return outcome


@asynccontextmanager
async def _contest(folder: Path, receiving: Receiving) -> AsyncIterator[tuple[Client, Person]]:
    """The bot at work in a process of its own, and an organizer."""
    contest = small_contest.write(folder)
    async with sandbox_running(folder) as url, Client(url) as world:
        bot = await world.new_bot("contest_bot")
        toan = await world.new_person("Xa Đức Toàn", language_code="vi")
        settings = {
            "TELEGRAM_BOT_TOKEN": bot.token,
            "TELEGRAM_API_URL": url,
            "ORGANIZERS": f"telegram:{toan.id}",
        }
        await Program(folder, settings, "import", str(contest), "--start", "now").run()
        program = BotProgram(folder, settings)
        if receiving is Receiving.WEBHOOK:
            address = f"http://127.0.0.1:{program.port}/telegram"
            program.use({"TELEGRAM_WEBHOOK_URL": address, "TELEGRAM_WEBHOOK_SECRET": SECRET})
        try:
            await program.start()
            yield world, toan
        finally:
            await program.stop()


async def _takes_a_paper(world: Client, number: int) -> Person:
    person = await world.new_person("Nguyễn Văn Thử", language_code="vi")
    await joins(person, f"Nguyễn Văn Thử{'ử' * number}", "Sở Nội vụ")
    await person.presses("Vào thi")
    await person.sees("Câu 1/3")
    return person


async def _turns_leaves(person: Person, outcome: Outcome) -> None:
    while True:
        for button, question in (("Câu sau ›", "Câu 2/3"), ("‹ Câu trước", "Câu 1/3")):
            pressed = time.monotonic()
            await person.presses(button, waits=False)
            await person.sees(question, within_seconds=30)
            outcome.waits.append(time.monotonic() - pressed)
            await asyncio.sleep(0.1)


async def _asks_for_questions(toan: Person) -> None:
    """To a new draft that has weeks."""
    await toan.says("/tochuc")
    await toan.presses("Cuộc thi đang soạn")
    await toan.presses("Làm cuộc thi mới")
    await toan.presses("Nhận tệp Excel mẫu")
    form = await toan.sees("Tệp Excel mẫu của cuộc thi")
    await toan.sends_file("mau.xlsx", await toan.downloads(form))
    await toan.presses("Câu hỏi của từng tuần")
    await toan.presses("Câu hỏi của Tuần 1")
    await toan.presses("Gửi tệp câu hỏi")
    await toan.sees("Word (.docx)")


async def _answer_to(toan: Person, name: str, data: bytes) -> tuple[float, str]:
    began = time.monotonic()
    await toan.sends_file(name, data)
    answer = await toan.sees(f"Chưa nhận tệp {name}", within_seconds=ANSWERED_WITHIN_SECONDS)
    return time.monotonic() - began, answer.text


async def _send_all(folder: Path, people: int, receiving: Receiving) -> Outcome:
    with Progress(transient=True) as progress:
        task = progress.add_task("", total=len(HOSTILE))
        return await send(
            folder,
            list(HOSTILE),
            people,
            CALM_SECONDS,
            receiving,
            lambda what: progress.update(task, description=what, advance=1),
        )


def main(
    people: int = 10, receiving: Annotated[Receiving, typer.Option()] = Receiving.WEBHOOK
) -> None:
    with TemporaryDirectory() as folder:
        outcome = asyncio.run(_send_all(Path(folder), people, receiving))
    table = Table("what was sent", "s", "what the organizer was told")
    for what, (seconds, told) in outcome.answers.items():
        table.add_row(what, f"{seconds:.1f}", told.strip().splitlines()[-1])
    Console().print(table)
    figures = {"presses of the others": f"{len(outcome.waits):,}"}
    for when, waits in (("before the files", outcome.before), ("meanwhile", outcome.waits)):
        half, most, all_ = (f"{1000 * within(share, waits):.0f}" for share in (0.5, 0.99, 1))
        figures[f"answered {when} within"] = f"{half} ms (half), {most} (99 in 100), {all_} (all)"
    verdicts.tell(f"Hostile files, by {receiving}", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
