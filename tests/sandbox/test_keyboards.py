"""Keyboards: every kind of button, how it is kept, and what Telegram refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.chats import Chat
from sandbox.errors.refusal import BadRequest
from sandbox.keyboards import check_markup, read_markup
from sandbox.people import ActRefused, Bot, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, keyboard

LABEL: JsonObject = {"text": "A"}
ANY_CHAT: JsonObject = {f"allow_{kind}_chats": True for kind in ("user", "bot", "group", "channel")}
GROUPS: JsonObject = {"query": "", **dict.fromkeys(ANY_CHAT, False), "allow_group_chats": True}


async def sent(api: Api, chat_id: int, markup: JsonObject) -> JsonObject:
    """The markup as the bot gets it back."""
    message = await api.result("sendMessage", chat_id=chat_id, text="?", reply_markup=markup)
    return message.inside("reply_markup").raw


def inline(button: JsonObject) -> JsonObject:
    return {"inline_keyboard": [[LABEL | button]]}


def reply(button: JsonObject) -> JsonObject:
    return {"keyboard": [[LABEL | button]]}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"callback_data": "ắ" * 21}, {"callback_data": "ắ" * 21}),
        ({"url": "example.vn"}, {"url": "http://example.vn/"}),
        ({"url": "tg://user?id=42"}, {"url": "tg://user?id=42"}),
        ({"url": "https://203.0.113.7/x"}, {"url": "https://203.0.113.7/x"}),
        ({"url": "https://example.vn/x", "callback_data": "a"}, {"url": "https://example.vn/x"}),
        ({"login_url": {"url": "https://example.vn/"}}, {"url": "https://example.vn/"}),
        ({"web_app": {"url": "https://example.vn"}}, {"web_app": {"url": "https://example.vn/"}}),
        ({"switch_inline_query": ""}, {"switch_inline_query": ""}),
        ({"switch_inline_query_current_chat": "x"}, {"switch_inline_query_current_chat": "x"}),
        (
            {"switch_inline_query_chosen_chat": {"allow_group_chats": True}},
            {"switch_inline_query_chosen_chat": GROUPS},
        ),
        (
            {"switch_inline_query_chosen_chat": {"query": "x", **ANY_CHAT}},
            {"switch_inline_query": "x"},
        ),
        ({"copy_text": {"text": "AB12"}}, {"copy_text": {"text": "AB12"}}),
        ({"disabled": {}}, {"disabled": {}}),
        (
            {"callback_data": "a", "style": "Danger", "icon_custom_emoji_id": "5368"},
            {"callback_data": "a", "style": "danger", "icon_custom_emoji_id": "5368"},
        ),
        ({"callback_data": "a", "style": "default"}, {"callback_data": "a"}),
    ],
)
async def test_a_button_is_kept_as_telegram_writes_it(
    api: Api, lan: Person, given: JsonObject, kept: JsonObject
) -> None:
    await lan.says("/start")
    assert await sent(api, lan.id, inline(given)) == inline(kept)


async def test_buttons_without_a_text_and_beyond_twelve_a_row_are_left_out(
    api: Api, lan: Person
) -> None:
    await lan.says("/start")
    row = [("", "x"), *((str(i), str(i)) for i in range(13))]
    kept = await sent(api, lan.id, keyboard(row, [("", "y")]))
    assert kept == keyboard([(str(i), str(i)) for i in range(12)])
    assert await sent(api, lan.id, keyboard([("", "x")])) == {}


async def test_keys_send_their_text_or_what_they_ask_for(api: Api, lan: Person) -> None:
    await lan.says("/start")
    keys: list[Json] = ["Vào thi", {"text": "Ở đây", "request_location": True}]
    await sent(api, lan.id, {"keyboard": [keys]})
    await api.updates()
    await lan.presses("Vào thi")
    await lan.presses("Ở đây")
    said, here = [update.inside("message") for update in await api.updates()]
    assert said.text("text") == "Vào thi" and here.has("location")


async def test_a_key_nobody_here_can_answer_says_so(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await sent(api, lan.id, reply({"request_users": {"request_id": 1}}))
    with pytest.raises(ActRefused, match="request_users"):
        await lan.presses("A")


async def test_a_keyboard_stands_as_it_was_sent(api: Api, lan: Person) -> None:
    await lan.says("/start")
    options: JsonObject = {"resize_keyboard": True, "is_persistent": True}
    placeholder: JsonObject = {"input_field_placeholder": "Chọn đáp án"}
    keys: JsonObject = {"keyboard": [["A"]], "selective": True}
    await sent(api, lan.id, keys | options | placeholder)
    shown = next(iter((await lan.looks()).chats.values())).fields.inside("keyboard").raw
    assert shown == {"keyboard": [[{"text": "A"}]]} | options | placeholder


async def test_a_placeholder_has_64_characters_at_most(api: Api, lan: Person) -> None:
    """The measure: core.telegram.org/bots/api#forcereply; the sentence is not documented."""
    await lan.says("/start")
    await sent(api, lan.id, {"force_reply": True, "input_field_placeholder": "ở" * 64})
    refused: JsonObject = {"keyboard": [["A"]], "input_field_placeholder": "ở" * 65}
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?", reply_markup=refused)
    assert refusal == "Bad Request: REPLY_MARKUP_INVALID"


async def test_a_forced_reply_goes_once_it_is_given(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await sent(api, lan.id, {"force_reply": True, "input_field_placeholder": "Họ và tên"})
    chat = next(iter((await lan.looks()).chats.values()))
    assert chat.fields.inside("keyboard").text("input_field_placeholder") == "Họ và tên"
    await api.updates()
    await lan.says("Nguyễn Thị Lan")
    answered = (await api.updates())[0].inside("message").inside("reply_to_message")
    assert answered.text("text") == "?"
    assert not next(iter((await lan.looks()).chats.values())).fields.has("keyboard")


async def test_in_groups_a_key_answers_its_keyboard(api: Api, lan: Person, group: Group) -> None:
    """So a bot in privacy mode, which hears no other talk, hears of it."""
    await sent(api, group.id, {"keyboard": [["Xếp hạng"]]})
    await api.updates()
    await lan.says("chuyện riêng", to=group)
    await lan.presses("Xếp hạng")
    (told,) = await api.updates()
    assert told.inside("message").text("text") == "Xếp hạng"
    assert told.inside("message").inside("reply_to_message").text("text") == "?"


async def test_a_selective_keyboard_is_for_whom_the_message_names_or_answers(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    """Source: core.telegram.org/bots/api#replykeyboardmarkup, selective"""
    await lan.says("/donvi", to=group)
    *_, asked = (await lan.looks()).chats[group.id].messages
    keys: JsonObject = {"keyboard": [["Sở Nội vụ"]], "selective": True}
    answer: JsonObject = {"message_id": asked}
    await api.result(
        "sendMessage", chat_id=group.id, text="?", reply_markup=keys, reply_parameters=answer
    )
    assert await labels(lan, group) == ["Sở Nội vụ"]
    assert await labels(minh, group) == []
    named = f'<a href="tg://user?id={minh.id}">Anh Minh</a>'
    await api.result(
        "sendMessage", chat_id=group.id, text=named, parse_mode="HTML", reply_markup=keys
    )
    assert await labels(minh, group) == ["Sở Nội vụ"]


async def test_a_one_time_keyboard_goes_from_who_has_used_it(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await sent(api, group.id, {"keyboard": [["Có mặt"]], "one_time_keyboard": True})
    await lan.presses("Có mặt")
    assert (await labels(lan, group), await labels(minh, group)) == ([], ["Có mặt"])
    await sent(api, group.id, {"remove_keyboard": True})
    assert await labels(minh, group) == []


async def labels(person: Person, group: Group) -> list[str]:
    """Of the keys the person has before them."""
    chat = (await person.looks()).chats[group.id]
    return [key.text("text") for key in chat.keyboard_buttons()]


BUTTON = "Client.cpp, get_inline_keyboard_button"
TD, LINK = "td, InlineKeyboardButton.cpp", "td, LinkManager.cpp, check_link_impl"
SERVER, MARKUP = "said by the server behind", "Client.cpp, get_reply_markup"
CANNOT = "can't parse inline keyboard button: "
HTTPS = "is invalid: Only HTTPS links are allowed"
INLINE_REFUSED: list[tuple[JsonObject, str, str]] = [
    ({"callback_data": "ắ" * 22}, "BUTTON_DATA_INVALID", SERVER),
    ({"callback_data": True}, f'{CANNOT}Field "callback_data" must be of type String', BUTTON),
    ({}, f"{CANNOT}Text buttons are unallowed in the inline keyboard", BUTTON),
    ({"callback_data": ""}, f"{CANNOT}Text buttons are unallowed in the inline keyboard", BUTTON),
    ({"text": None, "url": "a.vn"}, f'{CANNOT}Can\'t find field "text"', BUTTON),
    ({"web_app": "x"}, f'{CANNOT}Field "web_app" must be of type Object', BUTTON),
    ({"web_app": {}}, f'{CANNOT}Can\'t find field "url"', BUTTON),
    (
        {"login_url": {"url": "https://a.vn", "bot_username": "bot?"}},
        f"{CANNOT}LoginUrl bot username is invalid",
        BUTTON,
    ),
    ({"url": "a.vn", "style": "blue"}, f"{CANNOT}invalid button style specified", BUTTON),
    (
        {"url": "http://localhost"},
        "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        LINK,
    ),
    (
        {"url": "ftp://a.vn"},
        "inline keyboard button URL 'ftp://a.vn' is invalid: Unsupported URL protocol",
        LINK,
    ),
    (
        {"web_app": {"url": "http://localhost"}},
        f"inline keyboard button Web App URL 'http://localhost' {HTTPS}",
        TD,
    ),
    (
        {"login_url": {"url": "http://a.vn"}},
        f"inline keyboard button login URL 'http://a.vn' {HTTPS}",
        TD,
    ),
    (
        {"login_url": {"url": "tg://user?id=42"}},
        "link to a user can't be used in login URL buttons",
        TD,
    ),
    (
        {"switch_inline_query_chosen_chat": {}},
        "at least one chat type must be allowed",
        "td, TargetDialogTypes.cpp",
    ),
    ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID", SERVER),
    ({"pay": True}, "BUTTON_TYPE_INVALID", SERVER),
]


@pytest.mark.parametrize(("button", "sentence", "source"), INLINE_REFUSED)
async def test_inline_buttons_that_cannot_be(
    api: Api, lan: Person, button: JsonObject, sentence: str, source: str
) -> None:
    await lan.says("/start")
    send: JsonObject = {"chat_id": lan.id, "text": "?", "reply_markup": inline(button)}
    assert await api.refusal("sendMessage", **send) == f"Bad Request: {sentence}", source


MARKUPS_REFUSED: list[tuple[Json, str, str]] = [
    ("[", "can't parse reply keyboard markup JSON object", MARKUP),
    ([], "object expected as reply markup", MARKUP),
    ({"keyboard": "A"}, 'field "keyboard" must be of type Array', MARKUP),
    ({"keyboard": ["A"]}, 'field "keyboard" must be an Array of Arrays', MARKUP),
    (
        {"inline_keyboard": [{}]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        MARKUP,
    ),
    (
        {"inline_keyboard": [["A"]]},
        f"{CANNOT}InlineKeyboardButton must be an Object",
        BUTTON,
    ),
    (
        {"keyboard": [[1]]},
        "can't parse keyboard button: KeyboardButton must be a String or an Object",
        "Client.cpp, get_keyboard_button",
    ),
    (
        reply({"request_users": {}}),
        "can't parse keyboard button: Can't find field \"request_id\"",
        "Client.cpp, get_keyboard_button",
    ),
    (
        reply({"web_app": {"url": "http://a.vn"}}),
        f"keyboard button Web App URL 'http://a.vn' {HTTPS}",
        "td, ReplyMarkup.cpp, get_keyboard_button",
    ),
    (keyboard(*([(str(i), "x")] for i in range(101))), "reply markup is too long", SERVER),
]


@pytest.mark.parametrize(("markup", "sentence", "source"), MARKUPS_REFUSED)
async def test_keyboards_that_cannot_be(
    api: Api, lan: Person, markup: Json, sentence: str, source: str
) -> None:
    await lan.says("/start")
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?", reply_markup=markup)
    assert refusal == f"Bad Request: {sentence}", source


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        (reply({"request_contact": True}), "phone number can be requested in private chats only"),
        (reply({"request_location": True}), "location can be requested in private chats only"),
        (reply({"request_poll": {}}), "poll can be requested in private chats only"),
        (
            reply({"request_chat": {"request_id": 1}}),
            "chats can be requested in private chats only",
        ),
        (
            reply({"web_app": {"url": "https://a.vn"}}),
            "web App buttons can be used in private chats only",
        ),
        (inline({"web_app": {"url": "https://a.vn"}}), "BUTTON_TYPE_INVALID"),
    ],
)
async def test_what_only_private_chats_have(
    api: Api, group: Group, markup: JsonObject, sentence: str
) -> None:
    """Source: td, ReplyMarkup.cpp, get_keyboard_button."""
    refusal = await api.refusal("sendMessage", chat_id=group.id, text="?", reply_markup=markup)
    assert refusal == f"Bad Request: {sentence}"


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        (reply({}), "inline keyboard expected"),
        (
            inline({"switch_inline_query": ""}),
            "can't use switch_inline_query button in a channel chat, because users will not be "
            "able to use the button without knowing bot's username",
        ),
    ],
)
async def test_what_channels_do_not_have(
    api: Api, lan: Person, bot: Bot, channel: Group, markup: JsonObject, sentence: str
) -> None:
    """Source: td, ReplyMarkup.cpp, get_reply_markup and get_inline_keyboard_button."""
    await lan.promotes(bot, in_=channel)
    refusal = await api.refusal("sendMessage", chat_id=channel.id, text="?", reply_markup=markup)
    assert refusal == f"Bad Request: {sentence}"


async def test_only_inline_keyboards_stand_under_what_is_edited(api: Api, lan: Person) -> None:
    """Source: td, ReplyMarkup.cpp, get_reply_markup."""
    await lan.says("/start")
    message = await api.result("sendMessage", chat_id=lan.id, text="?")
    place: JsonObject = {"chat_id": lan.id, "message_id": message.number("message_id")}
    refusal = await api.refusal("editMessageText", **place, text="!", reply_markup=reply({}))
    assert refusal == "Bad Request: inline keyboard expected"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["keyboard", "inline_keyboard", "text", "url", "callback_data", "web_app", "style"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_is_given_is_kept_or_refused(markup: Json) -> None:
    nowhere: Chat | None = None
    try:
        kept = check_markup(read_markup(markup), nowhere)
    except BadRequest:
        return
    assert kept is None or isinstance(kept, dict)
