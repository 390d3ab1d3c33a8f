"""Forwarding and copying: what is told of where a message comes from, and what may not leave."""

import pytest

from sandbox.people import Bot, Group, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api, png


@pytest.fixture(autouse=True)
async def started(lan: Person, group: Group, api: Api) -> None:
    await lan.says("/start")
    await lan.says("Em chào ban tổ chức")
    await api.updates()


def from_lan(lan: Person, group: Group, message_id: int = 2) -> JsonObject:
    return {"chat_id": group.id, "from_chat_id": lan.id, "message_id": message_id}


async def test_a_forward_tells_who_wrote_it(api: Api, lan: Person, group: Group) -> None:
    forwarded = await api.result("forwardMessage", **from_lan(lan, group))
    origin = forwarded.inside("forward_origin")
    assert (origin.text("type"), origin.inside("sender_user").number("id")) == ("user", lan.id)
    assert forwarded.text("text") == "Em chào ban tổ chức"
    shown = await lan.sees("Em chào ban tổ chức")
    assert shown.fields.has("forward_origin")


async def test_a_forward_of_a_forward_keeps_its_origin(
    api: Api, lan: Person, bot: Bot, group: Group
) -> None:
    first = await api.result("forwardMessage", **from_lan(lan, group))
    again = await api.result(
        "forwardMessage",
        chat_id=lan.id,
        from_chat_id=group.id,
        message_id=first.number("message_id"),
    )
    assert again.inside("forward_origin").raw == first.inside("forward_origin").raw


async def test_a_copy_tells_nothing_of_its_origin(api: Api, lan: Person, group: Group) -> None:
    copied = await api.result("copyMessage", **from_lan(lan, group))
    shown = await lan.sees("Em chào ban tổ chức")
    assert copied.raw == {"message_id": shown.message_id}
    assert not shown.fields.has("forward_origin") and shown.sender == "Trợ lý cuộc thi"


async def test_a_copy_may_have_another_caption(api: Api, lan: Person, group: Group) -> None:
    await lan.sends_photo("a.png", png(), caption="Cũ")
    await api.result(
        "copyMessage", **from_lan(lan, group, 3), caption="<b>Mới</b>", parse_mode="HTML"
    )
    shown = await lan.sees("Mới")
    assert shown.text == "Mới" and shown.fields.has("photo")


async def test_many_go_at_once_and_the_missing_are_left_out(
    api: Api, lan: Person, group: Group
) -> None:
    many: JsonObject = {"chat_id": group.id, "from_chat_id": lan.id, "message_ids": [1, 2, 99]}
    for method in ("forwardMessages", "copyMessages"):
        ids = [
            sent.number("message_id") for sent in (await api.call(method, **many)).each("result")
        ]
        assert len(ids) == 2 and ids[0] < ids[1]


async def test_an_album_stays_one(api: Api, lan: Person, group: Group) -> None:
    media = [{"type": "photo", "media": "attach://a", "caption": "Hội thi"} for _ in range(2)]
    files = {"a": ("a.png", png())}
    album = await api.upload(
        "sendMediaGroup", files, chat_id=lan.id, media=[dict(m) for m in media]
    )
    ids = [message.number("message_id") for message in album.each("result")]
    place: JsonObject = {"chat_id": group.id, "from_chat_id": lan.id, "message_ids": list(ids)}
    await api.call("copyMessages", **place, remove_caption=True)
    shown = (await lan.reads(group))[-2:]
    first, second = (message.fields.text("media_group_id") for message in shown)
    assert first == second != ""
    assert [message.text for message in shown] == ["", ""]


async def test_what_is_protected_stays(api: Api, lan: Person, group: Group) -> None:
    """MessagesManager.cpp, forward_message"""
    await api.result("sendMessage", chat_id=lan.id, text="Đề thi", protect_content=True)
    refusal = await api.refusal("forwardMessage", **from_lan(lan, group, 3))
    assert refusal == "Bad Request: the message can't be forwarded"
    many: JsonObject = {"chat_id": group.id, "from_chat_id": lan.id, "message_ids": [3]}
    refusal = await api.refusal("forwardMessages", **many)
    assert refusal == "Bad Request: messages can't be forwarded"


async def test_news_of_a_group_are_not_copied(api: Api, lan: Person, group: Group) -> None:
    """MessagesManager.cpp, forward_message"""
    news: JsonObject = {"chat_id": lan.id, "from_chat_id": group.id, "message_id": 1}
    assert await api.refusal("copyMessage", **news) == "Bad Request: the message can't be copied"


@pytest.mark.parametrize(
    ("method", "changed", "refusal"),
    [
        ("forwardMessage", {"from_chat_id": None}, 'parameter "from_chat_id" is required'),
        ("copyMessage", {"from_chat_id": 77}, "chat not found"),
        ("forwardMessage", {"message_id": 99}, "message to forward not found"),
        ("copyMessage", {"message_id": 99}, "message to copy not found"),
        ("forwardMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("copyMessages", {}, "message identifiers are not specified"),
        ("copyMessages", {"message_ids": "[1"}, "can't parse message_ids JSON object"),
        ("copyMessages", {"message_ids": {}}, "expected an Array of message identifiers"),
        ("copyMessages", {"message_ids": [True]}, "message identifier must be a Number"),
        ("copyMessages", {"message_ids": ["1a"]}, "can't parse message identifier as Number"),
        ("copyMessages", {"message_ids": [0]}, "invalid message identifier specified"),
        (
            "copyMessages",
            {"message_ids": [2, 1]},
            "message identifiers must be in a strictly increasing order",
        ),
        (
            "copyMessages",
            {"message_ids": list(range(1, 102))},
            "too many message identifiers specified",
        ),
        ("forwardMessages", {"message_ids": [99]}, "messages can't be forwarded"),
    ],
)
async def test_what_is_refused(
    api: Api, lan: Person, group: Group, method: str, changed: JsonObject, refusal: str
) -> None:
    """Client.cpp, get_message_ids, check_message, TdOnForwardMessagesCallback"""
    asked = from_lan(lan, group) | changed
    assert await api.refusal(method, **asked) == f"Bad Request: {refusal}"
