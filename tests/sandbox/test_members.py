"""Members and what they may: bans, restrictions, administrators and their titles."""

from datetime import timedelta

import pytest

from sandbox.clock import real_now
from sandbox.people import ActRefused, Bot, Client, Group, Person
from sandbox.people.fields import Fields
from sandbox.rights import PERMISSIONS
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


async def member(api: Api, group: Group, user: Person) -> Fields:
    return await api.result("getChatMember", chat_id=group.id, user_id=user.id)


async def test_who_is_banned_is_out_and_stays_out(api: Api, minh: Person, moderated: Group) -> None:
    assert (await api.call("banChatMember", chat_id=moderated.id, user_id=minh.id)).flag("ok")
    assert (await member(api, moderated, minh)).raw["until_date"] == 0
    assert moderated.id not in (await minh.looks()).chats
    with pytest.raises(ActRefused, match="banned"):
        await minh.joins(moderated)
    await api.call("unbanChatMember", chat_id=moderated.id, user_id=minh.id, only_if_banned=True)
    await minh.joins(moderated)
    assert (await member(api, moderated, minh)).text("status") == "member"


async def test_a_ban_is_told_to_administrator_bots(
    api: Api, bot: Bot, minh: Person, moderated: Group
) -> None:
    await api.call("banChatMember", chat_id=moderated.id, user_id=minh.id)
    told, service = await api.updates()
    change = told.inside("chat_member")
    assert change.inside("from").number("id") == bot.id
    assert change.inside("old_chat_member").text("status") == "member"
    assert change.inside("new_chat_member").text("status") == "kicked"
    assert service.inside("message").inside("left_chat_member").number("id") == minh.id


async def test_unbanning_a_member_throws_them_out(api: Api, minh: Person, moderated: Group) -> None:
    place: JsonObject = {"chat_id": moderated.id, "user_id": minh.id}
    await api.call("unbanChatMember", **place, only_if_banned=True)
    assert (await member(api, moderated, minh)).text("status") == "member"
    await api.call("unbanChatMember", **place)
    assert (await member(api, moderated, minh)).text("status") == "left"


@pytest.mark.parametrize(("seconds", "ends"), [(29, False), (60, True), (367 * 86400, False)])
async def test_a_ban_ends_between_half_a_minute_and_a_year(
    api: Api, minh: Person, moderated: Group, seconds: int, ends: bool
) -> None:
    """Source: banChatMember, `until_date`, in the documentation of the Bot API."""
    until = int((real_now() + timedelta(seconds=seconds)).timestamp())
    await api.call("banChatMember", chat_id=moderated.id, user_id=minh.id, until_date=until)
    assert (await member(api, moderated, minh)).number("until_date") == (until if ends else 0)


async def test_a_ban_is_over_when_its_time_has_come(
    api: Api, lan: Person, minh: Person, moderated: Group
) -> None:
    await lan.bans(minh, in_=moderated, until=real_now())
    assert (await member(api, moderated, minh)).text("status") == "left"
    await minh.joins(moderated)


async def test_who_is_restricted_writes_only_what_is_left(
    api: Api, minh: Person, moderated: Group
) -> None:
    photos: JsonObject = {"can_send_photos": True}
    place: JsonObject = {"chat_id": moderated.id, "user_id": minh.id}
    await api.call("restrictChatMember", **place, permissions=photos)
    told = await member(api, moderated, minh)
    assert [name for name in PERMISSIONS if told.flag(name)] == ["can_send_photos"]
    assert (told.text("status"), told.flag("is_member")) == ("restricted", True)
    assert not (await minh.looks()).chats[moderated.id].fields.flag("may_write")
    with pytest.raises(ActRefused, match="not enough rights to send text messages to the chat"):
        await minh.says("Tôi phản đối", to=moderated)
    everything: JsonObject = dict.fromkeys(PERMISSIONS, True)
    await api.call("restrictChatMember", **place, permissions=everything)
    await minh.says("Cảm ơn", to=moderated)


async def test_a_restriction_outlives_leaving(
    api: Api, lan: Person, minh: Person, moderated: Group
) -> None:
    await lan.restricts(minh, in_=moderated, may=("can_send_polls",))
    await minh.leaves(moderated)
    assert not (await member(api, moderated, minh)).flag("is_member")
    await minh.joins(moderated)
    assert (await member(api, moderated, minh)).text("status") == "restricted"


@pytest.mark.parametrize(
    ("permissions", "implied"),
    [
        ({"can_send_polls": True}, {"can_send_messages"}),
        ({"can_pin_messages": True}, {"can_manage_topics", "can_edit_tag"}),
        ({"can_send_other_messages": True}, {"can_send_messages", "can_send_videos"}),
    ],
)
async def test_wider_permissions_bring_narrower_ones(
    api: Api, minh: Person, moderated: Group, permissions: JsonObject, implied: set[str]
) -> None:
    """Source: `Client.cpp`, get_chat_permissions."""
    place: JsonObject = {"chat_id": moderated.id, "user_id": minh.id}
    await api.call("restrictChatMember", **place, permissions=permissions)
    told = await member(api, moderated, minh)
    assert {name for name in implied if told.flag(name)} == implied


async def test_what_nobody_may_a_plain_bot_may_not_either(
    api: Api, lan: Person, supergroup: Group
) -> None:
    """Source: tdlib/td, can_send_message_content."""
    await lan.lets_everybody(("can_send_photos",), in_=supergroup)
    assert await api.refusal("sendMessage", chat_id=supergroup.id, text="?") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    assert await api.refusal("sendDice", chat_id=supergroup.id) == (
        "Bad Request: not enough rights to send dice to the chat"
    )
    chat = await api.result("getChat", chat_id=supergroup.id)
    assert [name for name in PERMISSIONS if chat.inside("permissions").flag(name)] == [
        "can_send_photos"
    ]


async def test_a_bot_makes_administrators_and_gives_titles(
    api: Api, minh: Person, moderated: Group
) -> None:
    place: JsonObject = {"chat_id": moderated.id, "user_id": minh.id}
    await api.call("promoteChatMember", **place, can_pin_messages=True)
    await api.call("setChatAdministratorCustomTitle", **place, custom_title="Thư ký")
    told = await member(api, moderated, minh)
    assert (told.text("status"), told.text("custom_title")) == ("administrator", "Thư ký")
    assert told.flag("can_be_edited") and told.flag("can_pin_messages")
    assert not told.flag("can_restrict_members")
    await api.call("promoteChatMember", **place)
    assert (await member(api, moderated, minh)).text("status") == "member"


async def test_an_administrator_is_told_whole(
    api: Api, lan: Person, bot: Bot, moderated: Group
) -> None:
    """Source: ChatMemberAdministrator of Bot API 10.3: every required field is there."""
    told = await api.result("getChatMember", chat_id=moderated.id, user_id=bot.id)
    required = {
        "status", "user", "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
        "can_send_welcome_messages",
    }  # fmt: skip
    assert required <= told.raw.keys() and "can_post_messages" not in told.raw


async def test_other_bots_are_listed_if_asked_for(
    api: Api, world: Client, lan: Person, moderated: Group
) -> None:
    other = await world.new_bot("khac_bot")
    await lan.adds(other, to=moderated)
    await lan.promotes(other, in_=moderated, rights=["can_pin_messages"])
    without = (await api.call("getChatAdministrators", chat_id=moderated.id)).array("result")
    listed = await api.call("getChatAdministrators", chat_id=moderated.id, return_bots=True)
    assert (len(without), len(listed.array("result"))) == (2, 3)


async def test_a_channel_can_be_kept_from_writing(
    api: Api, moderated: Group, channel: Group
) -> None:
    place: JsonObject = {"chat_id": moderated.id, "sender_chat_id": channel.id}
    assert (await api.call("banChatSenderChat", **place)).flag("ok")
    assert (await api.call("unbanChatSenderChat", **place)).flag("ok")


async def test_people_run_only_who_stands_below_them(
    lan: Person, minh: Person, world: Client, supergroup: Group
) -> None:
    hoa = await world.new_person("Hoa")
    await hoa.joins(supergroup)
    with pytest.raises(ActRefused, match="it takes can_restrict_members"):
        await minh.bans(hoa, in_=supergroup)
    await lan.promotes(minh, in_=supergroup)
    with pytest.raises(ActRefused, match="does not stand above"):
        await minh.bans(lan, in_=supergroup)
    await minh.bans(hoa, in_=supergroup)
    await lan.unbans(hoa, in_=supergroup)
    await hoa.joins(supergroup)
