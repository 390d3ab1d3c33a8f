"""Updates as Telegram sends them, read as events; all but the people is from the Bot API."""

from datetime import UTC, datetime

import msgspec
import pytest
from telegram import ChatAdministratorRights

from conversation.action.sitting import GiveAnswer
from conversation.event import (
    Added,
    Blocked,
    Event,
    Migrated,
    Place,
    Pressed,
    Removed,
    Said,
    Sent,
    Shared,
    What,
)
from conversation.post import Attachment, AttachmentKind, Mark, MarkKind, Post
from messengers.telegram.posts import call_with
from messengers.telegram.reading import read
from messengers.telegram.updates import read_posted

Json = dict[str, object]

NOW = datetime(2023, 8, 16, 2, 0, tzinfo=UTC)
LAN: Json = {
    "id": 4_503_599_627_370_495,
    "is_bot": False,
    "first_name": "Lan",
    "language_code": "vi",
}
BOT: Json = {"id": 7, "is_bot": True, "first_name": "Cuộc thi", "username": "contest_bot"}
PRIVATE: Json = {"id": LAN["id"], "type": "private", "first_name": "Lan"}
FORUM: Json = {"id": -1001, "type": "supergroup", "title": "Sở Nội vụ", "is_forum": True}
GROUP: Json = {"id": -5, "type": "group", "title": "Sở Tư pháp"}
CHANNEL: Json = {"id": -1009, "type": "channel", "title": "Tin tức"}

RIGHTS: Json = {"can_be_edited": False, **ChatAdministratorRights.all_rights().to_dict()}

LANS_ADDRESS = "telegram:4503599627370495"


def event(**update: object) -> Event | None:
    return read(read_posted(msgspec.json.encode({"update_id": 1, **update})), NOW)


def message(chat: Json = PRIVATE, /, **content: object) -> Event | None:
    return event(
        message={"message_id": 12, "date": 1692151200, "chat": chat, "from": LAN} | content
    )


def press(data: str, chat: Json = PRIVATE, date: int = 1692151200, **more: object) -> Event | None:
    pressed = {"message_id": 40, "date": date, "chat": chat, "from": BOT, "text": "Câu 1"} | more
    told = {"id": "9", "from": LAN, "chat_instance": "1", "data": data, "message": pressed}
    return event(callback_query=told)


def membership(chat: Json, before: str, after: str) -> What | None:
    def member(status: str) -> Json:
        return RIGHTS | {"user": BOT, "status": status, "until_date": 0}

    changed = {"chat": chat, "from": LAN, "date": 1692151200}
    members = {"old_chat_member": member(before), "new_chat_member": member(after)}
    read_event = event(my_chat_member=changed | members)
    return read_event.what if read_event else None


def test_a_typed_text() -> None:
    assert message(text="/thi") == Event(
        address=LANS_ADDRESS,
        place=Place(LANS_ADDRESS),
        received_at=NOW,
        message="12",
        what=Said("/thi", Post("/thi")),
        language="vi",
    )


def test_a_command_in_a_topic_of_a_group() -> None:
    said = message(FORUM, text="/xephang", message_thread_id=3, is_topic_message=True)
    assert said and said.address == LANS_ADDRESS
    assert said.place == Place("telegram:-1001", is_group=True, title="Sở Nội vụ", topic="3")


def test_a_reply_thread_is_no_topic() -> None:
    said = message(FORUM, text="/xephang", message_thread_id=3)
    assert said and said.place.topic is None


def test_a_press_on_one_of_our_buttons() -> None:
    pressed = press("a.17.3.1")
    assert pressed and pressed.what == Pressed(GiveAnswer(17, 3, 1))
    assert (pressed.address, pressed.message) == (LANS_ADDRESS, "40")


def test_a_press_in_a_topic_is_answered_there() -> None:
    pressed = press("h", FORUM, message_thread_id=3, is_topic_message=True)
    assert pressed and pressed.place.topic == "3"


@pytest.mark.parametrize("forged", ["", "a.17.3", "drop table", "h\n"])
def test_a_press_with_foreign_data_names_no_action(forged: str) -> None:
    pressed = press(forged)
    assert pressed and pressed.what == Pressed(None)


def test_a_press_on_a_message_telegram_has_forgotten() -> None:
    pressed = press("h", FORUM, date=0)
    assert pressed and (pressed.message, pressed.place.address) == ("40", "telegram:-1001")


def test_a_press_on_an_inline_result_is_none_of_our_business() -> None:
    told = {"id": "9", "from": LAN, "chat_instance": "1", "data": "h", "inline_message_id": "x"}
    assert event(callback_query=told) is None


@pytest.mark.parametrize(("owner", "is_own"), [(LAN["id"], True), (5, False), (None, False)])
def test_only_ones_own_contact_counts_as_ones_own(owner: object, is_own: bool) -> None:
    contact = {"phone_number": "+84900000001", "first_name": "Lan", "user_id": owner}
    shared = message(contact={name: told for name, told in contact.items() if told is not None})
    assert shared and shared.what == Shared("+84900000001", is_own)


PHOTO: Json = {"file_id": "p", "file_unique_id": "q", "width": 9, "height": 9}
DOCUMENT: Json = {"file_id": "f", "file_unique_id": "u", "file_name": "cauhoi.csv"}
LIST = Attachment(AttachmentKind.FILE, "f", "u", "cauhoi.csv")
PICTURE = Attachment(AttachmentKind.PICTURE, "p", "q")


def test_a_text_is_kept_as_it_was_set() -> None:
    bold = {"type": "bold", "offset": 0, "length": 4}
    said = message(text="Mời: a.vn", entities=[bold], link_preview_options={"is_disabled": True})
    post = Post("Mời: a.vn", (Mark(MarkKind.BOLD, 0, 4),), shows_page=False)
    assert said and said.what == Said("Mời: a.vn", post)
    assert call_with(post).parameters["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"document": DOCUMENT}, Sent("cauhoi.csv", "f", Post("", (), LIST))),
        ({"photo": [PHOTO], "caption": "Ảnh"}, Sent("", post=Post("Ảnh", (), PICTURE))),
        ({"sticker": {"file_id": "s"}}, Sent("")),
    ],
)
def test_a_file_is_something_sent(content: Json, what: Sent) -> None:
    sent = message(**content)
    assert sent and sent.what == what


@pytest.mark.parametrize(
    ("chat", "before", "after", "what"),
    [
        (GROUP, "left", "member", Added()),
        (FORUM, "kicked", "administrator", Added()),
        (FORUM, "member", "administrator", None),
        (GROUP, "member", "left", Removed()),
        (FORUM, "administrator", "kicked", Removed()),
        (PRIVATE, "member", "kicked", Blocked()),
        (PRIVATE, "kicked", "member", None),
        (CHANNEL, "left", "administrator", None),
        (CHANNEL, "administrator", "kicked", None),
    ],
)
def test_the_bots_coming_and_going(chat: Json, before: str, after: str, what: What | None) -> None:
    assert membership(chat, before, after) == what


def test_a_group_that_becomes_a_supergroup() -> None:
    moved = message(GROUP, migrate_to_chat_id=-1002)
    assert moved and moved.place.address == "telegram:-5"
    assert moved.what == Migrated("telegram:-1002")


@pytest.mark.parametrize(
    "service",
    [
        {"new_chat_title": "Sở Nội vụ"},
        {"migrate_from_chat_id": -5},
        {"left_chat_member": BOT},
        {"pinned_message": {"message_id": 3, "date": 0, "chat": FORUM}},
    ],
)
def test_what_a_group_tells_of_itself_is_none_of_our_business(service: Json) -> None:
    assert message(FORUM, **service) is None


def test_posts_of_channels_are_none_of_our_business() -> None:
    post = {"message_id": 1, "date": 1692151200, "chat": CHANNEL, "text": "/thi"}
    assert event(channel_post=post) is None
    assert event(edited_message=post | {"chat": PRIVATE, "from": LAN, "edit_date": 1}) is None
    assert event(message=post | {"chat": FORUM}) is None
