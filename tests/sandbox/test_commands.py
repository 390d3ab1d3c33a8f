"""A bot's commands: by scope and language, and which lists Telegram does not take."""

import pytest

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api


def command(name: str, description: str = "…") -> list[Json]:
    return [{"command": name, "description": description}]


async def commands_shown(who: Person, where: Bot | Group) -> list[str]:
    return (await who.looks()).chats[where.id].commands


async def test_the_narrowest_scope_wins(
    api: Api, lan: Person, minh: Person, bot: Bot, group: Group
) -> None:
    administrators: JsonObject = {"type": "chat_administrators", "chat_id": group.id}
    await api.call("setMyCommands", commands=command("start"))
    await api.call("setMyCommands", commands=command("rank"), scope={"type": "all_group_chats"})
    await api.call("setMyCommands", commands=command("post"), scope=administrators)
    shown = [
        await commands_shown(lan, bot),
        await commands_shown(lan, group),
        await commands_shown(minh, group),
    ]
    assert shown == [["start"], ["post"], ["rank"]]


async def test_one_member_may_have_commands_of_their_own(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    scope: JsonObject = {"type": "chat_member", "chat_id": group.id, "user_id": minh.id}
    await api.call("setMyCommands", commands=command("nudge"), scope=scope)
    assert await commands_shown(minh, group) == ["nudge"]
    assert await commands_shown(lan, group) == []


async def test_commands_come_in_ones_own_language(
    api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    ann = await world.new_person("Ann", language_code="en")
    await api.call("setMyCommands", commands=command("thi"))
    await api.call("setMyCommands", commands=command("exam"), language_code="en")
    shown = [await commands_shown(lan, bot), await commands_shown(ann, bot)]
    await api.call("deleteMyCommands", language_code="en")
    assert [*shown, await commands_shown(ann, bot)] == [["thi"], ["exam"], ["thi"]]


async def test_commands_are_kept_trimmed_and_can_be_read_back(api: Api) -> None:
    assert (await api.call("setMyCommands", commands=command("/thi ", " Vào thi "))).flag("ok")
    assert (await api.call("getMyCommands")).array("result") == command("thi", "Vào thi")
    assert (await api.call("setMyCommands", commands=[])).flag("ok")
    assert (await api.call("getMyCommands")).array("result") == []


READ, TD = "Client.cpp, get_bot_commands", "td, BotCommand.cpp, set_commands"
SERVER, CANNOT = "said by the server behind", "can't parse BotCommand: "


@pytest.mark.parametrize(
    ("commands", "sentence", "source"),
    [
        ("thi", "can't parse commands JSON object", READ),
        ({}, "expected an Array of BotCommand", READ),
        (["thi"], f"{CANNOT}expected an Object", READ),
        ([{"command": "thi"}], f'{CANNOT}Can\'t find field "description"', READ),
        (command("/"), "command must be non-empty", TD),
        (command("a" * 33), "command length must not exceed 32", TD),
        (command("thi", " "), "command description must be non-empty", TD),
        (command("thi", "ắ" * 257), "command description length must not exceed 256", TD),
        (command("Thi"), "BOT_COMMAND_INVALID", SERVER),
        (command("thi") * 101, "BOT_COMMANDS_TOO_MUCH", SERVER),
    ],
)
async def test_commands_that_cannot_be(
    api: Api, commands: Json, sentence: str, source: str
) -> None:
    refusal = await api.refusal("setMyCommands", commands=commands)
    assert refusal == f"Bad Request: {sentence}", source


SCOPE, NO_SCOPE = "Client.cpp, get_bot_command_scope", "can't parse BotCommandScope: "


@pytest.mark.parametrize(
    ("scope", "sentence", "source"),
    [
        ("{", "can't parse BotCommandScope JSON object", SCOPE),
        ([], f"{NO_SCOPE}BotCommandScope must be an Object", SCOPE),
        ({}, f'{NO_SCOPE}Can\'t find field "type"', SCOPE),
        ({"type": "town"}, f"{NO_SCOPE}Unsupported type specified", SCOPE),
        ({"type": "chat"}, f'{NO_SCOPE}Can\'t find field "chat_id"', SCOPE),
        ({"type": "chat", "chat_id": ""}, f"{NO_SCOPE}Empty chat_id specified", SCOPE),
        (
            {"type": "chat_member", "chat_id": 1, "user_id": 0},
            f"{NO_SCOPE}Invalid user_id specified",
            SCOPE,
        ),
        ({"type": "chat", "chat_id": 1}, "chat not found", "Client.cpp, check_chat"),
    ],
)
async def test_scopes_that_cannot_be(api: Api, scope: Json, sentence: str, source: str) -> None:
    for method in ("setMyCommands", "getMyCommands", "deleteMyCommands"):
        refusal = await api.refusal(method, commands=command("thi"), scope=scope)
        assert refusal == f"Bad Request: {sentence}", source


async def test_private_chats_have_no_administrators(api: Api, lan: Person) -> None:
    """Source: td, BotCommandScope.cpp."""
    await lan.says("/start")
    scope: JsonObject = {"type": "chat_administrators", "chat_id": lan.id}
    refusal = await api.refusal("setMyCommands", commands=command("thi"), scope=scope)
    assert refusal == "Bad Request: can't use specified scope in private chats"


async def test_channels_have_no_commands(api: Api, lan: Person, bot: Bot, channel: Group) -> None:
    """Source: td, BotCommandScope.cpp."""
    await lan.promotes(bot, in_=channel)
    scope: JsonObject = {"type": "chat", "chat_id": channel.id}
    refusal = await api.refusal("setMyCommands", commands=command("thi"), scope=scope)
    assert refusal == "Bad Request: can't change commands in channel chats"


@pytest.mark.parametrize("code", ["vie", "VI", "v1"])
@pytest.mark.parametrize("method", ["getMyCommands", "setMyName", "getMyDescription"])
async def test_languages_have_two_small_letters(api: Api, method: str, code: str) -> None:
    """Source: td, misc.cpp, validate_bot_language_code."""
    refusal = await api.refusal(method, name="Hội thi", language_code=code)
    assert refusal == "Bad Request: invalid language code specified"
