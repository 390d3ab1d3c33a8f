"""Bots change and delete what stands: editMessage…, deleteMessage(s)."""

from datetime import timedelta

import pytest
from aiohttp import ClientSession

from sandbox.clock import real_now
from sandbox.people import Bot, Client, Group, Person
from sandbox.server import Sandbox
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, png

BAD = "Bad Request: "
PHOTO: JsonObject = {"type": "photo", "media": "attach://a"}
EDITS: dict[str, JsonObject] = {
    "editMessageText": {"text": "Mới"},
    "editMessageCaption": {"caption": "Mới"},
    "editMessageMedia": {"media": {"type": "document", "media": "AgAD"}},
    "editMessageReplyMarkup": {},
}


@pytest.fixture(autouse=True)
async def started(lan: Person) -> None:
    await lan.says("/start")


async def send_picture(api: Api, lan: Person) -> JsonObject:
    answer = await api.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=lan.id)
    return {"chat_id": lan.id, "message_id": answer.inside("result").number("message_id")}


async def test_a_picture_takes_the_place_of_another(api: Api, lan: Person) -> None:
    place = await send_picture(api, lan)
    media: JsonObject = {"type": "photo", "media": "attach://a", "caption": "Tuần 2"}
    answer = await api.upload("editMessageMedia", {"a": ("b.png", png(9, 9))}, **place, media=media)
    edited = answer.inside("result")
    assert next(edited.each("photo")).number("width") == 9 and edited.has("edit_date")
    assert (await lan.reads())[-1].text == "Tuần 2"


async def test_a_text_becomes_a_picture(api: Api, lan: Person) -> None:
    sent = await api.result("sendMessage", chat_id=lan.id, text="Đang vẽ…")
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    await api.upload("editMessageMedia", {"a": ("a.png", png())}, **place, media=PHOTO)
    shown = (await lan.reads())[-1]
    assert shown.fields.has("photo") and shown.text == ""


async def test_a_caption_goes_above_and_away(api: Api, lan: Person) -> None:
    place = await send_picture(api, lan)
    above = await api.result(
        "editMessageCaption", **place, caption="Bảng", show_caption_above_media=True
    )
    assert above.flag("show_caption_above_media")
    assert not (await api.result("editMessageCaption", **place)).has("caption")


@pytest.mark.parametrize(
    ("method", "refusal", "source"),
    [
        ("editMessageText", "there is no text in the message to edit", "edit_message_text"),
        ("editMessageMedia", "wrong remote file identifier specified: can't", "edit_message_media"),
        (
            "editMessageReplyMarkup",
            "message is not modified: specified new",
            "fail_query_with_error",
        ),
    ],
)
async def test_edits_of_a_picture(
    api: Api, lan: Person, method: str, refusal: str, source: str
) -> None:
    place = await send_picture(api, lan)
    answer = await api.refusal(method, **place, **EDITS[method])
    assert answer.startswith(BAD + refusal), source


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("editMessageText", "message can't be edited"),
        ("editMessageCaption", "message can't be edited"),
        ("editMessageMedia", "message media can't be edited"),
    ],
)
async def test_of_a_dice_only_the_buttons_change(
    api: Api, lan: Person, method: str, refusal: str
) -> None:
    """MessagesManager.cpp, can_edit_message and can_edit_message_media"""
    sent = await api.result("sendDice", chat_id=lan.id)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    assert await api.refusal(method, **place, **EDITS[method]) == BAD + refusal
    button: Json = [[{"text": "Lại", "callback_data": "again"}]]
    await api.result("editMessageReplyMarkup", **place, reply_markup={"inline_keyboard": button})


async def test_edits_refused_of_a_text(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, edit_message_caption; Client.cpp, get_required_string_arg"""
    sent = await api.result("sendMessage", chat_id=lan.id, text="Câu 1")
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    caption = await api.refusal("editMessageCaption", **place, caption="?")
    assert caption == f"{BAD}there is no caption in the message to edit"
    media = await api.refusal("editMessageMedia", **place)
    assert media == f'{BAD}parameter "media" is required'


async def test_a_voice_is_not_changed_for_a_picture(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, edit_message_media"""
    voice = await api.upload("sendVoice", {"voice": ("a.ogg", b"abc")}, chat_id=lan.id)
    place: JsonObject = {
        "chat_id": lan.id,
        "message_id": voice.inside("result").number("message_id"),
    }
    refusal = await api.refusal("editMessageMedia", **place, **EDITS["editMessageMedia"])
    assert refusal == f"{BAD}message media can't be edited"


@pytest.mark.parametrize(
    ("kind", "refusal"),
    [
        ("document", "can't change media type in the album"),
        ("animation", "message content type can't be used in an album"),
    ],
)
async def test_an_album_keeps_its_kind(api: Api, lan: Person, kind: str, refusal: str) -> None:
    """MessagesManager.cpp, edit_message_media"""
    files = {"a": ("a.png", png())}
    album = await api.upload("sendMediaGroup", files, chat_id=lan.id, media=[PHOTO, PHOTO])
    first = next(album.each("result")).number("message_id")
    media: JsonObject = {"type": kind, "media": "attach://a"}
    place: JsonObject = {"chat_id": lan.id, "message_id": first}
    answer = await api.upload("editMessageMedia", files, **place, media=media)
    assert answer.text("description") == BAD + refusal


async def test_what_brought_a_keyboard_is_not_changed(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, can_edit_message"""
    keyboard: JsonObject = {"keyboard": [[{"text": "Vào thi"}]]}
    sent = await api.result("sendMessage", chat_id=lan.id, text="Chào", reply_markup=keyboard)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    refusal = await api.refusal("editMessageText", **place, text="?")
    assert refusal == f"{BAD}message can't be edited"


async def test_a_forward_is_not_changed(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, can_edit_message"""
    sent = await api.result("forwardMessage", chat_id=lan.id, from_chat_id=lan.id, message_id=1)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    refusal = await api.refusal("editMessageText", **place, text="?")
    assert refusal == f"{BAD}message can't be edited"


async def test_many_are_deleted_at_once(api: Api, lan: Person) -> None:
    for _ in range(3):
        await api.result("sendMessage", chat_id=lan.id, text="?")
    answer = await api.call("deleteMessages", chat_id=lan.id, message_ids=[2, 3, 77])
    assert answer.flag("result")
    assert [message.message_id for message in await lan.reads()] == [1, 4]


async def test_in_a_group_others_are_left_alone(
    api: Api, lan: Person, bot: Bot, group: Group, forum: Group
) -> None:
    """MessagesManager.cpp, can_revoke_message and can_delete_channel_message"""
    refusals = []
    for place in (group, forum):
        await lan.says("/xephang", to=place)
        message_id = (await lan.reads(place))[-1].message_id
        refusals.append(await api.refusal("deleteMessage", chat_id=place.id, message_id=message_id))
        await lan.promotes(bot, in_=place, rights=["can_delete_messages"])
        assert (await api.call("deleteMessage", chat_id=place.id, message_id=message_id)).flag("ok")
    assert refusals == [
        f"{BAD}message can't be deleted for everyone",
        f"{BAD}message can't be deleted",
    ]


async def test_a_dice_stands_for_a_day(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, can_revoke_message"""
    sent = await api.result("sendDice", chat_id=lan.id)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    refusal = await api.refusal("deleteMessage", **place)
    assert refusal == f"{BAD}message can't be deleted for everyone"


async def test_after_two_days_a_message_stays() -> None:
    """MessagesManager.cpp, can_revoke_message"""
    shift = timedelta()
    serving = Sandbox.serving(port=0, now=lambda: real_now() + shift)
    async with serving as sandbox, Client(sandbox.url) as world, ClientSession() as session:
        bot = await world.new_bot("thi_bot")
        thu = await world.new_person("Thu")
        await thu.says("/start")
        shift = timedelta(hours=48, seconds=2)
        api = Api(session, world.url, bot.token)
        refusal = await api.refusal("deleteMessage", chat_id=thu.id, message_id=1)
    assert refusal == f"{BAD}message can't be deleted for everyone"


async def test_a_live_location_moves_and_stops(api: Api, lan: Person) -> None:
    point: JsonObject = {"latitude": 20.67, "longitude": 105.53}
    sent = await api.result("sendLocation", chat_id=lan.id, **point, live_period=600)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    moved = await api.result("editMessageLiveLocation", **place, latitude=20.7, longitude=105.5)
    now: JsonObject = {"latitude": 20.7, "longitude": 105.5}
    assert moved.inside("location").raw == now | {"live_period": 600}
    stopped = await api.result("stopMessageLiveLocation", **place)
    assert stopped.inside("location").raw == now


@pytest.mark.parametrize(
    ("method", "given", "refusal"),
    [
        ("editMessageLiveLocation", {}, "latitude is empty"),
        (
            "editMessageLiveLocation",
            {"latitude": 91, "longitude": 0},
            "invalid location specified",
        ),
        ("editMessageText", {"text": "?"}, "there is no text in the message to edit"),
        (
            "editMessageMedia",
            {"media": {"type": "photo", "media": "AgAD"}},
            "message media can't be edited",
        ),
    ],
)
async def test_edits_of_a_live_location(
    api: Api, lan: Person, method: str, given: JsonObject, refusal: str
) -> None:
    """MessagesManager.cpp, edit_message_live_location and its neighbours"""
    sent = await api.result("sendLocation", chat_id=lan.id, latitude=1, longitude=1, live_period=60)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    assert await api.refusal(method, **place, **given) == BAD + refusal


async def test_a_text_is_no_live_location(api: Api, lan: Person) -> None:
    """MessagesManager.cpp, edit_message_live_location"""
    sent = await api.result("sendMessage", chat_id=lan.id, text="Câu 1")
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    refusal = await api.refusal("stopMessageLiveLocation", **place)
    assert refusal == f"{BAD}there is no live location in the message to edit"
