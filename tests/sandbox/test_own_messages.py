"""What people do with messages that stand: change, delete, pass on."""

import pytest

from sandbox.people import ActRefused, Bot, Client, Group, Person
from tests.sandbox.conftest import Api, png


async def test_a_changed_message_is_told_to_the_bot(api: Api, lan: Person) -> None:
    await lan.says("Tôi là Lna")
    await lan.edits((await lan.reads())[0], "Tôi là Lan")
    sent, changed = await api.updates()
    assert sent.inside("message").text("text") == "Tôi là Lna"
    edited = changed.inside("edited_message")
    assert (edited.text("text"), edited.number("message_id")) == ("Tôi là Lan", 1)
    assert edited.number("edit_date") >= edited.number("date")
    assert (await lan.reads())[0].edited


async def test_a_caption_is_changed_under_its_picture(api: Api, lan: Person) -> None:
    await lan.sends_photo("a.png", png(), caption="Trước")
    await lan.edits((await lan.reads())[0], "Sau")
    edited = (await api.updates())[-1].inside("edited_message")
    assert edited.text("caption") == "Sau" and edited.has("photo")


async def test_only_own_messages_can_be_changed(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Câu 1")
    with pytest.raises(ActRefused, match="own messages"):
        await lan.edits((await lan.reads())[-1], "Câu 2")


async def test_a_deleted_message_is_gone_for_everybody(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await lan.says("/xephang", to=group)
    await api.updates()
    message = (await lan.reads(group))[-1]
    with pytest.raises(ActRefused, match="own messages"):
        await minh.deletes(message)
    await lan.deletes(message)
    assert "/xephang" not in [seen.text for seen in await minh.reads(group)]
    assert await api.updates() == []


async def test_whoever_may_deletes_what_others_wrote(
    lan: Person, minh: Person, group: Group
) -> None:
    await minh.says("Quảng cáo", to=group)
    await lan.deletes((await lan.reads(group))[-1])
    assert "Quảng cáo" not in [message.text for message in await minh.reads(group)]


async def test_a_message_is_passed_on_to_the_bot(
    api: Api, lan: Person, minh: Person, bot: Bot, group: Group
) -> None:
    await minh.says("Đề nghị xem lại câu 3", to=group)
    await api.updates()
    await lan.forwards((await lan.reads(group))[-1], to=bot)
    message = (await api.updates())[0].inside("message")
    assert message.inside("from").number("id") == lan.id
    assert message.inside("forward_origin").inside("sender_user").number("id") == minh.id


async def test_what_is_protected_is_not_passed_on(api: Api, lan: Person, group: Group) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Câu 1", protect_content=True)
    with pytest.raises(ActRefused, match="cannot be forwarded"):
        await lan.forwards((await lan.reads())[-1], to=group)


async def test_people_see_each_others_reactions(
    world: Client, lan: Person, minh: Person, group: Group
) -> None:
    await lan.says("Đã nộp", to=group)
    await minh.reacts("🎉", on=(await minh.reads(group))[-1])
    assert (await lan.reads(group))[-1].reactions == {"🎉": 1}
    with pytest.raises(ActRefused, match="cannot be put"):
        await minh.reacts("🛵", on=(await minh.reads(group))[-1])
