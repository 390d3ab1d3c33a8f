"""aiogram runs a group: who is in it, what they may, what it is called, what is pinned."""

import aiogram
import pytest
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberOwner,
    ChatMemberRestricted,
    ChatPermissions,
)

from sandbox.people import Bot, Group, Person
from tests.sandbox.second_client.conftest import picture
from tests.sandbox.second_client.old_names import GetChatMembersCount, KickChatMember


@pytest.fixture
async def run(lan: Person, bot: Bot, supergroup: Group) -> Group:
    """The supergroup, run by the bot."""
    await lan.promotes(bot, in_=supergroup)
    return supergroup


@pytest.mark.sends("getChat", "getChatAdministrators", "getChatMemberCount", "getChatMembersCount")
async def test_it_reads_who_is_there(aio: aiogram.Bot, bot: Bot, lan: Person, group: Group) -> None:
    await lan.promotes(bot, in_=group, rights=["can_pin_messages"])
    chat = await aio.get_chat(group.id)
    assert (chat.title, chat.type) == ("Sở Nội vụ", "group") and chat.permissions is not None
    owner, own = await aio.get_chat_administrators(group.id)
    assert isinstance(owner, ChatMemberOwner) and owner.user.id == lan.id
    assert isinstance(own, ChatMemberAdministrator) and own.can_pin_messages
    assert await aio.get_chat_member_count(group.id) == 3
    assert await aio(GetChatMembersCount(chat_id=group.id)) == 3


@pytest.mark.sends(
    "restrictChatMember",
    "promoteChatMember",
    "setChatAdministratorCustomTitle",
    "banChatMember",
    "kickChatMember",
    "unbanChatMember",
    "getChatMember",
)
async def test_it_restricts_promotes_and_bans(aio: aiogram.Bot, minh: Person, run: Group) -> None:
    silent = ChatPermissions(can_send_messages=False)
    assert await aio.restrict_chat_member(run.id, minh.id, silent)
    restricted = await aio.get_chat_member(run.id, minh.id)
    assert isinstance(restricted, ChatMemberRestricted) and not restricted.can_send_messages
    assert await aio.promote_chat_member(run.id, minh.id, can_pin_messages=True)
    assert await aio.set_chat_administrator_custom_title(run.id, minh.id, "Đầu mối")
    promoted = await aio.get_chat_member(run.id, minh.id)
    assert isinstance(promoted, ChatMemberAdministrator) and promoted.custom_title == "Đầu mối"
    assert await aio.ban_chat_member(run.id, minh.id)
    assert isinstance(await aio.get_chat_member(run.id, minh.id), ChatMemberBanned)
    assert await aio.unban_chat_member(run.id, minh.id)
    assert isinstance(await aio.get_chat_member(run.id, minh.id), ChatMemberLeft)
    assert await aio(KickChatMember(chat_id=run.id, user_id=minh.id))
    assert isinstance(await aio.get_chat_member(run.id, minh.id), ChatMemberBanned)


@pytest.mark.sends("banChatSenderChat", "unbanChatSenderChat")
async def test_it_bans_a_channel(aio: aiogram.Bot, run: Group, channel: Group) -> None:
    assert await aio.ban_chat_sender_chat(run.id, channel.id)
    assert await aio.unban_chat_sender_chat(run.id, channel.id)


@pytest.mark.sends(
    "setChatTitle",
    "setChatDescription",
    "setChatPhoto",
    "deleteChatPhoto",
    "setChatPermissions",
    "getChat",
)
async def test_it_sets_what_the_group_is(aio: aiogram.Bot, run: Group) -> None:
    assert await aio.set_chat_title(run.id, "Sở Tư pháp mới")
    assert await aio.set_chat_description(run.id, "Nơi thông báo kết quả")
    assert await aio.set_chat_photo(run.id, picture(width=640))
    assert await aio.set_chat_permissions(run.id, ChatPermissions(can_send_messages=True))
    chat = await aio.get_chat(run.id)
    assert (chat.title, chat.description) == ("Sở Tư pháp mới", "Nơi thông báo kết quả")
    assert chat.photo is not None and chat.photo.small_file_id
    assert chat.permissions is not None and not chat.permissions.can_send_polls
    assert await aio.delete_chat_photo(run.id)
    assert (await aio.get_chat(run.id)).photo is None


@pytest.mark.sends(
    "sendMessage", "pinChatMessage", "unpinChatMessage", "unpinAllChatMessages", "getChat"
)
async def test_it_pins(aio: aiogram.Bot, run: Group) -> None:
    for ranking in ("Tuần 1", "Tuần 2"):
        assert await (await aio.send_message(run.id, ranking)).pin()
    pinned = (await aio.get_chat(run.id)).pinned_message
    assert pinned is not None and pinned.text == "Tuần 2"
    assert await aio.unpin_chat_message(run.id)
    assert await aio.unpin_all_chat_messages(run.id)
    assert (await aio.get_chat(run.id)).pinned_message is None


@pytest.mark.sends("leaveChat", "getChatMember")
async def test_it_leaves(aio: aiogram.Bot, bot: Bot, group: Group) -> None:
    assert await aio.leave_chat(group.id)
    assert isinstance(await aio.get_chat_member(group.id, bot.id), ChatMemberLeft)
