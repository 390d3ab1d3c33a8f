"""Links into a group: made, used, revoked; people who ask to be let in."""

from datetime import timedelta

import pytest

from sandbox.clock import real_now
from sandbox.people import ActRefused, Bot, Client, Group, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


@pytest.fixture
async def inviting(lan: Person, bot: Bot, supergroup: Group, api: Api) -> Group:
    """The supergroup, into which the bot may invite."""
    await lan.promotes(bot, in_=supergroup, rights=["can_invite_users"])
    await api.updates(allowed_updates=["message", "chat_member", "chat_join_request"])
    return supergroup


@pytest.fixture
async def hoa(world: Client) -> Person:
    return await world.new_person("Hoa")


async def new_link(api: Api, group: Group, **terms: str | int | bool) -> JsonObject:
    return (await api.result("createChatInviteLink", chat_id=group.id, **terms)).raw


async def test_a_link_is_told_whole(api: Api, bot: Bot, inviting: Group) -> None:
    until = int((real_now() + timedelta(hours=1)).timestamp())
    link = await new_link(api, inviting, name=" Đợt  1 ", expire_date=until, member_limit=2)
    address = link.pop("invite_link")
    assert str(address).startswith("https://t.me/+")
    creator = link.pop("creator")
    assert isinstance(creator, dict) and creator["id"] == bot.id
    assert link == {
        "creates_join_request": False,
        "is_primary": False,
        "is_revoked": False,
        "name": "Đợt 1",
        "expire_date": until,
        "member_limit": 2,
    }


async def test_who_comes_by_a_link_is_told_with_it(api: Api, hoa: Person, inviting: Group) -> None:
    link = str((await new_link(api, inviting))["invite_link"])
    await hoa.joins_by(link)
    change, service = await api.updates()
    told = change.inside("chat_member")
    assert told.inside("from").number("id") == hoa.id
    assert told.inside("invite_link").text("invite_link") == link
    assert service.inside("message").inside("from").number("id") == hoa.id
    assert service.inside("message").has("new_chat_members")


async def test_a_link_for_one_leads_in_once(
    api: Api, world: Client, hoa: Person, inviting: Group
) -> None:
    link = str((await new_link(api, inviting, member_limit=1))["invite_link"])
    await hoa.joins_by(link)
    mai = await world.new_person("Mai")
    with pytest.raises(ActRefused, match="leads nowhere"):
        await mai.joins_by(link)


async def test_who_asks_is_let_in(api: Api, hoa: Person, inviting: Group) -> None:
    link = await new_link(api, inviting, creates_join_request=True)
    await hoa.joins_by(str(link["invite_link"]))
    asked = (await api.updates())[0].inside("chat_join_request")
    assert (asked.number("user_chat_id"), asked.inside("from").number("id")) == (hoa.id, hoa.id)
    assert asked.inside("invite_link").number("pending_join_request_count") == 1
    await api.result("sendMessage", chat_id=hoa.id, text="Anh/chị ở đơn vị nào?")
    place: JsonObject = {"chat_id": inviting.id, "user_id": hoa.id}
    assert (await api.call("approveChatJoinRequest", **place)).flag("ok")
    came = (await api.updates())[0].inside("chat_member")
    assert came.inside("invite_link").flag("creates_join_request")
    assert inviting.id in (await hoa.looks()).chats


async def test_who_is_turned_away_stays_out(api: Api, hoa: Person, inviting: Group) -> None:
    link = await new_link(api, inviting, creates_join_request=True)
    await hoa.joins_by(str(link["invite_link"]))
    place: JsonObject = {"chat_id": inviting.id, "user_id": hoa.id}
    assert (await api.call("declineChatJoinRequest", **place)).flag("ok")
    assert inviting.id not in (await hoa.looks()).chats
    assert await api.refusal("sendMessage", chat_id=hoa.id, text="?") == (
        "Bad Request: chat not found"
    )


async def test_people_invite_and_let_in_too(lan: Person, hoa: Person, group: Group) -> None:
    link = await lan.invites(group, asks=True)
    await hoa.joins_by(link)
    await lan.lets_in(hoa, to=group)
    await hoa.says("Chào cả nhà", to=group)
    await lan.sees("Chào cả nhà")


async def test_a_revoked_link_leads_nowhere(api: Api, hoa: Person, inviting: Group) -> None:
    link = str((await new_link(api, inviting))["invite_link"])
    edited = await api.result(
        "editChatInviteLink", chat_id=inviting.id, invite_link=link, name="Đợt 2"
    )
    assert edited.text("name") == "Đợt 2"
    revoked = await api.result("revokeChatInviteLink", chat_id=inviting.id, invite_link=link)
    assert revoked.flag("is_revoked")
    with pytest.raises(ActRefused, match="leads nowhere"):
        await hoa.joins_by(link)


async def test_the_primary_link_is_shown_and_renewed(
    api: Api, hoa: Person, inviting: Group
) -> None:
    first = (await api.call("exportChatInviteLink", chat_id=inviting.id)).text("result")
    second = (await api.call("exportChatInviteLink", chat_id=inviting.id)).text("result")
    chat = await api.result("getChat", chat_id=inviting.id)
    assert second == chat.text("invite_link")
    with pytest.raises(ActRefused, match="leads nowhere"):
        await hoa.joins_by(first)
    await hoa.joins_by(second)


@pytest.mark.parametrize(
    ("method", "given", "refusal", "source"),
    [
        (
            "createChatInviteLink",
            {"creates_join_request": True, "member_limit": 1},
            "member limit can't be specified for links requiring administrator approval",
            "tdlib/td, DialogInviteLinkManager::create_dialog_invite_link",
        ),
        ("createChatInviteLink", {"expire_date": 1}, "EXPIRE_DATE_INVALID", "the server behind"),
        (
            "editChatInviteLink",
            {},
            "invite link must be non-empty",
            "tdlib/td, DialogInviteLinkManager::edit_dialog_invite_link",
        ),
        (
            "revokeChatInviteLink",
            {"invite_link": "https://t.me/+nhầm"},
            "INVITE_HASH_EXPIRED",
            "the server behind",
        ),
        ("approveChatJoinRequest", {"user_id": 12345}, "HIDE_REQUESTER_MISSING", "the server"),
        ("declineChatJoinRequest", {"user_id": 0}, "invalid user_id specified", "Client.cpp"),
    ],
)
async def test_what_a_bot_that_invites_is_refused(
    api: Api, inviting: Group, method: str, given: JsonObject, refusal: str, source: str
) -> None:
    answered = await api.refusal(method, chat_id=inviting.id, **given)
    assert answered == f"Bad Request: {refusal}"


async def test_who_is_inside_cannot_be_let_in(api: Api, minh: Person, inviting: Group) -> None:
    place: JsonObject = {"chat_id": inviting.id, "user_id": minh.id}
    assert await api.refusal("approveChatJoinRequest", **place) == (
        "Bad Request: USER_ALREADY_PARTICIPANT"
    )


async def test_a_primary_link_has_no_terms(api: Api, inviting: Group) -> None:
    primary = (await api.call("exportChatInviteLink", chat_id=inviting.id)).text("result")
    place: JsonObject = {"chat_id": inviting.id, "invite_link": primary}
    assert await api.refusal("editChatInviteLink", **place, name="?") == (
        "Bad Request: CHAT_INVITE_PERMANENT"
    )


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("exportChatInviteLink", "not enough rights to manage chat invite link"),
        ("createChatInviteLink", "not enough rights to manage chat invite link"),
        ("approveChatJoinRequest", "not enough rights to manage chat join requests"),
    ],
)
async def test_a_plain_member_invites_nobody(
    api: Api, minh: Person, supergroup: Group, method: str, refusal: str
) -> None:
    """Source: tdlib/td, can_manage_dialog_invite_links, can_manage_dialog_join_requests."""
    answered = await api.refusal(method, chat_id=supergroup.id, user_id=minh.id)
    assert answered == f"Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("createChatInviteLink", "can't invite members to a private chat"),
        ("declineChatJoinRequest", "the chat can't have join requests"),
    ],
)
async def test_nobody_is_invited_to_a_private_chat(
    api: Api, lan: Person, method: str, refusal: str
) -> None:
    """Source: as above."""
    await lan.says("/start")
    answered = await api.refusal(method, chat_id=lan.id, user_id=lan.id)
    assert answered == f"Bad Request: {refusal}"
