"""What a bot is refused that runs a group, and one that does not."""

import pytest

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api

PARTICIPANTS = "tdlib/td, DialogParticipantManager.cpp"
CLIENT = "Client.cpp"
SERVER = "the server behind"


@pytest.mark.parametrize(
    ("method", "whom", "given", "refusal", "source"),
    [
        ("banChatMember", "lan", {}, "can't remove chat owner", PARTICIPANTS),
        ("banChatMember", "bot", {}, "can't restrict self", PARTICIPANTS),
        ("banChatMember", "hoa", {}, "user is an administrator of the chat", CLIENT),
        ("banChatMember", "nobody", {}, "member not found", PARTICIPANTS),
        ("banChatMember", "zero", {}, "invalid user_id specified", CLIENT),
        ("unbanChatMember", "lan", {}, "can't remove chat owner", PARTICIPANTS),
        ("unbanChatMember", "nobody", {"only_if_banned": True}, "user not found", CLIENT),
        ("restrictChatMember", "lan", {}, "can't remove chat owner", PARTICIPANTS),
        ("restrictChatMember", "bot", {}, "can't restrict self", PARTICIPANTS),
        ("restrictChatMember", "nobody", {}, "user not found", CLIENT),
        (
            "restrictChatMember",
            "minh",
            {"permissions": "["},
            "can't parse permissions JSON object",
            CLIENT,
        ),
        (
            "restrictChatMember",
            "minh",
            {"permissions": "7"},
            "object expected as permissions",
            CLIENT,
        ),
        (
            "restrictChatMember",
            "minh",
            {"permissions": {"can_send_polls": "có"}},
            'can\'t parse chat permissions: Field "can_send_polls" must be of type Boolean',
            CLIENT,
        ),
        ("promoteChatMember", "lan", {}, "can't remove chat owner", PARTICIPANTS),
        (
            "promoteChatMember",
            "bot",
            {"can_pin_messages": True},
            "can't promote self",
            PARTICIPANTS,
        ),
        ("promoteChatMember", "nobody", {}, "user not found", CLIENT),
        ("promoteChatMember", "mai", {}, "bots can't add new chat members", PARTICIPANTS),
        ("promoteChatMember", "mai", {"can_pin_messages": True}, "USER_NOT_PARTICIPANT", SERVER),
        ("promoteChatMember", "hoa", {"can_pin_messages": True}, "CHAT_ADMIN_REQUIRED", SERVER),
        ("promoteChatMember", "minh", {"can_change_info": True}, "RIGHT_FORBIDDEN", SERVER),
        (
            "setChatAdministratorCustomTitle",
            "lan",
            {},
            "only creator can edit their custom title",
            CLIENT,
        ),
        ("setChatAdministratorCustomTitle", "minh", {}, "user is not an administrator", CLIENT),
        (
            "setChatAdministratorCustomTitle",
            "hoa",
            {},
            "not enough rights to change custom title of the user",
            CLIENT,
        ),
        ("getChatMember", "nobody", {}, "user not found", CLIENT),
    ],
)
async def test_what_a_bot_that_runs_a_group_is_refused(
    api: Api, cast: JsonObject, method: str, whom: str, given: JsonObject, refusal: str, source: str
) -> None:
    place: JsonObject = {"chat_id": cast["group"], "user_id": cast[whom]}
    assert await api.refusal(method, **place, **given) == f"Bad Request: {refusal}"


@pytest.fixture
async def cast(world: Client, lan: Person, minh: Person, bot: Bot, moderated: Group) -> JsonObject:
    """Ids: Lan owns the group, Hoa is an administrator by her, Minh a member, Mai is outside."""
    hoa, mai = await world.new_person("Hoa"), await world.new_person("Mai")
    await hoa.joins(moderated)
    await lan.promotes(hoa, in_=moderated)
    return {
        "group": moderated.id,
        "lan": lan.id,
        "hoa": hoa.id,
        "minh": minh.id,
        "mai": mai.id,
        "bot": bot.id,
        "nobody": 12345,
        "zero": 0,
    }


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("banChatMember", "not enough rights to restrict/unrestrict chat member"),
        ("unbanChatMember", "not enough rights to restrict/unrestrict chat member"),
        ("restrictChatMember", "not enough rights to restrict/unrestrict chat member"),
        ("promoteChatMember", "not enough rights"),
    ],
)
async def test_a_plain_member_runs_nobody(
    api: Api, minh: Person, supergroup: Group, method: str, refusal: str
) -> None:
    """Source: tdlib/td, DialogParticipantManager.cpp."""
    given: dict[str, Json] = {"user_id": minh.id, "can_pin_messages": True}
    assert await api.refusal(method, chat_id=supergroup.id, **given) == f"Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("method", "refusal", "source"),
    [
        ("banChatMember", "CHAT_ADMIN_REQUIRED", SERVER),
        (
            "unbanChatMember",
            "method is available for supergroup and channel chats only",
            CLIENT,
        ),
        (
            "promoteChatMember",
            "method is available for supergroup and channel chats only",
            CLIENT,
        ),
        ("restrictChatMember", "method is available only for supergroups", CLIENT),
        ("setChatAdministratorCustomTitle", "method is available only for supergroups", CLIENT),
    ],
)
async def test_what_is_refused_in_a_basic_group(
    api: Api, minh: Person, group: Group, method: str, refusal: str, source: str
) -> None:
    answered = await api.refusal(method, chat_id=group.id, user_id=minh.id)
    assert answered == f"Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({}, "sender_chat_id is empty"),
        ({"sender_chat_id": "x"}, "sender_chat_id is not a valid Integer"),
        ({"sender_chat_id": 7}, "can't restrict the chat"),
    ],
)
async def test_only_channels_are_kept_from_writing(
    api: Api, moderated: Group, given: JsonObject, refusal: str
) -> None:
    """Source: `Client.cpp`, check_chat_no_fail; tdlib/td, restrict_channel_participant."""
    answered = await api.refusal("banChatSenderChat", chat_id=moderated.id, **given)
    assert answered == f"Bad Request: {refusal}"


async def test_in_private_nobody_is_banned(api: Api, lan: Person) -> None:
    """Source: tdlib/td, DialogParticipantManager::ban_dialog_participant."""
    await lan.says("/start")
    assert await api.refusal("banChatMember", chat_id=lan.id, user_id=lan.id) == (
        "Bad Request: can't ban members in private chats"
    )
