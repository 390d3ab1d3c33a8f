"""aiogram invites: links, and people who ask to be let in."""

import aiogram
import pytest

from sandbox.people import Bot, Client, Group, Person
from tests.sandbox.second_client.conftest import news


@pytest.fixture
async def inviting(lan: Person, bot: Bot, supergroup: Group) -> Group:
    await lan.promotes(bot, in_=supergroup, rights=["can_invite_users"])
    return supergroup


@pytest.mark.sends(
    "exportChatInviteLink",
    "createChatInviteLink",
    "editChatInviteLink",
    "revokeChatInviteLink",
)
async def test_links(aio: aiogram.Bot, bot: Bot, inviting: Group) -> None:
    assert (await aio.export_chat_invite_link(inviting.id)).startswith("https://t.me/")
    link = await aio.create_chat_invite_link(inviting.id, name="Đợt 1", member_limit=2)
    assert (link.creator.id, link.member_limit) == (bot.id, 2)
    edited = await aio.edit_chat_invite_link(inviting.id, link.invite_link, name="Đợt 2")
    assert (edited.invite_link, edited.name) == (link.invite_link, "Đợt 2")
    assert (await aio.revoke_chat_invite_link(inviting.id, link.invite_link)).is_revoked


@pytest.mark.sends("getUpdates", "approveChatJoinRequest", "declineChatJoinRequest")
async def test_requests_to_join(
    aio: aiogram.Bot, world: Client, lan: Person, inviting: Group
) -> None:
    link = await lan.invites(inviting, asks=True)
    for name in ("Hoa", "Mai"):
        await (await world.new_person(name)).joins_by(link)
    updates = await news(aio)
    asked = [u.chat_join_request for u in updates if u.chat_join_request is not None]
    assert [request.from_user.first_name for request in asked] == ["Hoa", "Mai"]
    assert await asked[0].approve() and await asked[1].decline()
