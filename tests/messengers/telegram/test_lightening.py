"""What comes back of Telegram's answers, and what is left out."""

from datetime import UTC, datetime

from telegram import Update

from conversation.action import GiveAnswer, encode
from conversation.event import Pressed
from messengers.telegram.lightening import lighten, lighten_update
from messengers.telegram.reading import read

IN_PRIVATE: dict[str, object] = {
    "message_id": 7,
    "date": 1692000000,
    "chat": {"id": 42, "type": "private", "first_name": "Lan"},
    "text": "Câu 1",
    "reply_markup": {"inline_keyboard": [[{"text": "A", "callback_data": "a.1.0.0"}]]},
}
IN_A_TOPIC: dict[str, object] = {
    "message_id": 7,
    "date": 1692000000,
    "chat": {"id": -100, "type": "supergroup", "title": "Sở Nội vụ"},
    "message_thread_id": 3,
    "is_topic_message": True,
    "text": "Bảng xếp hạng",
}


def press_under(message: dict[str, object]) -> dict[str, object]:
    press = {
        "id": "9",
        "from": {"id": 42, "is_bot": False, "first_name": "Lan", "language_code": "vi"},
        "message": message,
        "chat_instance": "1",
        "data": encode(GiveAnswer(1, 0, 0)),
    }
    return {"update_id": 1, "callback_query": press}


def test_a_light_press_reads_like_the_whole_one() -> None:
    now = datetime.now(UTC)
    press = press_under(IN_PRIVATE)
    whole, light = Update.de_json(press), Update.de_json(lighten_update(press))
    assert read(light, now) == read(whole, now)
    assert light.callback_query and "reply_markup" not in light.callback_query.to_dict()["message"]


def test_a_press_in_a_topic_keeps_its_topic() -> None:
    light = lighten_update(press_under(IN_A_TOPIC))
    event = read(Update.de_json(light), datetime.now(UTC))
    assert event and isinstance(event.what, Pressed) and event.place.topic == "3"


def test_messages_and_what_is_no_update_stay_as_they_are() -> None:
    written = {"update_id": 2, "message": IN_A_TOPIC}
    assert lighten({"ok": True, "result": [written, 5]}) == {"ok": True, "result": [written, 5]}


def test_of_an_edited_message_only_its_success_is_left() -> None:
    assert lighten({"ok": True, "result": {"message_id": 7, "edit_date": 1}})["result"] is True


def test_of_what_we_have_sent_its_own_words_are_left_out() -> None:
    sent = {"ok": True, "result": {**IN_PRIVATE, "document": {"file_id": "D"}}}
    known = {name: IN_PRIVATE[name] for name in ("message_id", "date", "chat")}
    assert lighten(sent)["result"] == {**known, "document": {"file_id": "D"}}
