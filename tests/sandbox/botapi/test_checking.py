"""The check of answers sees what is wrong with one."""

import pytest

from sandbox.wire import Json, JsonObject
from tests.sandbox.botapi.checking import find_faults
from tests.sandbox.botapi.description import read_description

LAN: JsonObject = {"id": 1, "is_bot": False, "first_name": "Lan"}
CHAT: JsonObject = {"id": 1, "type": "private"}
MESSAGE: JsonObject = {"message_id": 1, "date": 1, "chat": CHAT}
ENTITY: JsonObject = {"type": "bold", "offset": 0, "length": "1"}
KEYBOARD: JsonObject = {"inline_keyboard": [[{"text": "A"}, {"label": "B"}]]}


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        (MESSAGE, "Message"),
        (MESSAGE, "Message | True"),
        (True, "Message | True"),
        ({"status": "left", "user": LAN}, "ChatMember"),
        (MESSAGE | {"date": 0}, "MaybeInaccessibleMessage"),
        ([MESSAGE, MESSAGE], "Array of Message"),
        ({"latitude": 20, "longitude": 105.3}, "Location"),
        (["Tuần 1", {"type": "bold", "text": "Vào thi"}], "RichText"),
        (MESSAGE | {"forward_date": 1}, "Message"),
    ],
)
def test_what_is_described_is_in_order(value: Json, type_: str) -> None:
    assert list(find_faults(value, type_, "")) == []


@pytest.mark.parametrize(
    ("value", "type_", "fault"),
    [
        ({"message_id": 1, "date": 1}, "Message", "it: a Message without chat"),
        (MESSAGE | {"word": 1}, "Message", "it: a Message has no word"),
        (MESSAGE | {"text": 1}, "Message", "it.text: 1 is no String"),
        (MESSAGE | {"entities": [ENTITY]}, "Message", "it.entities[0].length: '1' is no Integer"),
        (MESSAGE | {"entities": {}}, "Message", "it.entities: {} is no Array of MessageEntity"),
        (MESSAGE | {"is_topic_message": False}, "Message", "it.is_topic_message: False is no True"),
        (MESSAGE | {"from": None}, "Message", "it.from: None is no User"),
        (False, "Message | True", "it: False is no Message | True"),
        (True, "Integer", "it: True is no Integer"),
        ({"status": "left"}, "ChatMember", "it: a ChatMemberLeft without user"),
        ({"status": "gone"}, "ChatMember", "it: {'status': 'gone'} is no ChatMember"),
        (MESSAGE | {"reply_markup": KEYBOARD}, "Message",
         "it.reply_markup.inline_keyboard[0][1]: a InlineKeyboardButton has no label"),
    ],
)  # fmt: skip
def test_what_is_not_is_named(value: Json, type_: str, fault: str) -> None:
    assert fault in list(find_faults(value, type_, "it"))


def test_every_type_named_is_there() -> None:
    told = read_description()
    plain = {"Integer", "Float", "String", "Boolean", "True"}
    fields = [type_ for fields in told.objects.values() for type_ in fields.values()]
    choices = [choice for union in told.unions.values() for choice in union]
    named = {
        name.replace("Array of ", "").partition(" = ")[0]
        for type_ in [*fields, *choices, *told.results.values()]
        for name in type_.split(" | ")
    }
    assert named <= plain | told.objects.keys() | told.unions.keys()
