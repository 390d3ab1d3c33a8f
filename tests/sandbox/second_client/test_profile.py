"""aiogram sets what the bot tells of itself, and ends its session."""

import aiogram
import pytest
from aiogram.methods import Close
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    ChatAdministratorRights,
    MenuButtonCommands,
    MenuButtonDefault,
    MenuButtonWebApp,
    WebAppInfo,
)

from sandbox.people import Bot, Person

NOTHING = dict.fromkeys(ChatAdministratorRights.model_fields, False)


@pytest.mark.sends("getMe", "setMyName", "getMyName")
async def test_its_name(aio: aiogram.Bot, bot: Bot) -> None:
    me = await aio.get_me()
    assert (me.id, me.username, me.can_join_groups) == (bot.id, "thi_bot", True)
    assert await aio.set_my_name("Cuộc thi")
    assert (await aio.get_my_name()).name == "Cuộc thi"


@pytest.mark.sends(
    "setMyDescription", "getMyDescription", "setMyShortDescription", "getMyShortDescription"
)
async def test_its_descriptions(aio: aiogram.Bot) -> None:
    assert await aio.set_my_description("Cuộc thi tìm hiểu cải cách hành chính")
    assert "tìm hiểu" in (await aio.get_my_description()).description
    assert await aio.set_my_short_description("Cuộc thi")
    assert (await aio.get_my_short_description()).short_description == "Cuộc thi"


@pytest.mark.sends("setMyCommands", "getMyCommands", "deleteMyCommands")
async def test_its_commands(aio: aiogram.Bot) -> None:
    groups = BotCommandScopeAllGroupChats()
    assert await aio.set_my_commands([BotCommand(command="xephang", description="Hạng")], groups)
    (command,) = await aio.get_my_commands(groups)
    assert (command.command, command.description) == ("xephang", "Hạng")
    assert await aio.delete_my_commands(groups)
    assert await aio.get_my_commands(groups) == []


@pytest.mark.sends("setChatMenuButton", "getChatMenuButton")
async def test_its_menu_button(aio: aiogram.Bot, lan: Person) -> None:
    await lan.says("/start")
    assert isinstance(await aio.get_chat_menu_button(), MenuButtonCommands)
    assert isinstance(await aio.get_chat_menu_button(lan.id), MenuButtonDefault)
    page = MenuButtonWebApp(text="Thể lệ", web_app=WebAppInfo(url="https://example.vn/"))
    assert await aio.set_chat_menu_button(lan.id, page)
    told = await aio.get_chat_menu_button(lan.id)
    assert isinstance(told, MenuButtonWebApp) and told.text == "Thể lệ"


@pytest.mark.sends("setMyDefaultAdministratorRights", "getMyDefaultAdministratorRights")
async def test_the_rights_it_asks_for(aio: aiogram.Bot) -> None:
    asked = ChatAdministratorRights(**NOTHING | {"can_pin_messages": True})
    assert await aio.set_my_default_administrator_rights(asked)
    told = await aio.get_my_default_administrator_rights()
    assert told.can_pin_messages and not told.can_invite_users


@pytest.mark.sends("close", "logOut")
async def test_its_session_ends(aio: aiogram.Bot) -> None:
    assert await aio(Close())
    assert await aio.log_out()
