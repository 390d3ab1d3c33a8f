"""People with several accounts, and people and bots a bot cannot reach."""

import pytest

from sandbox.people import ActRefused, Bot, Client, Group, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


async def test_for_bots_a_second_account_is_somebody_else(api: Api, lan: Person) -> None:
    second = await lan.opens_another_account(phone="+84900000009")
    await lan.says("/start")
    await second.says("/start")
    first, other = [update.inside("message").inside("from") for update in await api.updates()]
    assert first.text("first_name") == other.text("first_name") == "Lan"
    assert (first.number("id"), other.number("id")) == (lan.id, second.id)


async def test_the_screen_tells_the_accounts_of_one_human(
    world: Client, lan: Person, minh: Person
) -> None:
    second = await lan.opens_another_account()
    third = await second.opens_another_account()
    for account in (lan, second, third):
        assert await accounts_told(world, account) == [lan.id, second.id, third.id]
    assert await accounts_told(world, minh) == [minh.id]


async def accounts_told(world: Client, person: Person) -> list[int]:
    async with world._session.get(f"{world.url}/sandbox/people/{person.id}") as response:
        accounts: list[int] = (await response.json())["person"]["accounts"]
        return accounts


async def test_accounts_share_no_blocks(api: Api, lan: Person) -> None:
    second = await lan.opens_another_account()
    await lan.says("/start")
    await second.says("/start")
    await lan.blocks()
    assert await api.refusal("sendMessage", chat_id=lan.id, text="?") == (
        "Forbidden: bot was blocked by the user"
    )
    await api.result("sendMessage", chat_id=second.id, text="Chào")


async def test_a_username_belongs_to_one(world: Client, lan: Person) -> None:
    await world.new_channel("Bản tin", members=[lan], username="ban_tin")
    with pytest.raises(ActRefused, match="@ban_tin is taken"):
        await world.new_group("Khác", members=[lan], username="ban_tin")


async def test_bots_do_not_write_to_bots(
    api: Api, world: Client, lan: Person, bot: Bot, group: Group
) -> None:
    """Source: what the server behind answers to sendMessage."""
    other = await world.new_bot("khac_bot")
    assert await api.refusal("sendMessage", chat_id=other.id, text="?") == (
        "Bad Request: chat not found"
    )
    await lan.adds(other, to=group)
    refusals = [
        await api.refusal("sendMessage", chat_id=other.id, text="?"),
        await api.refusal("sendMessage", chat_id=bot.id, text="?"),
    ]
    assert refusals == [
        "Forbidden: bots can't send messages to bots",
        "Forbidden: the bot can't send messages to the bot",
    ]


async def test_who_was_met_in_a_group_can_be_looked_at(api: Api, lan: Person, group: Group) -> None:
    """To look is not to write. Source: `Client.cpp`, check_chat_access."""
    chat = await api.result("getChat", chat_id=lan.id)
    assert (chat.text("type"), chat.text("first_name")) == ("private", "Lan")
    assert await api.refusal("sendMessage", chat_id=lan.id, text="?") == (
        "Forbidden: bot can't initiate conversation with a user"
    )


async def test_a_deleted_group_is_told_from_a_deleted_supergroup(
    api: Api, lan: Person, group: Group, supergroup: Group
) -> None:
    """Source: `Client.cpp`, check_chat_access."""
    await lan.dissolves(group)
    await lan.dissolves(supergroup)
    refusals = [
        await api.refusal("sendMessage", chat_id=group.id, text="?"),
        await api.refusal("sendMessage", chat_id=supergroup.id, text="?"),
    ]
    assert refusals == [
        "Forbidden: the group chat was deleted",
        "Forbidden: bot was kicked from the supergroup chat",
    ]
    assert not {group.id, supergroup.id} & set((await lan.looks()).chats)


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("getChatAdministrators", "there are no administrators in the private chat"),
        ("leaveChat", "can't leave private chats"),
    ],
)
async def test_a_private_chat_has_two_members_and_no_administrators(
    api: Api, lan: Person, method: str, refusal: str
) -> None:
    """Source: `Client.cpp`; tdlib/td, DialogParticipantManager::leave_dialog."""
    await lan.says("/start")
    assert (await api.call("getChatMemberCount", chat_id=lan.id)).number("result") == 2
    assert await api.refusal(method, chat_id=lan.id) == f"Bad Request: {refusal}"


async def test_what_is_no_chat(api: Api, lan: Person) -> None:
    """Source: `Client.cpp`, check_chat."""
    refusals = [
        await api.refusal("getChat"),
        await api.refusal("getChat", chat_id="@khong_co"),
        await api.refusal("getChat", chat_id="Lan"),
        await api.refusal("getChatMember", chat_id=lan.id, user_id="Lan"),
    ]
    assert refusals == [
        "Bad Request: chat_id is empty",
        "Bad Request: chat not found",
        "Bad Request: chat not found",
        "Bad Request: invalid user_id specified",
    ]


async def test_out_of_a_supergroup_everything_is_out_of_sight(api: Api, supergroup: Group) -> None:
    """Unless it is public. Source: `Client.cpp`, check_chat_access."""
    await api.call("leaveChat", chat_id=supergroup.id)
    assert await api.refusal("getChat", chat_id=supergroup.id) == (
        "Forbidden: bot is not a member of the supergroup chat"
    )


async def test_out_of_a_group_its_members_are_out_of_sight(
    api: Api, lan: Person, bot: Bot, group: Group
) -> None:
    """Its title is not. Source: `Client.cpp`, check_chat_access, AccessRights::ReadMembers."""
    await lan.removes(bot, from_=group)
    place: JsonObject = {"chat_id": group.id, "user_id": lan.id}
    assert await api.refusal("getChatMember", **place) == (
        "Forbidden: bot was kicked from the group chat"
    )
    assert (await api.result("getChat", chat_id=group.id)).text("title") == "Sở Nội vụ"
    assert (await api.call("leaveChat", chat_id=group.id)).flag("ok")
