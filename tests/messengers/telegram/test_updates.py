"""What is read of updates, whoever sends them."""

import msgspec
import pytest
from structlog.testing import capture_logs
from telegram.constants import MessageAttachmentType

from messengers.telegram.updates import Message, NotAnUpdate, Update, read_given, read_posted

RUBBISH = {"update_id": 7, "message": {"message_id": "x"}}


def as_json(result: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(result))


def test_every_kind_of_attachment_is_read() -> None:
    assert {kind.value for kind in MessageAttachmentType} <= set(Message.__struct_fields__)


def test_a_press_tells_who_pressed_and_nothing_of_the_words_above() -> None:
    message = {"message_id": 1, "chat": {"id": 5, "type": "private"}, "text": 7, "entities": "?"}
    press = {"id": "9", "from": {"id": 5}, "message": message, "data": "h"}
    update = read_posted(msgspec.json.encode({"update_id": 1, "callback_query": press}))
    assert update.person == 5
    assert b"text" not in msgspec.json.encode(update)


def test_an_update_that_cannot_be_read_is_passed_over_and_said() -> None:
    with capture_logs() as logs:
        assert read_given(as_json([RUBBISH, {"update_id": 8}])) == [Update(7), Update(8)]
    assert [log["log_level"] for log in logs] == ["warning"]


@pytest.mark.parametrize("answer", [None, {}, [7], [{"update_id": "7"}]])
def test_what_is_no_list_of_updates_is_refused(answer: object) -> None:
    with pytest.raises(NotAnUpdate):
        read_given(as_json(answer))
