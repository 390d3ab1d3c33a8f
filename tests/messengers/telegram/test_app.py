"""Telegram as a whole: an event comes in, a screen goes out."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

import pytest

from conversation.action.home import Home, Nothing
from conversation.action.people import GivePhone
from conversation.event import Event, NotKept, Pressed, Said, Shared
from conversation.messenger import Counterpart
from conversation.screen import Choice, Screen
from messengers.telegram.app import Telegram
from sandbox.people import Bot, Client, Group, Person
from tests.messengers.telegram.conftest import at

NOW = datetime(2023, 8, 16, 2, 0, tzinfo=UTC)
WELCOME = Screen("Kính chào", choices=((Choice("Trang đầu", Home()), Choice("1/3", Nothing())),))

Answer = Callable[[Event], Awaitable[Screen | None]]
Serve = Callable[[], Awaitable[Telegram]]


async def answer(event: Event, messenger: Counterpart) -> Screen | None:
    """A host who knows little but is polite."""
    match event.what:
        case Pressed(Home()):
            return Screen("Trang đầu", toast="Đã về")
        case Shared():
            return Screen("Đã nhận số")
        case Said("/phone"):
            return Screen("Số của anh/chị", asks=GivePhone(), asks_contact="Chia sẻ số")
        case Said("/link"):
            return Screen(messenger.link("thi"))
    return WELCOME if isinstance(event.what, Said) else None


@pytest.fixture
async def served(world: Client, contest_bot: Bot) -> AsyncIterator[Telegram]:
    opened = Telegram.opened(contest_bot.token, world.url, answer, lambda: NOW)
    async with opened as served:
        polling = asyncio.create_task(served.poll())
        yield served
        polling.cancel()


@pytest.mark.usefixtures("served")
async def test_a_press_changes_the_message_and_says_so(lan: Person) -> None:
    await lan.says("xin chào")
    await lan.presses("Trang đầu")
    await lan.sees("Đã về")
    seen = await lan.sees("Trang đầu", ever=True)
    assert seen.edited


@pytest.mark.usefixtures("served")
async def test_every_press_is_answered_even_with_nothing(lan: Person) -> None:
    await lan.says("xin chào")
    await lan.presses("1/3")
    assert lan.toast == ""


@pytest.mark.usefixtures("served")
async def test_a_shared_contact_takes_the_keyboard_away(world: Client, lan: Person) -> None:
    await lan.says("/phone")
    await lan.presses("Chia sẻ số")
    await lan.sees("Đã nhận số")
    keyboards = [
        call.parameters.inside("reply_markup") for call in await world.journal("sendMessage")
    ]
    assert [each.has("remove_keyboard") for each in keyboards[-2:]] == [False, True]


@pytest.mark.usefixtures("served")
async def test_a_topic_is_answered_in_the_topic(lan: Person, forum: Group) -> None:
    await lan.says("/xephang", to=forum, topic="Cuộc thi")
    seen = await lan.sees("Kính chào")
    assert seen.topic_id == forum.topics["Cuộc thi"]


@pytest.mark.usefixtures("served")
async def test_a_link_starts_the_bot(lan: Person) -> None:
    await lan.says("/link")
    await lan.sees("https://t.me/contest_bot?start=thi")


async def test_the_menu_speaks_the_persons_language(
    served: Telegram, world: Client, lan: Person
) -> None:
    menu = {"": {"thi": "Vào thi"}, "en": {"take": "Take the paper"}}
    await served.publish_commands(menu, {"": {"xephang": "Bảng xếp hạng"}})
    john = await world.new_person("John", language_code="en")
    await john.starts()
    menus = [next(iter((await who.looks()).chats.values())).commands for who in (lan, john)]
    assert menus == [["thi"], ["take"]]


async def test_a_menu_that_telegram_refuses_stops_nothing(
    served: Telegram, world: Client, lan: Person
) -> None:
    await world.fails_next("setMyCommands", code=500, description="Trouble")
    await served.publish_commands({"": {"thi": "Vào thi"}}, {})
    await lan.says("xin chào")
    await lan.sees("Kính chào")


async def test_nothing_is_said_of_what_could_not_be_kept(
    world: Client, contest_bot: Bot, lan: Person
) -> None:
    troubles = iter([NotKept])

    async def tired(event: Event, messenger: Counterpart) -> Screen | None:
        for trouble in troubles:
            raise trouble
        return await answer(event, messenger)

    async with Telegram.opened(contest_bot.token, world.url, tired, lambda: NOW) as served:
        polling = asyncio.create_task(served.poll())
        await lan.sees("Kính chào", ever=True)
        polling.cancel()
    assert len(await world.journal("sendMessage")) == 1


async def test_what_is_not_kept_is_told_once_however_often_it_comes(
    world: Client, contest_bot: Bot, lan: Person
) -> None:
    troubles = iter([NotKept("", Screen("Chưa lưu được"))] * 2)

    async def tired(event: Event, messenger: Counterpart) -> Screen | None:
        for trouble in troubles:
            raise trouble
        return await answer(event, messenger)

    async with Telegram.opened(contest_bot.token, world.url, tired, lambda: NOW) as served:
        polling = asyncio.create_task(served.poll())
        await lan.sees("Kính chào", ever=True)
        polling.cancel()
    assert [message.text for message in await lan.reads()][-2:] == ["Chưa lưu được", "Kính chào"]


async def test_what_was_waiting_is_sent_before_it_closes(
    world: Client, contest_bot: Bot, lan: Person
) -> None:
    async with Telegram.opened(contest_bot.token, world.url, answer, lambda: NOW) as served:
        assert await served.send(at(lan), WELCOME)
    await lan.sees("Kính chào", ever=True)
