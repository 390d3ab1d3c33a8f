"""python-telegram-bot takes the sandbox for Telegram."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Markup
from telegram import InputMediaPhoto, InputMediaVideo
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from sandbox.people import Bot, Client, Group, Person
from tests.sandbox.conftest import png


@pytest.fixture
async def ptb(world: Client, bot: Bot) -> AsyncIterator[telegram.Bot]:
    files = f"{world.url}/file/bot"
    async with telegram.Bot(bot.token, base_url=f"{world.url}/bot", base_file_url=files) as ptb:
        yield ptb


async def test_it_knows_itself(ptb: telegram.Bot, bot: Bot) -> None:
    assert (ptb.id, ptb.username, ptb.first_name) == (bot.id, "thi_bot", "Trợ lý cuộc thi")


async def test_it_writes_edits_and_answers(ptb: telegram.Bot, lan: Person) -> None:
    await lan.says("/start")
    updates = await ptb.get_updates()
    assert updates[0].message is not None
    keys = Markup([[Button("Đồng ý", callback_data="yes")]])
    await updates[0].message.reply_html("<b>Chào</b>", reply_markup=keys)
    await lan.presses("Đồng ý", waits=False)
    query = (await ptb.get_updates(offset=updates[0].update_id + 1))[0].callback_query
    assert query is not None and query.data == "yes"
    await query.answer("Cảm ơn")
    await query.edit_message_text("Xong")
    await lan.sees("Xong")
    assert lan.toast == "Cảm ơn"


async def test_it_sends_and_fetches_files(ptb: telegram.Bot, lan: Person) -> None:
    await lan.says("/start")
    sent = await ptb.send_document(lan.id, b"abc", filename="a.txt", caption="Tệp")
    assert sent.document is not None and sent.document.file_name == "a.txt"
    fetched = await (await sent.document.get_file()).download_as_bytearray()
    assert bytes(fetched) == b"abc"
    photo = await ptb.send_photo(lan.id, png(), caption="<i>Ảnh</i>", parse_mode="HTML")
    assert photo.photo and photo.caption_entities[0].type == "italic"


async def test_it_sends_albums_places_and_dice(ptb: telegram.Bot, lan: Person) -> None:
    await lan.says("/start")
    album = await ptb.send_media_group(
        lan.id, [InputMediaPhoto(png(), caption="Hội thi"), InputMediaVideo(b"abc", duration=3)]
    )
    assert album[0].media_group_id == album[1].media_group_id and album[0].caption == "Hội thi"
    voice = await ptb.send_voice(lan.id, b"abc", duration=3)
    sticker = await ptb.send_sticker(lan.id, b"abc")
    assert voice.voice is not None and voice.voice.to_dict()["duration"] == 3
    assert sticker.sticker is not None and sticker.sticker.type == "regular"
    venue = await ptb.send_venue(lan.id, 20.67, 105.53, "Sở Nội vụ", "Bo")
    dice = await ptb.send_dice(lan.id, emoji="🎯")
    assert venue.venue is not None and dice.dice is not None and dice.dice.value <= 6


async def test_it_passes_messages_on(ptb: telegram.Bot, lan: Person, group: Group) -> None:
    await lan.says("/start")
    photo = await ptb.send_photo(lan.id, png())
    forwarded = await ptb.forward_message(group.id, lan.id, photo.message_id)
    assert isinstance(forwarded.forward_origin, telegram.MessageOriginUser)
    copied = await ptb.copy_messages(group.id, lan.id, [photo.message_id])
    assert await ptb.set_message_reaction(group.id, copied[0].message_id, "👍")
    answer = await ptb.send_message(
        lan.id,
        "Xem",
        reply_parameters=telegram.ReplyParameters(forwarded.message_id, chat_id=group.id),
    )
    assert answer.external_reply is not None and answer.external_reply.photo
    edited = await ptb.edit_message_media(InputMediaPhoto(png(9, 9)), lan.id, photo.message_id)
    assert isinstance(edited, telegram.Message) and edited.photo[0].width == 9
    assert await ptb.delete_messages(lan.id, [photo.message_id, answer.message_id])


async def test_it_reads_groups_and_members(
    ptb: telegram.Bot, bot: Bot, lan: Person, group: Group
) -> None:
    await lan.promotes(bot, in_=group, rights=["can_pin_messages"])
    chat = await ptb.get_chat(group.id)
    member = await ptb.get_chat_member(group.id, bot.id)
    people = await ptb.get_chat_administrators(group.id)
    assert (chat.title, member.status, len(people)) == ("Sở Nội vụ", "administrator", 2)
    assert isinstance(member, telegram.ChatMemberAdministrator) and member.can_pin_messages
    message = await ptb.send_message(group.id, "Xếp hạng")
    assert await message.pin() and await message.unpin() and await ptb.leave_chat(group.id)


async def test_every_update_of_a_group_can_be_read(
    ptb: telegram.Bot, lan: Person, group: Group, forum: Group
) -> None:
    await lan.says("/xephang", to=forum, topic="Cuộc thi")
    await lan.upgrades(group)
    updates = await ptb.get_updates()
    kinds = [u.my_chat_member is not None or u.message is not None for u in updates]
    assert kinds == [True] * 9
    topical = next(u.message for u in updates if u.message and u.message.text == "/xephang")
    assert topical.is_topic_message and topical.chat.is_forum


async def test_it_sets_commands_and_texts(ptb: telegram.Bot, lan: Person) -> None:
    await ptb.set_my_commands([("thi", "Vào thi"), ("thele", "Thể lệ")])
    await ptb.set_my_commands([("rank", "Ranking")], language_code="en")
    await ptb.set_my_description("Cuộc thi tìm hiểu cải cách hành chính")
    await ptb.set_my_short_description("Cuộc thi")
    assert [command.command for command in await ptb.get_my_commands()] == ["thi", "thele"]
    assert (await ptb.get_my_short_description()).short_description == "Cuộc thi"
    chat = next(iter((await lan.looks()).chats.values()))
    assert chat.commands == ["thi", "thele"]


async def test_its_errors_are_those_of_telegram(
    ptb: telegram.Bot, world: Client, lan: Person, group: Group
) -> None:
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await ptb.send_message(lan.id, "?")
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(1, "?")
    await world.fails_next("sendMessage", code=429, description="Too Many", retry_after=7)
    with pytest.raises(RetryAfter):
        await ptb.send_message(group.id, "?")
    successor = await lan.upgrades(group)
    with pytest.raises(ChatMigrated) as moved:
        await ptb.send_message(group.id, "?")
    assert moved.value.new_chat_id == successor.id


async def test_a_wrong_token_is_refused(world: Client) -> None:
    with pytest.raises(InvalidToken):
        async with telegram.Bot("1:wrong", base_url=f"{world.url}/bot"):
            pass


async def test_it_runs_a_group(
    ptb: telegram.Bot, lan: Person, minh: Person, bot: Bot, forum: Group
) -> None:
    await lan.promotes(bot, in_=forum)
    topic = await ptb.create_forum_topic(forum.id, "Tuần 1")
    assert await ptb.close_forum_topic(forum.id, topic.message_thread_id)
    nothing = telegram.ChatPermissions.no_permissions()
    assert await ptb.restrict_chat_member(forum.id, minh.id, nothing)
    restricted = await ptb.get_chat_member(forum.id, minh.id)
    assert isinstance(restricted, telegram.ChatMemberRestricted)
    assert await ptb.promote_chat_member(forum.id, minh.id, can_pin_messages=True)
    link = await ptb.create_chat_invite_link(forum.id, name="Đợt 1", creates_join_request=True)
    assert link.creator.id == bot.id
    assert await ptb.ban_chat_member(forum.id, minh.id)
    banned = await ptb.get_chat_member(forum.id, minh.id)
    assert isinstance(banned, telegram.ChatMemberBanned)


async def test_it_reads_channels_and_requests_to_join(
    ptb: telegram.Bot, world: Client, lan: Person, bot: Bot, channel: Group
) -> None:
    await lan.promotes(bot, in_=channel, rights=["can_post_messages", "can_invite_users"])
    posted = await ptb.send_message("@ban_tin", "Kết quả")
    assert posted.sender_chat is not None and posted.from_user is None
    hoa = await world.new_person("Hoa")
    await hoa.joins_by(await lan.invites(channel, asks=True))
    await lan.says("Tuần 2", to=channel)
    updates = await ptb.get_updates()
    request = next(u.chat_join_request for u in updates if u.chat_join_request)
    assert await request.approve()
    post = next(u.channel_post for u in updates if u.channel_post)
    assert (request.from_user.id, post.text) == (hoa.id, "Tuần 2")
