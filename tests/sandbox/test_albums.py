"""Several pictures or files as one: sendMediaGroup."""

import pytest

from sandbox.people import Person
from sandbox.people.fields import Fields
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, png

PHOTO: JsonObject = {"type": "photo", "media": "attach://a"}
VIDEO: JsonObject = {"type": "video", "media": "attach://b"}
AUDIO: JsonObject = {"type": "audio", "media": "attach://b"}
DOCUMENT: JsonObject = {"type": "document", "media": "attach://b"}
REFUSED = "Bad Request: "


@pytest.fixture(autouse=True)
async def started(lan: Person) -> None:
    await lan.says("/start")


async def send(api: Api, lan: Person, *media: Json, picture: bytes = png()) -> Fields:
    files = {"a": ("a.png", picture), "b": ("b.bin", b"abc")}
    return await api.upload("sendMediaGroup", files, chat_id=lan.id, media=list(media))


async def test_an_album_is_several_messages_of_one_group(api: Api, lan: Person) -> None:
    answer = await send(api, lan, PHOTO | {"caption": "Hội thi"}, VIDEO)
    first, second = list(answer.each("result"))
    assert first.text("caption") == "Hội thi" and second.has("video")
    assert first.text("media_group_id") == second.text("media_group_id") != ""
    shown = (await lan.reads())[-2:]
    assert {message.fields.text("media_group_id") for message in shown} == {
        first.text("media_group_id")
    }


async def test_one_picture_alone_is_no_album(api: Api, lan: Person) -> None:
    only = next((await send(api, lan, PHOTO)).each("result"))
    assert not only.has("media_group_id")


async def test_an_album_goes_by_ids(api: Api, lan: Person) -> None:
    first = next((await send(api, lan, PHOTO)).each("result"))
    file_id = list(first.each("photo"))[-1].text("file_id")
    again: list[Json] = [{"type": "photo", "media": file_id} for _ in range(2)]
    answer = await api.call("sendMediaGroup", chat_id=lan.id, media=again)
    assert len(list(answer.each("result"))) == 2


@pytest.mark.parametrize(
    ("media", "refusal"),
    [
        ([], "there are no messages to send"),
        ([PHOTO] * 11, "too many messages to send as an album"),
        ([PHOTO, AUDIO], "audio can't be mixed with other media types"),
        ([DOCUMENT, PHOTO], "document can't be mixed with other media types"),
        (
            [PHOTO, PHOTO | {"show_caption_above_media": True}],
            "parameter show_caption_above_media must be the same for all messages",
        ),
        ([PHOTO, PHOTO | {"caption": "á" * 1025}], "message caption is too long"),
    ],
)
async def test_what_cannot_be_an_album(
    api: Api, lan: Person, media: list[Json], refusal: str
) -> None:
    """MessageContent.cpp, check_message_group_message_contents"""
    assert (await send(api, lan, *media)).text("description") == REFUSED + refusal


@pytest.mark.parametrize(
    ("media", "reason"),
    [
        ("a", "expected an Object"),
        ({"type": "photo"}, "media not found"),
        ({"type": "photo", "media": "attach://z"}, "media not found"),
        ({"media": "attach://a"}, 'Can\'t find field "type"'),
        ({"type": "animation", "media": "attach://a"}, 'type "animation" can\'t be used in send'),
        ({"type": "poem", "media": "attach://a"}, 'type "poem" is unsupported'),
        (PHOTO | {"caption": "<b>", "parse_mode": "HTML"}, "Can't parse entities: Can't find end"),
    ],
)
async def test_media_that_cannot_be_read(api: Api, lan: Person, media: Json, reason: str) -> None:
    """Client.cpp, get_input_media"""
    description = (await send(api, lan, media)).text("description")
    assert description.startswith(f"{REFUSED}can't parse InputMedia: {reason}")


@pytest.mark.parametrize(
    ("media", "refusal"),
    [
        (None, 'parameter "media" is required'),
        ("{", "can't parse media JSON object"),
        ({"a": 1}, "expected an Array of InputMedia"),
    ],
)
async def test_media_is_an_array(api: Api, lan: Person, media: Json, refusal: str) -> None:
    """Client.cpp, get_input_message_contents"""
    assert await api.refusal("sendMediaGroup", chat_id=lan.id, media=media) == REFUSED + refusal


async def test_a_bad_picture_is_named_by_its_place(api: Api, lan: Person) -> None:
    """Client.cpp, on_message_send_failed"""
    answer = await send(api, lan, VIDEO, PHOTO, picture=b"no picture")
    assert answer.text("description") == (
        'Bad Request: failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"'
    )
    assert len(await lan.reads()) == 1


async def test_a_moving_picture_is_in_no_album(api: Api, lan: Person) -> None:
    """Client.cpp, fail_query_with_error: MEDIA_GROUPED_INVALID"""
    sent = await api.upload("sendAnimation", {"animation": ("a.gif", b"abc")}, chat_id=lan.id)
    file_id = sent.inside("result").inside("animation").text("file_id")
    refused = await send(api, lan, PHOTO, {"type": "video", "media": file_id})
    assert refused.text("description") == (
        "Bad Request: can't use the media of the specified type in the album"
    )
