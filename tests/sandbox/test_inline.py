"""Inline mode: asking `@bot …` anywhere, choosing a result, and what the bot can do with it."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import ChosenInlineResult

from sandbox.people import ActRefused, Bot, Client, Group, Person
from sandbox.people.fields import Fields
from sandbox.server import Sandbox
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, keyboard

RANKING = "1. Nguyễn Thị Lan"
BUTTONS = keyboard([("Làm mới", "new")])


def article(text: str = RANKING, **more: Json) -> JsonObject:
    result: JsonObject = {"type": "article", "id": "1", "title": "Tuần 1"}
    return result | {"input_message_content": {"message_text": text}} | more


@pytest.fixture
async def ranker(world: Client, lan: Person) -> Bot:
    """Answers inline queries, and is in no chat."""
    return await world.new_bot("hang_bot", name="Xếp hạng", inline=True, inline_feedback=True)


@pytest.fixture
async def inline(world: Client, ranker: Bot) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, world.url, ranker.token)


async def asked(inline: Api, query: str = "") -> Fields:
    """The query that comes next; it must be this one, if one is named."""
    update = (await inline.updates(timeout=5))[0].inside("inline_query")
    assert query in ("", update.text("query"))
    return update


async def answer(inline: Api, *results: JsonObject, **more: Json) -> Fields:
    given: JsonObject = {"results": list[Json](results), "cache_time": 0, **more}
    query = await asked(inline)
    return await inline.call("answerInlineQuery", inline_query_id=query.text("id"), **given)


async def offered(
    inline: Api, lan: Person, bot: Bot, group: Group, *results: JsonObject
) -> list[Json]:
    """Lan asks in the group and is offered the results."""
    asking = asyncio.create_task(lan.asks_inline("xếp hạng", bot=bot, in_=group))
    assert (await answer(inline, *results)).flag("ok")
    return await asking


async def test_a_query_tells_who_asks_what_where(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    asking = asyncio.create_task(lan.asks_inline("xếp hạng", bot=ranker, in_=group, offset="10"))
    query = await asked(inline, "xếp hạng")
    assert query.inside("from").number("id") == lan.id
    assert (query.text("offset"), query.text("chat_type")) == ("10", "group")
    await inline.call("answerInlineQuery", inline_query_id=query.text("id"), results=[article()])
    assert await asking == [article()]


async def test_the_chosen_result_stands_in_the_chat(
    inline: Api, lan: Person, minh: Person, ranker: Bot, group: Group
) -> None:
    await offered(inline, lan, ranker, group, article())
    await lan.chooses("Tuần 1")
    seen = await minh.sees(RANKING, ever=True)
    assert seen.sender == "Lan"
    assert seen.fields.inside("via_bot").text("username") == "hang_bot"


async def test_the_bots_of_the_chat_are_told(
    inline: Api, api: Api, lan: Person, bot: Bot, ranker: Bot, group: Group
) -> None:
    await lan.promotes(bot, in_=group)
    await api.updates()
    await offered(inline, lan, ranker, group, article())
    await lan.chooses("1")
    told = (await api.updates())[0].inside("message")
    assert (told.text("text"), told.inside("via_bot").number("id")) == (RANKING, ranker.id)


async def test_privacy_mode_lets_through_what_was_sent_through_the_bot(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    await lan.adds(ranker, to=group)
    await inline.updates()
    await offered(inline, lan, ranker, group, article())
    await lan.chooses("1")
    heard = [update.inside("message").text("text") for update in await inline.updates()]
    assert RANKING in heard


async def test_the_bot_learns_what_was_chosen(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    await offered(inline, lan, ranker, group, article(), article(id="2", reply_markup=BUTTONS))
    await lan.chooses("1")
    await lan.chooses("2")
    bare, full = [u.inside("chosen_inline_result") for u in await inline.updates()]
    assert ChosenInlineResult.de_json(full.raw, None).from_user.first_name == "Lan"
    assert (bare.text("result_id"), bare.text("query")) == ("1", "xếp hạng")
    assert not bare.has("inline_message_id") and full.has("inline_message_id")


async def test_a_bot_that_did_not_ask_for_it_is_not_told(
    inline: Api, lan: Person, ranker: Bot, group: Group, sandbox: Sandbox
) -> None:
    sandbox.world.bots[ranker.id].wants_chosen_results = False
    await offered(inline, lan, ranker, group, article())
    await lan.chooses("1")
    assert await inline.updates() == []


async def test_a_press_under_it_names_no_chat(
    inline: Api, lan: Person, minh: Person, ranker: Bot, group: Group
) -> None:
    await offered(inline, lan, ranker, group, article(reply_markup=BUTTONS))
    await lan.chooses("1")
    chosen = (await inline.updates())[0].inside("chosen_inline_result")
    await minh.presses("Làm mới", waits=False)
    press = (await inline.updates())[0].inside("callback_query")
    assert press.text("inline_message_id") == chosen.text("inline_message_id")
    assert not press.has("message") and press.inside("from").number("id") == minh.id
    await inline.call("answerCallbackQuery", callback_query_id=press.text("id"), text="Mới nhất")
    await minh.sees("Mới nhất")


async def test_it_is_edited_by_its_own_id(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    await offered(inline, lan, ranker, group, article(reply_markup=BUTTONS))
    await lan.chooses("1")
    chosen = (await inline.updates())[0].inside("chosen_inline_result")
    place: JsonObject = {"inline_message_id": chosen.text("inline_message_id")}
    edited = await inline.call("editMessageText", **place, text="1. Bùi Văn Minh")
    assert edited.flag("result")
    shown = (await lan.reads(group))[-1]
    assert (shown.text, shown.buttons) == ("1. Bùi Văn Minh", [])
    same = await inline.refusal("editMessageText", **place, text="1. Bùi Văn Minh")
    assert same.startswith("Bad Request: message is not modified")


async def test_captions_media_and_buttons_change_too(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    await lan.sends_file("the-le.pdf", b"%PDF", to=ranker)
    file_id = (await inline.updates())[0].inside("message").inside("document").text("file_id")
    result: JsonObject = {"type": "document", "id": "1", "title": "Thể lệ"}
    result |= {"document_file_id": file_id, "reply_markup": BUTTONS}
    await offered(inline, lan, ranker, group, result)
    await lan.chooses("1")
    chosen = (await inline.updates())[0].inside("chosen_inline_result")
    place: JsonObject = {"inline_message_id": chosen.text("inline_message_id")}
    media: JsonObject = {"type": "document", "media": file_id, "caption": "Điều 2"}
    for method, given in (
        ("editMessageCaption", {"caption": "Điều 1", "reply_markup": BUTTONS}),
        ("editMessageMedia", {"media": media, "reply_markup": BUTTONS}),
        ("editMessageReplyMarkup", {}),
    ):
        assert (await inline.call(method, **place, **given)).flag("result")
    shown = (await lan.reads(group))[-1]
    assert (shown.text, shown.buttons, shown.version) == ("Điều 2", [], 4)


async def test_it_can_only_be_edited_where_it_stands_and_by_its_bot(
    inline: Api, api: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    """Source: Client.cpp, process_edit_message_text_query; td, InlineMessageManager.cpp."""
    await offered(inline, lan, ranker, group, article(reply_markup=BUTTONS))
    await lan.chooses("1")
    chosen = (await inline.updates())[0].inside("chosen_inline_result")
    place: JsonObject = {"inline_message_id": chosen.text("inline_message_id")}
    invalid = "Bad Request: invalid inline message identifier specified"
    assert await api.refusal("editMessageText", **place, text="?") == invalid
    assert await inline.refusal("editMessageText", inline_message_id="x", text="?") == invalid
    missing = await inline.refusal("editMessageText", text="?")
    assert missing == "Bad Request: message identifier is not specified"
    await lan.deletes((await lan.reads(group))[-1])
    gone = await inline.refusal("editMessageText", **place, text="?")
    assert gone == "Bad Request: MESSAGE_ID_INVALID"


@pytest.mark.parametrize(
    ("result", "field"),
    [
        ({"type": "contact", "phone_number": "+84900000009", "first_name": "Hoa"}, "contact"),
        ({"type": "location", "latitude": 20.8, "longitude": 105.3, "title": "Sở"}, "location"),
        (
            {"type": "venue", "latitude": 20.8, "longitude": 105.3, "title": "Sở", "address": "1"},
            "venue",
        ),
        (
            {
                "type": "article",
                "title": "Sở",
                "input_message_content": {"latitude": 1, "longitude": 2},
            },
            "location",
        ),
        (
            {
                "type": "photo",
                "photo_url": "https://example.vn/a.jpg",
                "thumbnail_url": "https://example.vn/b.jpg",
                "input_message_content": {"message_text": "Ảnh", "parse_mode": "HTML"},
            },
            "text",
        ),
    ],
)
async def test_results_of_many_kinds(
    inline: Api, lan: Person, ranker: Bot, group: Group, result: JsonObject, field: str
) -> None:
    await offered(inline, lan, ranker, group, result | {"id": "1"})
    await lan.chooses("1")
    assert (await lan.reads(group))[-1].fields.has(field)


async def test_a_file_sent_before_can_be_a_result(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    await lan.sends_file("the-le.pdf", b"%PDF", to=ranker)
    file_id = (await inline.updates())[0].inside("message").inside("document").text("file_id")
    document: JsonObject = {"type": "document", "id": "1", "title": "Thể lệ", "caption": "Điều 1"}
    await offered(inline, lan, ranker, group, document | {"document_file_id": file_id})
    await lan.chooses("Thể lệ")
    sent = (await lan.reads(group))[-1]
    assert (sent.text, sent.file_name) == ("Điều 1", "the-le.pdf")


async def test_what_stands_at_an_address_is_not_fetched(
    inline: Api, lan: Person, ranker: Bot, group: Group
) -> None:
    gif: JsonObject = {"type": "gif", "id": "1", "gif_url": "https://example.vn/a.gif"}
    await offered(inline, lan, ranker, group, gif)
    with pytest.raises(ActRefused, match="fetches no files"):
        await lan.chooses("1")


async def test_who_asks_the_same_again_gets_the_kept_answer(
    inline: Api, lan: Person, minh: Person, ranker: Bot, group: Group
) -> None:
    asking = asyncio.create_task(lan.asks_inline("xếp hạng", bot=ranker, in_=group))
    await answer(inline, article(), cache_time=60)
    await asking
    assert await minh.asks_inline("xếp hạng", bot=ranker, in_=group) == [article()]
    assert await inline.updates() == []


async def test_a_personal_answer_is_kept_for_one_alone(
    inline: Api, lan: Person, minh: Person, ranker: Bot, group: Group
) -> None:
    asking = asyncio.create_task(lan.asks_inline("của tôi", bot=ranker, in_=group))
    await answer(inline, article(), cache_time=60, is_personal=True)
    await asking
    assert await lan.asks_inline("của tôi", bot=ranker, in_=group) == [article()]
    again = asyncio.create_task(minh.asks_inline("của tôi", bot=ranker, in_=group))
    await answer(inline, article("2. Bùi Văn Minh"))
    assert await again == [article("2. Bùi Văn Minh")]


async def test_the_page_is_told_of_the_button_and_of_more(
    inline: Api, lan: Person, ranker: Bot, sandbox: Sandbox
) -> None:
    asking = asyncio.create_task(lan.asks_inline("xếp hạng", bot=ranker))
    button: JsonObject = {"text": "Vào thi", "start_parameter": "thi"}
    await answer(inline, article(), next_offset="50", button=button)
    await asking
    told = sandbox.world.people[lan.id].inline_queries[-1].draw_results()
    assert (told["next_offset"], told["button"]) == ("50", button)


async def test_a_bot_without_inline_mode_is_not_asked(lan: Person, bot: Bot) -> None:
    with pytest.raises(ActRefused, match="does not answer inline queries"):
        await lan.asks_inline("xếp hạng", bot=bot)


RESULT, RESULTS = "Client.cpp, get_inline_query_result", "Client.cpp, get_inline_query_results"
BUTTON, TD = "Client.cpp, get_inline_query_results_button", "td, InlineQueriesManager.cpp"
SERVER, CANNOT = "said by the server behind", "can't parse inline query result: "
NO_BUTTON = "can't parse inline query results button: "
PHOTO: JsonObject = {"type": "photo", "id": "1", "photo_url": "https://a.vn/a.jpg"}
REFUSED: list[tuple[JsonObject, str, str]] = [
    ({"results": {}}, "expected an Array of inline query results", RESULTS),
    ({"results": [article()] * 51}, "too many inline query results specified", RESULTS),
    ({"results": ["1"]}, f"{CANNOT}Inline query result must be an object", RESULT),
    ({"results": [{"id": "1"}]}, f'{CANNOT}Can\'t find field "type"', RESULT),
    ({"results": [{"type": "article"}]}, f'{CANNOT}Can\'t find field "id"', RESULT),
    (
        {"results": [{"type": "article", "id": "1"}]},
        f'{CANNOT}Can\'t find field "message_text"',
        RESULT,
    ),
    (
        {"results": [article(input_message_content={})]},
        f"{CANNOT}Input message content is not specified",
        "Client.cpp, get_input_message_content",
    ),
    ({"results": [article(title=None)]}, f'{CANNOT}Can\'t find field "title"', RESULT),
    (
        {"results": [{"type": "rhyme", "id": "1"}]},
        f'{CANNOT}type "rhyme" is unsupported for the inline query result',
        RESULT,
    ),
    (
        {"results": [{"type": "photo", "id": "1"}]},
        f'{CANNOT}Can\'t find field "photo_file_id"',
        RESULT,
    ),
    ({"results": [article(" ")]}, "text must be non-empty", TD),
    ({"results": [article("ắ" * 4097)]}, "MESSAGE_TOO_LONG", SERVER),
    ({"results": [article(reply_markup={"force_reply": True})]}, "inline keyboard expected", TD),
    (
        {"results": [article(reply_markup=keyboard([("A", "ắ" * 22)]))]},
        "BUTTON_DATA_INVALID",
        SERVER,
    ),
    (
        {
            "results": [
                {"type": "contact", "id": "1", "phone_number": " ", "first_name": "Hoa"},
            ]
        },
        'field "phone_number" must contain a valid phone number',
        TD,
    ),
    (
        {
            "results": [
                {
                    "type": "document",
                    "id": "1",
                    "title": "A",
                    "document_url": "https://a.vn/a.doc",
                    "mime_type": "application/msword",
                }
            ]
        },
        "unallowed document MIME type",
        TD,
    ),
    ({"results": [article(id="")]}, "RESULT_ID_EMPTY", SERVER),
    ({"results": [article(id="ắ" * 22)]}, "RESULT_ID_INVALID", SERVER),
    ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE", SERVER),
    ({"results": [article(title="")]}, "ARTICLE_TITLE_EMPTY", SERVER),
    ({"results": [PHOTO]}, "PHOTO_THUMB_URL_EMPTY", SERVER),
    ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID", SERVER),
    ({"button": []}, f"{NO_BUTTON}InlineQueryResultsButton must be an Object", BUTTON),
    (
        {"button": {"text": "A"}},
        f"{NO_BUTTON}InlineQueryResultsButton must have exactly one optional field",
        BUTTON,
    ),
    ({"button": {"text": "A", "start_parameter": ""}}, "can't use empty start_parameter", TD),
    (
        {"button": {"text": "A", "start_parameter": "a" * 65}},
        "too long start_parameter specified",
        TD,
    ),
    (
        {"button": {"text": "A", "start_parameter": "thi?"}},
        "unallowed characters in start_parameter are used",
        TD,
    ),
    (
        {"button": {"text": "A", "web_app": {"url": "http://a.vn"}}},
        "inline query button Web App URL 'http://a.vn' is invalid: Only HTTPS links are allowed",
        TD,
    ),
    (
        {},
        "query is too old and response timeout expired or query ID is invalid",
        "Client.cpp, fail_query_with_error",
    ),
]


@pytest.mark.parametrize(("given", "sentence", "source"), REFUSED)
async def test_answers_that_cannot_be(
    inline: Api, given: JsonObject, sentence: str, source: str
) -> None:
    answer: JsonObject = {"inline_query_id": "1", "results": [article()]}
    assert await inline.refusal("answerInlineQuery", **(answer | given)) == (
        f"Bad Request: {sentence}"
    ), source
