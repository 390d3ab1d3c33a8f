"""What is refused of files, places and dice, in Telegram's words and order."""

import pytest

from sandbox.people import Client, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, File, png

BAD = "Bad Request: "
UNKNOWN = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
HUGE = b"x" * ((12 << 20) + 1)


@pytest.fixture(autouse=True)
async def started(lan: Person) -> None:
    await lan.says("/start")


@pytest.mark.parametrize(
    ("method", "given", "refusal", "source"),
    [
        ("sendPhoto", {}, "there is no photo in the request", "process_send_photo_query"),
        ("sendVideo", {}, "there is no video in the request", "process_send_video_query"),
        ("sendAudio", {}, "there is no audio in the request", "process_send_audio_query"),
        ("sendVoice", {}, "there is no voice in the request", "process_send_voice_query"),
        ("sendSticker", {}, "there is no sticker in the request", "process_send_sticker_query"),
        ("sendDocument", {}, "there is no document in the request", "process_send_document_query"),
        ("sendVideoNote", {}, "there is no video note in the request", "process_send_video_note"),
        ("sendAnimation", {}, "there is no animation in the request", "process_send_animation"),
        (
            "sendPhoto",
            {"photo": "attach://a"},
            "there is no photo in the request",
            "get_input_file",
        ),
        ("sendPhoto", {"photo": "AgAD"}, UNKNOWN, "FileManager.cpp, from_persistent_id"),
        (
            "sendPhoto",
            {"photo": "https://example.vn/a.png"},
            "failed to get HTTP URL content",
            "fail_query_with_error",
        ),
        (
            "sendPhoto",
            {"photo": "ftp://example.vn"},
            "invalid file HTTP URL specified: Unsupported URL protocol",
            "FileManager.cpp, from_persistent_id",
        ),
        ("sendLocation", {}, "latitude is empty", "get_location"),
        ("sendLocation", {"latitude": 1}, "longitude is empty", "get_location"),
        (
            "sendLocation",
            {"latitude": 91, "longitude": 0},
            "wrong location specified",
            "Location.cpp",
        ),
        (
            "sendLocation",
            {"latitude": 1, "longitude": 1, "live_period": 59},
            "wrong live location period specified",
            "Location.cpp, process_input_message_location",
        ),
        (
            "sendLocation",
            {"latitude": 1, "longitude": 1, "heading": 361},
            "wrong live location heading specified",
            "Location.cpp, process_input_message_location",
        ),
        (
            "sendLocation",
            {"latitude": 1, "longitude": 1, "proximity_alert_radius": 100001},
            "wrong live location proximity alert radius specified",
            "Location.cpp, process_input_message_location",
        ),
        (
            "sendVenue",
            {"latitude": 1, "longitude": 181, "title": "A", "address": "B"},
            "wrong venue location specified",
            "Venue.cpp, process_input_message_venue",
        ),
        ("sendContact", {}, 'parameter "phone_number" is required', "process_send_contact_query"),
        (
            "sendContact",
            {"phone_number": "1"},
            'parameter "first_name" is required',
            "process_send_contact_query",
        ),
        ("sendDice", {"emoji": "🛵"}, "EMOTICON_INVALID", "what the server says of inputMediaDice"),
        ("getFile", {}, "file_id not specified", "check_remote_file_id"),
        ("getFile", {"file_id": "AgAD"}, "invalid file_id", "TdOnCheckRemoteFileIdCallback"),
        ("getUserProfilePhotos", {}, "invalid user_id specified", "get_user_id"),
        ("getUserProfilePhotos", {"user_id": 77}, "user not found", "check_user"),
        (
            "sendChatAction",
            {"action": "sing"},
            "wrong parameter action in request",
            "get_chat_action",
        ),
    ],
)
async def test_what_is_refused(
    api: Api, lan: Person, method: str, given: JsonObject, refusal: str, source: str
) -> None:
    assert await api.refusal(method, chat_id=lan.id, **given) == BAD + refusal, source


@pytest.mark.parametrize(
    ("method", "field", "file", "refusal", "source"),
    [
        ("sendDocument", "document", ("a", b""), "file must be non-empty", "FileLoaderUtils.cpp"),
        ("sendPhoto", "photo", ("a.png", b"abc"), "IMAGE_PROCESS_FAILED", "the server behind"),
        (
            "sendPhoto",
            "photo",
            ("a.png", png(9000, 1001)),
            "PHOTO_INVALID_DIMENSIONS",
            "sendPhoto in the documentation",
        ),
        (
            "sendPhoto",
            "photo",
            ("a.png", png(2100, 100)),
            "PHOTO_INVALID_DIMENSIONS",
            "sendPhoto in the documentation",
        ),
        (
            "sendVideoNote",
            "video_note",
            ("a.mp4", HUGE),
            'file "a.mp4" of size 12582913 bytes is too big for a video note',
            "FileLoaderUtils.cpp, check_full_local_location",
        ),
        (
            "sendPhoto",
            "photo",
            ("a.png", HUGE),
            'file "a.png" of size 12582913 bytes is too big for a photo',
            "FileLoaderUtils.cpp, check_full_local_location",
        ),
    ],
)
async def test_files_that_are_refused(
    api: Api, lan: Person, method: str, field: str, file: File, refusal: str, source: str
) -> None:
    answer = await api.upload(method, {field: file}, chat_id=lan.id)
    assert answer.text("description") == BAD + refusal, source


async def test_a_video_note_is_not_wider_than_640(api: Api, lan: Person) -> None:
    """MessageContent.cpp, create_input_message_content"""
    files = {"video_note": ("a.mp4", b"abc")}
    answer = await api.upload("sendVideoNote", files, chat_id=lan.id, length=641)
    assert answer.text("description") == "Bad Request: wrong video note length"


async def test_a_document_is_no_photo(api: Api, lan: Person) -> None:
    """FileManager.cpp, check_input_file_id"""
    await lan.sends_file("a.png", png())
    file_id = (await lan.reads())[-1].file_id
    refusal = await api.refusal("sendPhoto", chat_id=lan.id, photo=file_id)
    assert refusal == "Bad Request: can't use file of type Document as Photo"


async def test_the_chat_is_looked_at_before_the_file(api: Api) -> None:
    """Client.cpp, do_send_message"""
    assert await api.refusal("sendPhoto", chat_id=77, photo="AgAD") == "Bad Request: chat not found"
    refusal = await api.refusal("sendPhoto", chat_id=77, photo="AgAD", reply_markup="{")
    assert refusal == "Bad Request: can't parse reply keyboard markup JSON object"


async def test_effects_are_for_private_chats(api: Api, lan: Person, group: Group) -> None:
    """MessagesManager.cpp, process_message_send_options"""
    effect: JsonObject = {"text": "Chúc mừng", "message_effect_id": "5046509860389126442"}
    sent = await api.result("sendMessage", chat_id=lan.id, **effect)
    assert sent.text("effect_id") == "5046509860389126442"
    refusal = await api.refusal("sendMessage", chat_id=group.id, **effect)
    assert refusal == "Bad Request: can't use message effects in the chat"


@pytest.mark.parametrize(
    ("chat_id", "refusal"),
    [
        (None, "chat_id is empty"),
        ("@lan", "chat_id must be a valid Integer"),
        (1, "business connection not found"),
    ],
)
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "sendChatAction"])
async def test_no_business_account_is_connected(
    api: Api, method: str, chat_id: Json, refusal: str
) -> None:
    """Client.cpp, check_business_connection_chat_id"""
    asked: JsonObject = {"message_id": 1, "text": "?", "action": "typing"}
    answer = await api.refusal(method, **asked, chat_id=chat_id, business_connection_id="b")
    assert answer == BAD + refusal


async def test_large_files_are_kept_but_not_fetched(api: Api, lan: Person, world: Client) -> None:
    """Client.cpp, TdOnGetFileCallback: more than 20 MB are not downloaded"""
    await lan.sends_file("a.bin", b"x" * ((20 << 20) + 1))
    file_id = (await lan.reads())[-1].file_id
    assert await api.refusal("getFile", file_id=file_id) == "Bad Request: file is too big"
