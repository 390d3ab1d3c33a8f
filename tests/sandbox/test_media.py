"""Files, places and dice: what bots send, what people see, and what goes back by its id."""

import pytest

from sandbox.people import Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api, png

METHODS = [
    ("sendPhoto", "photo", "a.png"),
    ("sendDocument", "document", "a.txt"),
    ("sendVideo", "video", "a.mp4"),
    ("sendAudio", "audio", "a.mp3"),
    ("sendVoice", "voice", "a.ogg"),
    ("sendAnimation", "animation", "a.gif"),
    ("sendVideoNote", "video_note", "a.mp4"),
    ("sendSticker", "sticker", "a.webp"),
]


@pytest.fixture(autouse=True)
async def started(lan: Person, api: Api) -> None:
    await lan.says("/start")
    await api.updates()


async def sent(api: Api, lan: Person, method: str, field: str, name: str) -> JsonObject:
    answer = await api.upload(method, {field: (name, png())}, chat_id=lan.id)
    assert answer.flag("ok"), answer.raw
    return answer.inside("result").raw


@pytest.mark.parametrize(("method", "field", "name"), METHODS)
async def test_a_file_reaches_the_person(
    api: Api, lan: Person, method: str, field: str, name: str
) -> None:
    assert field in await sent(api, lan, method, field, name)
    shown = (await lan.reads())[-1]
    assert shown.fields.has(field)
    assert await lan.downloads(shown) == png()


@pytest.mark.parametrize(("method", "field", "name"), METHODS)
async def test_a_file_goes_again_by_its_id(
    api: Api, lan: Person, method: str, field: str, name: str
) -> None:
    first = await sent(api, lan, method, field, name)
    shown = (await lan.reads())[-1]
    again = await api.result(method, chat_id=lan.id, **{field: shown.file_id})
    assert again.raw[field] == first[field]


async def test_what_was_a_video_stays_one(api: Api, lan: Person) -> None:
    await sent(api, lan, "sendVideo", "video", "a.mp4")
    shown = (await lan.reads())[-1]
    again = await api.result("sendDocument", chat_id=lan.id, document=shown.file_id)
    assert again.has("video") and not again.has("document")


async def test_a_photo_comes_in_sizes(api: Api, lan: Person) -> None:
    answer = await api.upload("sendPhoto", {"photo": ("a.png", png(1000, 500))}, chat_id=lan.id)
    sizes = list(answer.inside("result").each("photo"))
    assert [(size.number("width"), size.number("height")) for size in sizes] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1000, 500),
    ]
    assert len({size.text("file_unique_id") for size in sizes}) == 4


async def test_a_video_tells_what_the_bot_said_of_it(api: Api, lan: Person) -> None:
    files = {"video": ("a.mp4", b"film"), "cover": ("k.png", png(90, 90))}
    told: JsonObject = {"width": 640, "height": 360, "duration": 12, "caption": "<b>Kim Bôi</b>"}
    thumbnail: JsonObject = {"thumbnail": "attach://cover", "parse_mode": "HTML"}
    answer = await api.upload("sendVideo", files, chat_id=lan.id, **told, **thumbnail)
    message = answer.inside("result")
    video = message.inside("video")
    assert [video.number(name) for name in ("width", "height", "duration")] == [640, 360, 12]
    assert video.inside("thumbnail").number("width") == 90
    assert (message.text("caption"), video.text("mime_type")) == ("Kim Bôi", "video/mp4")


async def test_an_animation_is_a_document_to_older_programs(api: Api, lan: Person) -> None:
    message = await sent(api, lan, "sendAnimation", "animation", "a.gif")
    animation, document = message["animation"], message["document"]
    assert isinstance(animation, dict) and isinstance(document, dict)
    assert document == {name: animation[name] for name in document}
    assert "duration" not in document


async def test_a_caption_may_stand_above(api: Api, lan: Person) -> None:
    answer = await api.upload(
        "sendPhoto",
        {"photo": ("a.png", png())},
        chat_id=lan.id,
        caption="Bảng xếp hạng",
        show_caption_above_media=True,
        has_spoiler=True,
    )
    message = answer.inside("result")
    assert message.flag("show_caption_above_media") and message.flag("has_media_spoiler")


async def test_places(api: Api, lan: Person) -> None:
    point: JsonObject = {"latitude": 20.67, "longitude": 105.53}
    live = await api.result("sendLocation", chat_id=lan.id, **point, live_period=600, heading=90)
    assert live.inside("location").raw == point | {"live_period": 600, "heading": 90}
    venue = await api.result(
        "sendVenue", chat_id=lan.id, **point, title="Sở Nội vụ", address="Bo", foursquare_id="4f"
    )
    assert venue.inside("location").raw == point
    named: JsonObject = {"title": "Sở Nội vụ", "address": "Bo", "foursquare_id": "4f"}
    assert venue.inside("venue").raw == {"location": point} | named


async def test_a_contact_and_a_dice(api: Api, lan: Person) -> None:
    contact = await api.result(
        "sendContact", chat_id=lan.id, phone_number="+84218385001", first_name="Trực ban"
    )
    assert contact.inside("contact").text("first_name") == "Trực ban"
    dice = await api.result("sendDice", chat_id=lan.id, emoji="🎰")
    assert 1 <= dice.inside("dice").number("value") <= 64
    assert (await api.result("sendDice", chat_id=lan.id)).inside("dice").text("emoji") == "🎲"


@pytest.mark.parametrize("kind", ["video", "audio", "voice", "animation", "video_note", "sticker"])
async def test_people_send_every_kind_of_file(api: Api, lan: Person, kind: str) -> None:
    await lan.sends(kind, "a.bin", b"abc", duration=3)
    told = (await api.updates())[0].inside("message").inside(kind)
    fetched = await api.result("getFile", file_id=told.text("file_id"))
    assert fetched.text("file_unique_id") == told.text("file_unique_id")
    assert fetched.number("file_size") == 3


async def test_people_send_places_and_throw_dice(api: Api, lan: Person) -> None:
    await lan.sends_location(20.67, 105.53)
    await lan.throws_a_dice("🎯")
    place, dice = [update.inside("message") for update in await api.updates()]
    assert place.inside("location").raw == {"latitude": 20.67, "longitude": 105.53}
    assert dice.inside("dice").text("emoji") == "🎯"


async def test_nobody_has_a_profile_photo(api: Api, lan: Person) -> None:
    photos = await api.result("getUserProfilePhotos", user_id=lan.id)
    assert photos.raw == {"total_count": 0, "photos": []}
