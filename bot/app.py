"""Builds everything, starts it in order, stops it in reverse. Nothing is opened before."""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import aclosing, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from starlette.types import ASGIApp

from bot import web
from bot.broadcasting import Broadcaster
from bot.clock import Clock
from bot.delivery import Deliverer
from bot.guarding import Guard
from bot.jobs import Jobs
from bot.leading import Leader
from bot.pacing import Pace
from bot.putting_aside import UpdatesAside
from bot.says import catalogues
from bot.scoreboard import BoardPosts, Scoreboards, board_routes
from bot.settings import Settings
from bot.watching import Watch
from conversation.texts import LANGUAGES, Catalogues, Texts
from handlers.helping import descriptions, group_descriptions
from handlers.reception import Reception
from handlers.roles import by_settings
from messengers.telegram.app import WEBHOOK_PATH, Telegram
from messengers.telegram.transport import Carry
from storage import phones
from storage.database import Database
from storage.encryption import Cipher
from storage.errors import StorageUnavailable
from storage.migrating import migrate
from storage.urls import folder_of


@dataclass(frozen=True)
class AtWork:
    """What the bot does by itself, for whoever wants it done now."""

    jobs: Jobs
    deliverer: Deliverer
    guard: Guard
    boards: Scoreboards
    web: str = ""
    """Address of the bot's own web server."""


@asynccontextmanager
async def running(
    settings: Settings,
    clock: Clock,
    *,
    carry: Carry | None = None,
) -> AsyncIterator[AtWork]:
    """The bot at work until the end of the block.

    In a rehearsal `carry` hands the bot's calls to a Telegram in this process. Raises
    DatabaseRefused, KeyWrong, TokenRefused, NotReached, or web.PortTaken.
    """
    url = settings.database_url.get_secret_value()
    await migrate(url)
    async with Database.opened(url) as database:
        await database.write(by_settings.settle, settings.organizers, clock.now())
        cipher = Cipher.of(settings.data_key.get_secret_value())
        await database.write(phones.settle, cipher)
        texts = catalogues()
        pace = Pace(settings.bulk_per_second)
        board_url = settings.board_url
        reception = Reception(database, texts, cipher, settings.bulk_per_second, board_url)
        async with (
            Telegram.opened(
                settings.telegram_bot_token.get_secret_value(),
                settings.telegram_api_url,
                reception.receive,
                clock.now,
                carry,
                lambda address: pace.note(address, time.monotonic()),
            ) as telegram,
            _working(database, reception, telegram, clock, cipher, pace, folder_of(url)) as at_work,
            _guarded(at_work.guard, is_rehearsal=carry is not None),
            _receiving(settings, telegram, database, clock, at_work.boards) as web_url,
            _background(Watch(database, reception.shelf, clock, telegram).run()),
        ):
            await telegram.publish_commands(_commands(texts), _group_commands(texts))
            yield replace(at_work, web=web_url)


@asynccontextmanager
async def _working(
    database: Database,
    reception: Reception,
    telegram: Telegram,
    clock: Clock,
    cipher: Cipher,
    pace: Pace,
    folder: Path | None,
) -> AsyncIterator[AtWork]:
    """The calendar, the outbox and what is edited, in whichever process leads; boards in each."""
    leader = Leader(database)
    jobs = Jobs(database, reception.shelf, clock, leader, cipher, telegram.oldest_unkept)
    messengers = {telegram.name: telegram}
    deliverer = Deliverer(database, reception, messengers, clock, leader, pace)
    broadcaster = Broadcaster(database, reception, messengers, clock, leader)
    boards = Scoreboards(database, reception.shelf)
    posts = BoardPosts(database, reception, boards, messengers, clock, leader, pace)
    guard = Guard(database, reception, telegram, clock, leader, jobs, folder)
    jobs.start()
    try:
        async with (
            _background(deliverer.run()),
            _background(broadcaster.run()),
            _background(boards.run()),
            _background(posts.run()),
        ):
            yield AtWork(jobs, deliverer, guard, boards)
    finally:
        await jobs.stop()
        with suppress(StorageUnavailable):  # the lease runs out by itself
            await leader.resign()


@asynccontextmanager
async def _guarded(guard: Guard, *, is_rehearsal: bool) -> AsyncIterator[None]:
    """Not in a rehearsal: its clock leaps, so that everything would be late for a moment."""
    async with nullcontext() if is_rehearsal else _background(guard.run()):
        yield


@asynccontextmanager
async def _receiving(
    settings: Settings, telegram: Telegram, database: Database, clock: Clock, boards: Scoreboards
) -> AsyncIterator[str]:
    """Updates coming in: posted to the webhook, or asked for. Gives the web server's address."""
    secret = settings.telegram_webhook_secret.get_secret_value()
    posts: Mapping[str, ASGIApp] = {}
    if settings.telegram_webhook_url:
        posts = {WEBHOOK_PATH: telegram.webhook(secret)}

    pages = board_routes(boards, catalogues(), settings.board_url)
    host, port, ready = settings.web_host, settings.web_port, database.is_ready
    async with web.serving(host, port, posts, ready, pages) as url, aclosing(boards):
        if settings.telegram_webhook_url:
            await telegram.listen(settings.telegram_webhook_url, secret)
            yield url
        else:
            aside = UpdatesAside(database, telegram.name, clock)
            async with _background(telegram.poll(aside)):
                yield url


@asynccontextmanager
async def _background(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """A task during the block. Where it fails, the block is cancelled and its error raised."""
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work)
            try:
                yield
            finally:
                task.cancel()
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None


def _commands(catalogues: Catalogues) -> dict[str, dict[str, str]]:
    """The menu of a private chat, by language; "" is for everybody whose language we lack."""
    menus = {language: descriptions(Texts.of(catalogues, language)) for language in LANGUAGES}
    return {"": menus[LANGUAGES[0]], **menus}


def _group_commands(catalogues: Catalogues) -> dict[str, dict[str, str]]:
    menus = {lang: group_descriptions(Texts.of(catalogues, lang)) for lang in LANGUAGES}
    return {"": menus[LANGUAGES[0]], **menus}
