"""The whole bot for a journey: sandbox over HTTP, real database, a clock the test sets."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.says import texts
from bot.trying import Trial, trying
from conversation.texts import Texts
from sandbox.people import Client
from sandbox.server import Sandbox
from tests.browser import flawless_page
from tests.journeys import small_contest
from tests.journeys.broadcasting import Writer
from tests.journeys.finger import Finger
from tests.journeys.office import Office, opened_office, prepare
from tests.journeys.people import People

OpenOffice = Callable[..., Awaitable[Office]]

IN_PAIRS = pytest.mark.parametrize(
    ("database_url", "say"), [("sqlite", "en"), ("postgresql", "vi")], indirect=True
)


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Language and database have nothing to do with each other: a journey meets both languages
    and both databases in two tests, not in four. A test that names its database has its own."""
    test = metafunc.definition
    is_named = any("database_url" in mark.args[0] for mark in test.iter_markers("parametrize"))
    if {"database_url", "say"} <= set(metafunc.fixturenames) and not is_named:
        test.add_marker(IN_PAIRS)


@pytest.fixture
async def open_office(database_url: str, tmp_path: Path) -> AsyncIterator[OpenOffice]:
    """Opens the small contest with some rules other than usual, in the middle of week 1."""
    async with AsyncExitStack() as stack:

        async def open_(language: str = "vi", **unusual: object) -> Office:
            folder = tmp_path / "contest"
            folder.mkdir()
            small_contest.write(folder, **unusual)
            sandbox = await stack.enter_async_context(Sandbox.serving(port=0))
            world = await stack.enter_async_context(Client(sandbox.url))
            return await stack.enter_async_context(
                opened_office(world, database_url, folder, language)
            )

        yield open_


@pytest.fixture
async def office(open_office: OpenOffice) -> Office:
    return await open_office()


@pytest.fixture
async def idle_office(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """The small contest, with the bot not at work yet."""
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        yield await prepare(world, database_url, small_contest.write(tmp_path))


@pytest.fixture
async def finger(browser: Browser) -> AsyncIterator[Finger]:
    """On the glass of a phone."""
    async with flawless_page(browser, {"width": 390, "height": 844}, is_phone=True) as page:
        await page.emulate_media(reduced_motion="reduce")  # a picture has no time to scroll
        yield Finger(page, is_on_glass=True)


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Trial]:
    """The example contest as `make try` plays it."""
    async with trying(texts("vi"), speed=1, port=0, folder=tmp_path / "try") as trial:
        yield trial


@pytest.fixture(params=["vi", "en"])
def say(request: pytest.FixtureRequest) -> Texts:
    """The texts of the language that people of a test speak."""
    return texts(request.param)


@pytest.fixture
async def desk(open_office: OpenOffice, say: Texts) -> Office:
    """The organizer speaks the language of the test."""
    return await open_office(language=say.language)


@pytest.fixture
async def writer(desk: Office, say: Texts) -> Writer:
    """The organizer, who writes to many."""
    return Writer(desk, desk.organizer, say)


@pytest.fixture
async def new_office(database_url: str, say: Texts) -> AsyncIterator[Office]:
    """The bot at work without any contest; the organizer speaks the language of the test."""
    async with (
        Sandbox.serving(port=0) as sandbox,
        Client(sandbox.url) as world,
        opened_office(world, database_url, None, say.language) as office,
    ):
        yield office


@pytest.fixture
async def people(office: Office, say: Texts) -> People:
    return People(office, say)


@pytest.fixture
async def listed_only(open_office: OpenOffice, say: Texts) -> People:
    """The contest is only for people on the roster."""
    return People(await open_office(open_to="roster"), say)
