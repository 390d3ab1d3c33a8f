"""A hall full of teams, each person with a phone; the Hội thi as it runs, with nothing left out."""

import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Connection

from bot import app
from bot.clock import Clock
from bot.importing import read_folder
from bot.settings import GivenSettings, Settings
from contest.questions import Question
from contest.stage.reading import read_stage
from contest.stage.rules import LiveRules, StageRules
from conversation.action import encode
from conversation.action.live import AnswerLive, OpenLive
from handlers import notices
from handlers.making.loading import import_contest
from sandbox.people import Client, Person
from sandbox.people.screen import SeenMessage
from sandbox.server import Sandbox
from storage import outbox
from storage.database import Database
from storage.migrating import migrate
from storage.stage import live_answers, live_questions, seats, stages
from storage.stage.seats import Kind, Seat

_EXAMPLES = Path(__file__).parents[2] / "examples"
_SECRET = "a-secret-of-at-least-32-characters"  # noqa: S105  of the sandbox
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Measured:
    """`sent_seconds`: from opening until the last had the question. `received_seconds`: between the
    first answer received and the last. `kept`: answers; `members`: who gave them, each once."""

    people: int
    sent_seconds: float
    received_seconds: float
    answered_seconds: float
    kept: int
    members: int


@dataclass(frozen=True)
class Hall:
    database: Database
    stage_id: int
    contest_id: int
    question_id: int
    host: Person
    people: list[Person]

    async def opens(self) -> None:
        """Returns once everybody sees the question."""
        opening = encode(OpenLive(self.stage_id, self.question_id))
        await self.host.presses_data(opening, on=self.host.last)
        await self._asked()

    async def all_answer_at_once(self) -> Measured:
        data, asked = encode(AnswerLive(self.question_id, 1)), await self._asked()
        began = time.perf_counter()
        await asyncio.gather(
            *(each.presses_data(data, on=on) for each, on in zip(self.people, asked, strict=True))
        )
        answered_seconds = time.perf_counter() - began
        return await self.database.read(self._measured, answered_seconds)

    async def _asked(self) -> list[SeenMessage]:
        """Each person's message with the question, once all have it."""
        return await asyncio.gather(
            *(
                each.sees("Một cửa là gì?", ever=True, within_seconds=_PATIENCE_SECONDS)
                for each in self.people
            )
        )

    def _measured(self, tx: Connection, answered_seconds: float) -> Measured:
        question = live_questions.find(tx, self.question_id)
        answers = live_answers.of_question(tx, self.question_id)
        sent = [
            each.sent_at
            for each in outbox.outcomes(tx, self.contest_id)
            if each.notice == notices.LIVE_QUESTION and each.sent_at
        ]
        opened_at = question.opened_at if question else None
        received = [each.answered_at for each in answers]
        return Measured(
            len(self.people),
            (max(sent) - opened_at).total_seconds() if opened_at else 0.0,
            (max(received) - min(received)).total_seconds(),
            answered_seconds,
            len(answers),
            len({(each.team, each.member) for each in answers}),
        )


@asynccontextmanager
async def hall(
    teams: int, members: int, pace: float, *, everyone_answers: bool
) -> AsyncIterator[Hall]:
    """Everybody is there and has taken the seat."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sandbox = await stack.enter_async_context(Sandbox.serving(port=0))
        world = await stack.enter_async_context(Client(sandbox.url))
        bot = await world.new_bot("contest_bot", name="Cuộc thi CCHC")
        host = await world.new_person("Xa Đức Toàn")
        settings = _settings(sandbox.url, bot.token, folder, host, pace)
        url = settings.database_url.get_secret_value()
        await migrate(url)
        database = await stack.enter_async_context(Database.opened(url))
        example = read_folder(_EXAMPLES / "hoa-binh-2023")
        now = datetime.now(UTC)
        stored = (await import_contest(database, example, at=now, start=now)).stored
        rules = _rules(teams, members, everyone_answers=everyone_answers)
        stage_id, question_id = await database.write(_load, stored.id, rules, now)
        await stack.enter_async_context(app.running(settings, Clock()))
        await host.starts()
        await host.sees("")
        people = [await world.new_person(f"Thành viên {n}") for n in range(teams * members)]
        await asyncio.gather(*(each.starts() for each in people))
        await database.write(_take_seats, stage_id, people, members, now)
        answering = people if everyone_answers else people[::members]
        yield Hall(database, stage_id, stored.id, question_id, host, answering)


def _rules(teams: int, members: int, *, everyone_answers: bool) -> StageRules:
    """The example's, with one live part and so many teams."""
    rules = read_stage((_EXAMPLES / "kim-boi-2023" / "hoithi.toml").read_bytes())
    (part,) = (part for part in rules.parts if part.live)
    live = LiveRules(questions=1, seconds=120, everyone_answers=everyone_answers)
    few = [
        each.model_copy(update={"members": each.members[:members]}) for each in rules.teams[:teams]
    ]
    told = {"parts": (part.model_copy(update={"live": live}),), "teams": tuple(few)}
    return rules.model_copy(update=told)


def _load(tx: Connection, contest_id: int, rules: StageRules, at: datetime) -> tuple[int, int]:
    """The ids of the Hội thi and of its only question."""
    stage = stages.keep(tx, contest_id, rules, by="", at=at)
    code = rules.parts[0].code
    asked = [Question("Một cửa là gì?", ("Một cánh cửa", "Một nơi nhận và trả kết quả"), 1)]
    live_questions.keep(tx, stage.id, code, asked)
    (question,) = live_questions.of_part(tx, stage.id, code)
    return stage.id, question.id


def _take_seats(
    tx: Connection, stage_id: int, people: list[Person], members: int, at: datetime
) -> None:
    for number, person in enumerate(people):
        team, place = divmod(number, members)
        seat, until = Seat(Kind.TEAM, team, place + 1), at + timedelta(days=1)
        seats.invite(tx, stage_id, seat, f"{number}", by="", expires_at=until)
        seats.take(tx, f"{number}", address=f"telegram:{person.id}", at=at)


def _settings(url: str, token: str, folder: Path, host: Person, pace: float) -> Settings:
    port = _free_port()
    return GivenSettings(
        telegram_bot_token=SecretStr(token),
        telegram_api_url=url,
        telegram_webhook_url=f"http://127.0.0.1:{port}/telegram",
        telegram_webhook_secret=SecretStr(_SECRET),
        database_url=SecretStr(f"sqlite:///{folder / 'contest.db'}"),
        organizers=(f"telegram:{host.id}",),
        bulk_per_second=pace,
        web_port=port,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
