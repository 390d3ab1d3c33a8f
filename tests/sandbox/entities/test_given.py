"""`entities` as a bot gives them, over HTTP."""

from io import BytesIO

import pytest

from sandbox.entities.kinds import FOUND
from sandbox.people import Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api

PLACE: JsonObject = {"offset": 0, "length": 4}


async def drawn(api: Api, lan: Person, *given: Json) -> object:
    """The entities of a message sent with those given; None where it has none."""
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="Chào bạn", entities=[*given])
    return sent.raw.get("entities")


@pytest.mark.parametrize(
    "entity",
    [
        PLACE | {"type": "bold"},
        PLACE | {"type": "expandable_blockquote"},
        PLACE | {"type": "pre", "language": "python"},
        PLACE | {"type": "text_link", "url": "https://example.vn/"},
        PLACE | {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"},
        PLACE | {"type": "date_time", "unix_time": 1693357200, "date_time_format": "wDT"},
    ],
)
async def test_given_entities_are_taken(api: Api, lan: Person, entity: JsonObject) -> None:
    assert await drawn(api, lan, entity) == [entity]


async def test_a_person_is_mentioned_without_a_username(api: Api, lan: Person) -> None:
    mention: JsonObject = {"type": "text_mention", "user": {"id": lan.id}}
    link: JsonObject = {"type": "text_link", "url": f"tg://user?id={lan.id}"}
    for entity in (mention, link):
        assert "Lan" in str(await drawn(api, lan, PLACE | entity))


async def test_a_mention_of_nobody_is_plain_text(api: Api, lan: Person) -> None:
    assert await drawn(api, lan, PLACE | {"type": "text_mention", "user": {"id": 987}}) is None


@pytest.mark.parametrize("kind", sorted(FOUND))
async def test_what_telegram_finds_by_itself_is_passed_over(
    api: Api, lan: Person, kind: str
) -> None:
    assert await drawn(api, lan, PLACE | {"type": kind}) is None


@pytest.mark.parametrize("given", ["[{", '{"type": "bold"}', "null"])
async def test_what_is_no_list_counts_as_none(api: Api, lan: Person, given: str) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="Chào", entities=given)
    assert "entities" not in sent.raw


async def test_markup_counts_before_entities(api: Api, lan: Person) -> None:
    await lan.says("/start")
    bold: JsonObject = PLACE | {"type": "bold"}
    sent = await api.result(
        "sendMessage", chat_id=lan.id, text="_Chào_", parse_mode="Markdown", entities=[bold]
    )
    assert [entity.text("type") for entity in sent.each("entities")] == ["italic"]


async def test_captions_are_formatted_alike(api: Api, lan: Person) -> None:
    await lan.says("/start")
    url = f"{api.base}/sendDocument"
    form = {"chat_id": str(lan.id), "caption": "*Chào*", "parse_mode": "MarkdownV2"}
    async with api.session.post(url, data=form | {"document": BytesIO(b"x")}) as response:
        result = (await response.json())["result"]
    assert result["caption_entities"] == [{"type": "bold", "offset": 0, "length": 4}]
