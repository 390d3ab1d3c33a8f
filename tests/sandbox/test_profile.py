"""What a bot tells of itself: commands by scope and language, texts, the menu button."""

import pytest

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api


def command(name: str) -> list[Json]:
    return [{"command": name, "description": "…"}]


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


async def test_commands_come_in_ones_own_language(
    api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    ann = await world.new_person("Ann", language_code="en")
    await api.call("setMyCommands", commands=command("thi"))
    await api.call("setMyCommands", commands=command("exam"), language_code="en")
    shown = [await commands_shown(lan, bot), await commands_shown(ann, bot)]
    await api.call("deleteMyCommands", language_code="en")
    assert [*shown, await commands_shown(ann, bot)] == [["thi"], ["exam"], ["thi"]]


@pytest.mark.parametrize(
    ("commands", "refusal"),
    [
        (command("Thi"), "Bad Request: BOT_COMMAND_INVALID"),
        (command("thi") * 101, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
        ("thi", "Bad Request: can't parse commands JSON object"),
    ],
)
async def test_commands_that_cannot_be(api: Api, commands: Json, refusal: str) -> None:
    assert await api.refusal("setMyCommands", commands=commands) == refusal


async def test_a_name_and_description_are_shown(api: Api, lan: Person, bot: Bot) -> None:
    await api.call("setMyName", name="Hội thi")
    await api.call("setMyDescription", description="Mỗi tuần một bài")
    chat = (await lan.looks()).chats[bot.id]
    assert (chat.title, chat.fields.text("description")) == ("Hội thi", "Mỗi tuần một bài")


async def test_a_chat_may_have_its_own_menu_button(api: Api, lan: Person) -> None:
    app: JsonObject = {"type": "web_app", "text": "Mở", "web_app": {"url": "https://example.vn/"}}
    await api.call("setChatMenuButton", chat_id=lan.id, menu_button=app)
    own = await api.result("getChatMenuButton", chat_id=lan.id)
    others = await api.result("getChatMenuButton")
    assert (own.text("type"), others.text("type")) == ("web_app", "commands")


async def test_a_bot_that_logged_out_is_gone(api: Api) -> None:
    assert (await api.call("logOut")).flag("ok")
    assert await api.refusal("getMe") == "Logged out"


async def test_an_answer_quotes_what_it_answers(api: Api, lan: Person) -> None:
    await lan.says("Câu 3 sai đáp án?")
    reply: JsonObject = {"message_id": 1}
    sent = await api.result(
        "sendMessage", chat_id=lan.id, text="Đã ghi nhận", reply_parameters=reply
    )
    assert sent.inside("reply_to_message").text("text") == "Câu 3 sai đáp án?"


async def test_files_named_wrongly_are_refused(api: Api, lan: Person) -> None:
    await lan.says("/start")
    place: JsonObject = {"chat_id": lan.id}
    wrong = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
    refusals = [
        await api.refusal("sendPhoto", **place),
        await api.refusal("sendDocument", **place, document="nhầm"),
        await api.refusal("getFile", file_id="nhầm"),
        await api.refusal("getFile"),
    ]
    assert refusals == [
        "Bad Request: there is no photo in the request",
        f"Bad Request: {wrong}",
        f"Bad Request: {wrong}",
        "Bad Request: file_id not specified",
    ]


async def test_captions_have_1024_characters(api: Api, lan: Person) -> None:
    await lan.sends_file("a.txt", b"a")
    document = (await lan.reads())[0].file_id
    given: JsonObject = {"chat_id": lan.id, "document": document}
    refusal = await api.refusal("sendDocument", **given, caption="ắ" * 1025)
    assert refusal == "Bad Request: message caption is too long"
    sent = await api.result("sendDocument", **given, caption="ắ" * 1024)
    edit: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    edited = await api.result("editMessageCaption", **edit, caption="<b>Mới</b>", parse_mode="HTML")
    assert edited.text("caption") == "Mới"
    text = await api.refusal("editMessageText", **edit, text="?")
    assert text == "Bad Request: there is no text in the message to edit"
