"""Strangers post to the webhook, and somebody who found the secret posts rubbish: nothing happens.

    python -m tests.faults.forged_posts

The real bot behind a webhook, on loopback. Every post would make its sender a participant if it
were taken; the last one is, to show that the others could have been.
"""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import aiohttp
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from sqlalchemy import Connection, func, select

from conversation.action import encode
from conversation.action.people import Consent
from messengers.telegram.receiving import MOST_BYTES
from sandbox.people import Client
from storage.database import Database
from storage.tables import account, participant
from tests.faults.processes import BotProgram, Program, sandbox_running
from tests.journeys import small_contest

SECRET = "the-secret-of-the-webhook-0123456789"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
AT_ONCE = 32
_TROUBLE = ("Traceback", "[error", "[critical")


@dataclass(frozen=True)
class Post:
    """`secret` None: without the header."""

    what: str
    body: bytes
    secret: str | None = SECRET


@dataclass
class Outcome:
    """`handled`: accounts and participants there afterwards; `wrong`: answers 200 or 5xx."""

    answers: dict[str, Counter[int]] = field(default_factory=dict)
    handled: int = 0
    trouble: list[str] = field(default_factory=list)
    is_real_one_taken: bool = False

    @property
    def wrong(self) -> int:
        return sum(
            count
            for statuses in self.answers.values()
            for status, count in statuses.items()
            if not 400 <= status < 500
        )

    @property
    def is_well(self) -> bool:
        return self.is_real_one_taken and not (self.handled or self.trouble or self.wrong)


def consent(number: int) -> bytes:
    """A press by which somebody new agrees to take part."""
    who = {"id": 7_000_000 + number, "is_bot": False, "first_name": "Ai đó"}
    chat = {"id": who["id"], "type": "private"}
    press = {
        "id": str(number),
        "from": who,
        "chat_instance": "1",
        "message": {"message_id": 1, "date": 1_700_000_000, "chat": chat},
        "data": encode(Consent(0)),
    }
    return json.dumps({"update_id": number, "callback_query": press}).encode()


def forgeries(how_many: int, seed: int) -> Iterator[Post]:
    """In turn a wrong secret with a good body, and a right secret with a wrong one."""
    chance = Random(seed)
    makers: list[Callable[[bytes, Random], Post]] = [
        lambda body, _: Post("no secret", body, None),
        lambda body, _: Post("an empty secret", body, ""),
        lambda body, chance: Post("a secret with one letter off", body, _one_off(SECRET, chance)),
        lambda body, chance: Post("the beginning of it", body, SECRET[: chance.randrange(36)]),
        lambda body, _: Post("it and more", body, SECRET + "0"),
        lambda body, chance: Post("not JSON", body[: chance.randrange(len(body))]),
        lambda body, chance: Post("random bytes", chance.randbytes(chance.randrange(2_000))),
        lambda body, chance: Post("another type somewhere", _mistyped(body, chance)),
        lambda body, chance: Post("deeply nested", b'{"a":' * chance.randrange(1_000, 100_000)),
        lambda body, _: Post("too large", body + b" " * MOST_BYTES),
    ]
    for number in range(1, how_many + 1):
        yield makers[number % len(makers)](consent(number), chance)


def _one_off(secret: str, chance: Random) -> str:
    at = chance.randrange(len(secret))
    return secret[:at] + chr(ord(secret[at]) ^ 1) + secret[at + 1 :]


def _mistyped(body: bytes, chance: Random) -> bytes:
    """Something that we read has another type."""
    update = json.loads(body)
    press = update["callback_query"]
    spots = [(update, "update_id"), (update, "callback_query"), (press, "from"), (press, "data")]
    spots += [(press["from"], "id"), (press["message"], "chat"), (press["message"]["chat"], "id")]
    inside, name = chance.choice(spots)
    wrong = [chance.random(), [], {}, True] if name != "data" else [7, [], {}, True]
    inside[name] = chance.choice(wrong)
    return json.dumps(update).encode()


async def post_all(
    folder: Path,
    how_many: int,
    seed: int = 1,
    seen: Callable[[Iterable[Post]], Iterable[Post]] = iter,
) -> Outcome:
    contest = small_contest.write(folder)
    async with sandbox_running(folder) as url, Client(url) as world:
        bot = await world.new_bot("contest_bot")
        settings = {
            "TELEGRAM_BOT_TOKEN": bot.token,
            "TELEGRAM_API_URL": url,
            "TELEGRAM_WEBHOOK_URL": "http://127.0.0.1:9/telegram",
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
        }
        await Program(folder, settings, "import", str(contest), "--start", "now").run()
        async with BotProgram.running(folder, settings) as program:
            target = f"http://127.0.0.1:{program.port}/telegram"
            outcome = Outcome()
            async with aiohttp.ClientSession() as session:
                for batch in _batches(seen(forgeries(how_many, seed))):
                    await asyncio.gather(*(_send(session, target, p, outcome) for p in batch))
                outcome.handled = await _handled(folder)
                real = Post("the real one", consent(0))
                outcome.is_real_one_taken = await _status(session, target, real) == 200
            outcome.is_real_one_taken &= await _handled(folder) == 2
        log = program.log.read_text()
        outcome.trouble = [line for line in log.splitlines() if any(t in line for t in _TROUBLE)]
    return outcome


def _batches(posts: Iterable[Post]) -> Iterator[list[Post]]:
    batch: list[Post] = []
    for post in posts:
        batch.append(post)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    yield batch


async def _send(session: aiohttp.ClientSession, url: str, post: Post, outcome: Outcome) -> None:
    status = await _status(session, url, post)
    outcome.answers.setdefault(post.what, Counter())[status] += 1


async def _status(session: aiohttp.ClientSession, url: str, post: Post) -> int:
    """413 too where the bot hangs up on a body that is still coming."""
    headers = {} if post.secret is None else {HEADER: post.secret}
    try:
        async with session.post(url, data=BytesIO(post.body), headers=headers) as answer:
            return answer.status
    except aiohttp.ClientError:
        return 413


async def _handled(folder: Path) -> int:
    async with Database.opened(f"sqlite:///{folder / 'contest.db'}") as database:
        return await database.read(_rows)


def _rows(tx: Connection) -> int:
    tables = (account, participant)
    return sum(tx.scalar(select(func.count()).select_from(table)) or 0 for table in tables)


def main(posts: int = 10_000, seed: int = 1) -> None:
    console = Console()
    with TemporaryDirectory() as folder:
        outcome = asyncio.run(
            post_all(Path(folder), posts, seed, lambda all_: track(all_, "posting", total=posts))
        )
    table = Table("posted", "how often", "answered")
    for what, statuses in outcome.answers.items():
        answered = ", ".join(f"{status}: {count:,}" for status, count in sorted(statuses.items()))
        table.add_row(what, f"{statuses.total():,}", answered)
    console.print(table)
    console.print(f"handled: {outcome.handled}; errors in the log: {len(outcome.trouble)}")
    console.print(f"the real one taken: {outcome.is_real_one_taken}")
    sys.exit(0 if outcome.is_well else 1)


if __name__ == "__main__":
    typer.run(main)
