"""Channels: posts in the channel's name, and who may post."""

import pytest

from sandbox.people import ActRefused, Bot, Client, Group, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


async def test_a_post_stands_in_the_channels_name(api: Api, lan: Person, channel: Group) -> None:
    sent = await api.result("sendMessage", chat_id=channel.id, text="Kết quả tuần 1")
    assert not sent.has("from")
    assert sent.inside("sender_chat").number("id") == channel.id
    assert sent.inside("chat").raw == {
        "id": channel.id,
        "type": "channel",
        "title": "Bản tin",
        "username": "ban_tin",
    }
    await lan.sees("Kết quả tuần 1")


async def test_the_owners_posts_reach_the_bot(api: Api, lan: Person, channel: Group) -> None:
    await api.updates()
    await lan.says("Khai mạc lúc 8 giờ", to=channel)
    await lan.edits((await lan.reads(channel))[-1], "Khai mạc lúc 9 giờ")
    posted, edited = await api.updates()
    assert posted.inside("channel_post").text("text") == "Khai mạc lúc 8 giờ"
    assert edited.inside("edited_channel_post").text("text") == "Khai mạc lúc 9 giờ"
    assert not posted.inside("channel_post").has("from")


async def test_readers_may_not_post(minh: Person, channel: Group) -> None:
    with pytest.raises(ActRefused, match="need administrator rights in the channel chat"):
        await minh.says("Tôi hỏi", to=channel)


async def test_a_bot_needs_the_right_to_post(
    api: Api, lan: Person, bot: Bot, channel: Group
) -> None:
    """Source: tdlib/td, MessagesManager::can_send_message."""
    await lan.promotes(bot, in_=channel, rights=["can_invite_users"])
    assert await api.refusal("sendMessage", chat_id=channel.id, text="?") == (
        "Bad Request: need administrator rights in the channel chat"
    )


async def test_a_public_channel_goes_by_its_username(api: Api, channel: Group) -> None:
    sent = await api.result("sendMessage", chat_id="@Ban_Tin", text="Thông báo")
    assert sent.inside("chat").number("id") == channel.id


async def test_a_bot_may_look_into_a_public_channel_only(
    api: Api, world: Client, lan: Person
) -> None:
    """Source: `Client.cpp`, check_chat_access; tdlib/td, get_channel_participants."""
    await world.new_channel("Công khai", members=[lan], username="cong_khai")
    hidden = await world.new_channel("Nội bộ", members=[lan])
    assert (await api.result("getChat", chat_id="@cong_khai")).text("title") == "Công khai"
    assert await api.refusal("sendMessage", chat_id="@cong_khai", text="?") == (
        "Forbidden: bot is not a member of the channel chat"
    )
    assert await api.refusal("getChatAdministrators", chat_id="@cong_khai") == (
        "Bad Request: member list is inaccessible"
    )
    assert await api.refusal("getChat", chat_id=hidden.id) == "Bad Request: chat not found"


async def test_nobody_hears_who_begins_to_read(
    api: Api, world: Client, lan: Person, bot: Bot, channel: Group
) -> None:
    """There are no service messages of it; an administrator bot that asks is told."""
    await api.updates(allowed_updates=["channel_post", "chat_member"])
    hoa = await world.new_person("Hoa")
    await hoa.joins(channel)
    (told,) = await api.updates()
    assert told.inside("chat_member").inside("new_chat_member").text("status") == "member"


async def test_a_bot_is_in_a_channel_as_administrator_only(
    world: Client, lan: Person, bot: Bot
) -> None:
    made = await world.new_channel("Bản tin", members=[lan])
    with pytest.raises(ActRefused, match="as its administrator only"):
        await lan.adds(bot, to=made)


async def test_a_forwarded_post_names_its_channel(
    api: Api, lan: Person, bot: Bot, channel: Group
) -> None:
    await lan.says("Thể lệ", to=channel)
    await lan.forwards((await lan.reads(channel))[-1], to=bot)
    forwarded = (await api.updates())[-1].inside("message")
    origin = forwarded.inside("forward_origin")
    assert (origin.text("type"), origin.inside("chat").number("id")) == ("channel", channel.id)
    assert forwarded.inside("forward_from_chat").text("title") == "Bản tin"


async def test_who_may_edit_edits_what_others_posted(
    api: Api, lan: Person, bot: Bot, channel: Group
) -> None:
    """Source: tdlib/td, MessagesManager::can_edit_message."""
    await lan.says("Tuần 1", to=channel)
    place: JsonObject = {
        "chat_id": channel.id,
        "message_id": (await lan.reads(channel))[-1].message_id,
    }
    assert await api.refusal("editMessageText", **place, text="?") == (
        "Bad Request: message can't be edited"
    )
    await lan.promotes(bot, in_=channel, rights=["can_edit_messages"])
    edited = await api.result("editMessageText", **place, text="Tuần 1 đã mở")
    assert edited.inside("sender_chat").number("id") == channel.id


async def test_who_may_edit_may_pin_in_a_channel(
    api: Api, lan: Person, bot: Bot, channel: Group
) -> None:
    sent = await api.result("sendMessage", chat_id=channel.id, text="Bảng xếp hạng")
    place: JsonObject = {"chat_id": channel.id, "message_id": sent.number("message_id")}
    assert await api.refusal("pinChatMessage", **place) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    await lan.promotes(bot, in_=channel, rights=["can_post_messages", "can_edit_messages"])
    await api.call("pinChatMessage", **place)
    assert (await lan.looks()).chats[channel.id].pinned[0].text == "Bảng xếp hạng"
