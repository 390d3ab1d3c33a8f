"""Groups: who hears what, topics, pins, comings and goings, the upgrade."""

from sandbox.people import Bot, Client, Group, Person
from sandbox.people.fields import Fields
from tests.sandbox.conftest import Api


async def heard(api: Api) -> list[str]:
    return [update.inside("message").text("text") for update in await api.updates()]


def place_told(update: Fields) -> tuple[int, str]:
    """The chat, and what the bot is there from now on."""
    told = update.inside("my_chat_member")
    return told.inside("chat").number("id"), told.inside("new_chat_member").text("status")


async def test_the_bot_is_told_who_added_it(api: Api, lan: Person, group: Group) -> None:
    member, service = await api.updates()
    change = member.inside("my_chat_member")
    assert change.inside("from").number("id") == lan.id
    assert change.inside("old_chat_member").text("status") == "left"
    assert change.inside("new_chat_member").text("status") == "member"
    assert service.inside("message").has("new_chat_members")


async def test_privacy_mode_lets_through_what_speaks_to_the_bot(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await api.updates()
    sent = await api.result("sendMessage", chat_id=group.id, text="Chào cả nhà")
    for text in ("chuyện riêng", "/xephang", "/xephang@thi_bot", "/thi@khac_bot", "@thi_bot ơi"):
        await lan.says(text, to=group)
    answered = (await minh.reads(group))[-6]
    assert answered.message_id == sent.number("message_id")
    await minh.says("cảm ơn", to=group, reply_to=answered)
    assert await heard(api) == ["/xephang", "/xephang@thi_bot", "@thi_bot ơi", "cảm ơn"]


async def test_an_administrator_bot_hears_everything(
    api: Api, lan: Person, bot: Bot, group: Group
) -> None:
    await lan.promotes(bot, in_=group)
    await api.updates()
    await lan.says("chuyện riêng", to=group)
    assert await heard(api) == ["chuyện riêng"]


async def test_messages_stand_in_their_topic(api: Api, lan: Person, forum: Group) -> None:
    await api.updates()
    await lan.says("/xephang", to=forum, topic="Cuộc thi")
    message = (await api.updates())[0].inside("message")
    topic_id = forum.topics["Cuộc thi"]
    assert (message.number("message_thread_id"), message.flag("is_topic_message")) == (
        topic_id,
        True,
    )
    created = message.inside("reply_to_message").inside("forum_topic_created")
    assert created.text("name") == "Cuộc thi"
    await api.result("sendMessage", chat_id=forum.id, message_thread_id=topic_id, text="1. Lan")
    assert (await lan.sees("1. Lan")) is not None
    assert lan.last.topic_id == topic_id


async def test_a_pin_is_announced_and_can_be_taken_down(
    api: Api, lan: Person, bot: Bot, group: Group
) -> None:
    await lan.promotes(bot, in_=group)
    for text in ("tuần 1", "tuần 2"):
        sent = await api.result("sendMessage", chat_id=group.id, text=text)
        await api.call("pinChatMessage", chat_id=group.id, message_id=sent.number("message_id"))
    chat = await api.result("getChat", chat_id=group.id)
    assert chat.inside("pinned_message").text("text") == "tuần 2"
    await api.call("unpinChatMessage", chat_id=group.id)
    chat = await api.result("getChat", chat_id=group.id)
    assert chat.inside("pinned_message").text("text") == "tuần 1"
    await api.call("unpinAllChatMessages", chat_id=group.id)
    assert not (await api.result("getChat", chat_id=group.id)).has("pinned_message")


async def test_an_upgrade_moves_everybody(api: Api, lan: Person, group: Group) -> None:
    await api.updates()
    successor = await lan.upgrades(group)
    there, left, came, here = await api.updates()
    assert there.inside("message").number("migrate_to_chat_id") == successor.id
    assert here.inside("message").number("migrate_from_chat_id") == group.id
    assert [place_told(left), place_told(came)] == [(group.id, "left"), (successor.id, "member")]
    sent = await api.result("sendMessage", chat_id=successor.id, text="Chào lại")
    assert sent.inside("chat").text("type") == "supergroup"
    await lan.sees("Chào lại")


async def test_members_come_and_go(
    api: Api, world: Client, lan: Person, minh: Person, group: Group
) -> None:
    hoa = await world.new_person("Hoa")
    await hoa.joins(group)
    await minh.leaves(group)
    count = await api.call("getChatMemberCount", chat_id=group.id)
    assert count.number("result") == 3
    statuses = [
        (await api.result("getChatMember", chat_id=group.id, user_id=who.id)).text("status")
        for who in (lan, minh, hoa)
    ]
    assert statuses == ["creator", "left", "member"]


async def test_a_bot_that_leaves_is_out(api: Api, group: Group, lan: Person) -> None:
    assert (await api.call("leaveChat", chat_id=group.id)).flag("ok")
    refusal = await api.refusal("sendMessage", chat_id=group.id, text="?")
    assert refusal == "Forbidden: bot is not a member of the group chat"
    await lan.sees("left chat member")


async def test_rights_are_told(api: Api, lan: Person, bot: Bot, group: Group) -> None:
    await lan.promotes(bot, in_=group, rights=["can_pin_messages"])
    answer = await api.call("getChatAdministrators", chat_id=group.id)
    told = {m.inside("user").number("id"): m for m in answer.each("result")}
    assert told[bot.id].flag("can_pin_messages") and not told[bot.id].flag("can_delete_messages")
    assert told[lan.id].text("status") == "creator"
