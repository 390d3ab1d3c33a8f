"""What a bot tells of itself: its name, texts, the menu button, the rights it asks for."""

import pytest

from sandbox.people import Bot, Client, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


async def test_a_name_and_description_are_shown(api: Api, lan: Person, bot: Bot) -> None:
    await api.call("setMyName", name="Hội thi")
    await api.call("setMyDescription", description="Mỗi tuần một bài")
    chat = (await lan.looks()).chats[bot.id]
    assert (chat.title, chat.fields.text("description")) == ("Hội thi", "Mỗi tuần một bài")


async def test_texts_come_in_ones_own_language(api: Api, world: Client, bot: Bot) -> None:
    ann = await world.new_person("Ann", language_code="en")
    await api.call("setMyName", name="Hội thi")
    await api.call("setMyName", name="Contest", language_code="en")
    assert (await ann.looks()).chats[bot.id].title == "Contest"
    await api.call("setMyName", name="", language_code="en")
    assert (await ann.looks()).chats[bot.id].title == "Hội thi"


@pytest.mark.parametrize(
    ("method", "given", "sentence"),
    [
        ("setMyName", {"name": ""}, "BOT_TITLE_INVALID"),
        ("setMyName", {"name": "ắ" * 65}, "BOT_TITLE_INVALID"),
        (
            "setMyDescription",
            {"description": "ắ" * 513},
            "description must have at most 512 characters",
        ),
        (
            "setMyShortDescription",
            {"short_description": "ắ" * 121},
            "short_description must have at most 120 characters",
        ),
    ],
)
async def test_texts_have_a_length(api: Api, method: str, given: JsonObject, sentence: str) -> None:
    """Said by the server behind; of descriptions in words of our own."""
    assert await api.refusal(method, **given) == f"Bad Request: {sentence}"


async def test_a_chat_may_have_its_own_menu_button(api: Api, lan: Person) -> None:
    page: JsonObject = {"web_app": {"url": "https://example.vn"}}
    app: JsonObject = {"type": "web_app", "text": "Mở"}
    await api.call("setChatMenuButton", chat_id=lan.id, menu_button=app | page)
    own = await api.result("getChatMenuButton", chat_id=lan.id)
    assert own.raw == app | {"web_app": {"url": "https://example.vn/"}}
    assert (await api.result("getChatMenuButton")).raw == {"type": "commands"}
    await api.call("setChatMenuButton", chat_id=lan.id)
    assert (await api.result("getChatMenuButton", chat_id=lan.id)).raw == {"type": "default"}


READ, TD = "Client.cpp, get_bot_menu_button", "td, BotMenuButton.cpp, set_menu_button"


def app(url: str, text: str = "Mở") -> JsonObject:
    return {"menu_button": {"type": "web_app", "text": text, "web_app": {"url": url}}}


@pytest.mark.parametrize(
    ("given", "sentence", "source"),
    [
        ({"menu_button": []}, "can't parse menu button: MenuButton must be an Object", READ),
        (
            {"menu_button": {"type": "pie"}},
            "can't parse menu button: MenuButton has unsupported type",
            READ,
        ),
        (app("https://a.vn", text=""), "menu button text must be non-empty", TD),
        (
            app("http://a.vn"),
            "menu button Web App URL 'http://a.vn' is invalid: Only HTTPS links are allowed",
            TD,
        ),
        ({"chat_id": -5}, "invalid chat_id specified", "Client.cpp, get_user_id"),
        ({"chat_id": 5}, "user not found", "Client.cpp, check_user"),
    ],
)
async def test_menu_buttons_that_cannot_be(
    api: Api, given: JsonObject, sentence: str, source: str
) -> None:
    refusal = await api.refusal("setChatMenuButton", **given)
    assert refusal == f"Bad Request: {sentence}", source


async def test_a_bot_says_which_rights_it_asks_for(api: Api) -> None:
    nothing = await api.result("getMyDefaultAdministratorRights")
    assert nothing.has("can_pin_messages") and not any(nothing.raw.values())
    rights: JsonObject = {"can_post_messages": True}
    await api.call("setMyDefaultAdministratorRights", rights=rights, for_channels=True)
    asked = await api.result("getMyDefaultAdministratorRights", for_channels=True)
    assert {name for name, has in asked.raw.items() if has} == {
        "can_manage_chat",
        "can_post_messages",
    }
    refusal = await api.refusal("setMyDefaultAdministratorRights", rights=[])
    assert refusal == (
        "Bad Request: can't parse ChatAdministratorRights: "
        "ChatAdministratorRights must be an Object"
    )


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
        "Bad Request: invalid file_id",
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
