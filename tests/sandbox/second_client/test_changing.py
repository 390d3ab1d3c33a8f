"""aiogram changes what it has sent, takes it back, passes it on."""

import aiogram
import pytest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    MessageOriginUser,
    ReactionTypeEmoji,
    ReplyParameters,
)

from sandbox.people import Group, Person
from tests.sandbox.second_client.conftest import picture

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Vào thi", callback_data="begin")]]
)


@pytest.fixture(autouse=True)
async def started(lan: Person) -> None:
    await lan.says("/start")


@pytest.mark.sends("sendMessage", "editMessageText", "editMessageReplyMarkup")
async def test_a_text_changes(aio: aiogram.Bot, lan: Person) -> None:
    sent = await aio.send_message(lan.id, "Câu 1")
    edited = await sent.edit_text("Câu 2")
    assert isinstance(edited, Message) and edited.text == "Câu 2" and edited.edit_date
    keyed = await sent.edit_reply_markup(reply_markup=KEYS)
    assert isinstance(keyed, Message) and keyed.reply_markup is not None
    assert keyed.reply_markup.inline_keyboard[0][0].callback_data == "begin"


@pytest.mark.sends("sendPhoto", "editMessageCaption", "editMessageMedia")
async def test_a_picture_changes(aio: aiogram.Bot, lan: Person) -> None:
    sent = await aio.send_photo(lan.id, picture())
    titled = await sent.edit_caption(caption="Hội thi")
    assert isinstance(titled, Message) and titled.caption == "Hội thi"
    other = await sent.edit_media(InputMediaPhoto(media=picture(width=9)))
    assert isinstance(other, Message) and other.photo and other.photo[-1].width == 9


@pytest.mark.sends("sendLocation", "editMessageLiveLocation", "stopMessageLiveLocation")
async def test_a_place_moves(aio: aiogram.Bot, lan: Person) -> None:
    sent = await aio.send_location(lan.id, 20.8, 105.3, live_period=600)
    moved = await sent.edit_live_location(20.9, 105.4)
    assert isinstance(moved, Message) and moved.location and moved.location.live_period == 600
    stopped = await sent.stop_live_location()
    assert isinstance(stopped, Message) and stopped.location
    assert stopped.location.live_period is None


@pytest.mark.sends(
    "sendMessage", "forwardMessage", "forwardMessages", "copyMessage", "copyMessages"
)
async def test_messages_are_passed_on(aio: aiogram.Bot, lan: Person, group: Group) -> None:
    sent = await aio.send_message(lan.id, "Kết quả")
    forwarded = await sent.forward(group.id)
    assert isinstance(forwarded.forward_origin, MessageOriginUser)
    copied = await sent.copy_to(group.id)
    more = await aio.forward_messages(group.id, lan.id, [sent.message_id])
    last = await aio.copy_messages(group.id, lan.id, [sent.message_id])
    ids = [forwarded.message_id, copied.message_id, more[0].message_id, last[0].message_id]
    assert ids == sorted(set(ids))
    across = ReplyParameters(message_id=forwarded.message_id, chat_id=group.id)
    answer = await aio.send_message(lan.id, "Xem", reply_parameters=across)
    assert answer.external_reply is not None


@pytest.mark.sends("sendMessage", "setMessageReaction", "deleteMessage", "deleteMessages")
async def test_messages_are_taken_back(aio: aiogram.Bot, lan: Person) -> None:
    sent = [await aio.send_message(lan.id, f"Câu {number}") for number in (1, 2, 3)]
    assert await sent[0].react([ReactionTypeEmoji(emoji="👍")])
    assert await sent[0].delete()
    assert await aio.delete_messages(lan.id, [message.message_id for message in sent[1:]])
    assert [message.text for message in await lan.reads()] == ["/start"]
