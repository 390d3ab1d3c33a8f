"""What reaches people, and what is said of what does not."""

import pytest
import telegram

from conversation.action.home import Home
from conversation.action.people import GivePhone
from conversation.messenger import MessengerError, Moved, Refused, TryLater, Unreachable
from conversation.screen import Choice, File, Screen
from messengers.telegram.limits import TOAST_LENGTH
from messengers.telegram.sending import Sender, press_answer
from sandbox.people import Bot, Client, Group, Person
from tests.messengers.telegram.conftest import at
from tests.sandbox.conftest import png

HOME = ((Choice("Về trang đầu", Home()),),)
WEEK = Screen("Tuần 1", lines=("Đang mở",), choices=HOME)
PAPER = Screen("Câu 1", choices=HOME)
RED, BLUE = png(10, 10), png(20, 10)
RANKING = File("xep-hang.csv", b"1,Lan")


async def test_a_screen_is_seen_with_its_choices(sender: Sender, lan: Person) -> None:
    await sender.send(at(lan), WEEK)
    seen = await lan.sees("Tuần 1", "Đang mở")
    assert seen.buttons == [["Về trang đầu"]]


async def test_a_screen_takes_the_place_of_a_message(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), WEEK)
    assert await sender.edit(at(lan), message, PAPER) == message
    assert [m.text for m in await lan.reads()] == ["/start", "Câu 1"]


async def test_the_same_screen_again_changes_nothing(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), WEEK)
    assert await sender.edit(at(lan), message, WEEK) == message
    assert len(await lan.reads()) == 2


async def test_where_a_message_was_deleted_a_new_one_comes(
    sender: Sender, bot: telegram.Bot, lan: Person
) -> None:
    message = await sender.send(at(lan), WEEK)
    await bot.delete_message(lan.id, int(message))
    assert await sender.edit(at(lan), message, PAPER) != message
    await lan.sees("Câu 1")


async def test_below_a_file_a_new_message_comes(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), Screen("Bảng", choices=HOME, file=RANKING))
    await sender.edit(at(lan), message, PAPER)
    assert [m.text for m in await lan.reads()] == ["/start", "Bảng", "Câu 1"]


async def test_a_picture_takes_the_place_of_a_picture(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), Screen("Lượt nộp", choices=HOME, picture=RED))
    assert (await lan.sees("Lượt nộp")).buttons == [["Về trang đầu"]]
    later = Screen("Lượt nộp lúc 10:00", choices=HOME, picture=BLUE)
    assert await sender.edit(at(lan), message, later) == message
    seen = await lan.sees("Lượt nộp lúc 10:00")
    assert await lan.downloads(seen) == BLUE
    assert len(await lan.reads()) == 2


def asked(
    picture: bytes | None = None, text: str = "Hình gì?", *, keeps_picture: bool = False
) -> Screen:
    """A question on a paper."""
    return Screen(
        "Câu 2", (text,), HOME, picture=picture, keeps_picture=keeps_picture, replaces=True
    )


async def test_a_text_below_a_picture_takes_its_place(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), asked())
    assert await sender.edit(at(lan), message, asked(RED)) == message
    below = await sender.edit(at(lan), message, asked())
    assert [str(m.message_id) for m in await lan.reads()] == ["1", below]
    assert await sender.edit(at(lan), message, asked()) != below, "a tap while it went"


async def test_a_picture_that_stays_is_not_sent_again(
    sender: Sender, world: Client, lan: Person
) -> None:
    message = await sender.send(at(lan), asked(RED))
    answered = asked(RED, "✓ A. Tròn", keeps_picture=True)
    assert await sender.edit(at(lan), message, answered) == message
    assert await lan.downloads(await lan.sees("✓ A. Tròn")) == RED
    assert [call.method for call in await world.journal()][-1] == "editMessageCaption"


async def test_a_picture_goes_up_once(sender: Sender, world: Client, lan: Person) -> None:
    message = await sender.send(at(lan), asked(RED))
    await sender.send(at(lan), asked(RED, "Nữa"))
    assert await lan.downloads(await lan.sees("Nữa")) == RED
    await sender.edit(at(lan), message, asked(BLUE))
    await sender.edit(at(lan), message, asked(RED, "Lại"))
    assert await lan.downloads(await lan.sees("Lại")) == RED


async def test_above_a_long_text_the_picture_is_a_message_of_its_own(
    sender: Sender, lan: Person
) -> None:
    message = await sender.send(at(lan), asked())
    long = asked(RED, "a" * 1100)
    text = await sender.edit(at(lan), message, long)
    assert [bool(m.file_id) for m in await lan.reads()] == [False, True, False]
    again = asked(RED, "b" * 1100, keeps_picture=True)
    assert await sender.edit(at(lan), text, again) == text
    assert [m.text.split("\n")[0] for m in await lan.reads()] == ["/start", "Câu 2", "Câu 2"]


async def test_what_cannot_be_deleted_loses_its_buttons(
    sender: Sender, world: Client, lan: Person
) -> None:
    message = await sender.send(at(lan), asked(RED))
    await world.fails_next("deleteMessage", code=400, description="Bad Request: too old")
    await sender.edit(at(lan), message, asked())
    assert [m.buttons for m in await lan.reads()] == [[], [], [["Về trang đầu"]]]


async def test_what_is_new_leaves_the_message_that_was_pressed(sender: Sender, lan: Person) -> None:
    message = await sender.send(at(lan), WEEK)
    await sender.edit(at(lan), message, Screen("Lượt nộp", picture=RED, is_new=True))
    assert [m.text.split("\n")[0] for m in await lan.reads()] == ["/start", "Tuần 1", "Lượt nộp"]


async def test_a_new_message_stays_in_its_topic(
    sender: Sender, bot: telegram.Bot, lan: Person, forum: Group
) -> None:
    topic = forum.topics["Cuộc thi"]
    message = await sender.send(at(forum), WEEK, str(topic))
    await bot.delete_message(forum.id, int(message))
    await sender.edit(at(forum), message, PAPER, str(topic))
    await sender.send(at(forum), Screen("Bảng", file=RANKING), str(topic))
    sent = [m for m in await lan.reads(forum) if m.text in ("Câu 1", "Bảng")]
    assert [m.topic_id for m in sent] == [topic, topic]


async def test_a_file_comes_with_its_caption(sender: Sender, lan: Person) -> None:
    screen = Screen("Bảng <xếp> & hạng", lines=("a" * 2000,), file=RANKING)
    await sender.send(at(lan), screen)
    seen = await lan.sees("Bảng <xếp> & hạng", "xep-hang.csv")
    assert len(seen.text) == 1024
    assert await lan.downloads(seen) == RANKING.data


async def test_the_contact_button_can_be_taken_away(sender: Sender, lan: Person) -> None:
    asking = Screen("Số điện thoại", asks=GivePhone(), asks_contact="Chia sẻ số")
    await sender.send(at(lan), asking)
    [chat] = (await lan.looks()).chats.values()
    assert [button.text("text") for button in chat.keyboard_buttons()] == ["Chia sẻ số"]
    await sender.close_keyboard(at(lan), WEEK)
    [chat] = (await lan.looks()).chats.values()
    assert not [*chat.keyboard_buttons()]
    shown = await lan.sees("Tuần 1")
    assert shown.buttons == [["Về trang đầu"]]


async def test_who_blocked_the_bot_cannot_be_reached(sender: Sender, lan: Person) -> None:
    await lan.blocks()
    with pytest.raises(Unreachable, match="blocked by the user"):
        await sender.send(at(lan), WEEK)


async def test_a_deleted_account_cannot_be_reached(sender: Sender, lan: Person) -> None:
    await lan.deletes_her_account()
    with pytest.raises(Unreachable, match="deactivated"):
        await sender.send(at(lan), WEEK)


async def test_a_group_without_the_bot_cannot_be_reached(
    sender: Sender, lan: Person, contest_bot: Bot, group: Group
) -> None:
    await lan.removes(contest_bot, from_=group)
    with pytest.raises(Unreachable, match="kicked"):
        await sender.send(at(group), WEEK)


async def test_nobody_is_at_an_address_that_never_was(sender: Sender) -> None:
    with pytest.raises(Unreachable, match="hat not found"):
        await sender.send("telegram:999", WEEK)


async def test_an_upgraded_group_says_where_it_went(
    sender: Sender, lan: Person, group: Group
) -> None:
    successor = await lan.upgrades(group)
    with pytest.raises(Moved) as moved:
        await sender.send(at(group), WEEK)
    assert moved.value.new_address == at(successor)


async def test_a_limit_says_exactly_how_long_to_wait(
    sender: Sender, world: Client, lan: Person
) -> None:
    await world.fails_next("sendMessage", code=429, description="Too Many", retry_after=7)
    with pytest.raises(TryLater) as later:
        await sender.send(at(lan), WEEK)
    assert (later.value.wait_seconds, later.value.is_limit) == (7, True)


@pytest.mark.parametrize("code", [401, 404, 409, 500, 502, 504])
async def test_a_fault_of_the_server_passes(
    sender: Sender, world: Client, lan: Person, code: int
) -> None:
    await world.fails_next("sendMessage", code=code, description="Trouble")
    with pytest.raises(TryLater) as later:
        await sender.send(at(lan), WEEK)
    assert later.value.wait_seconds > 0
    assert not later.value.is_limit


@pytest.mark.parametrize("cut", ["before", "after"])
async def test_a_cut_connection_passes(
    sender: Sender, world: Client, lan: Person, cut: str
) -> None:
    await world.fails_next("sendMessage", cut=cut)
    with pytest.raises(TryLater):
        await sender.send(at(lan), WEEK)


async def test_a_message_telegram_will_never_take_is_refused(sender: Sender, lan: Person) -> None:
    with pytest.raises(Refused, match="text is empty"):
        await sender.send(at(lan), Screen())


async def test_a_refused_edit_is_not_sent_anew(sender: Sender, world: Client, lan: Person) -> None:
    message = await sender.send(at(lan), WEEK)
    await world.fails_next("editMessageText", code=400, description="Bad Request: nonsense")
    with pytest.raises(Refused):
        await sender.edit(at(lan), message, PAPER)
    assert len(await lan.reads()) == 2


async def test_a_pin_needs_the_right_to(sender: Sender, lan: Person, group: Group) -> None:
    message = await sender.send(at(group), WEEK)
    assert not await sender.pin(at(group), message, instead_of=None)


async def test_the_newest_pin_takes_the_place_of_the_last(
    sender: Sender, lan: Person, contest_bot: Bot, group: Group
) -> None:
    await lan.promotes(contest_bot, in_=group, rights=["can_pin_messages"])
    first, second = [await sender.send(at(group), screen) for screen in (WEEK, PAPER)]
    assert await sender.pin(at(group), first, instead_of=None)
    assert await sender.pin(at(group), second, instead_of=first)
    assert [m.text for m in await lan.reads(group) if m.pinned] == ["Câu 1"]


async def test_a_pin_that_somebody_took_away_is_no_hindrance(
    sender: Sender, bot: telegram.Bot, lan: Person, contest_bot: Bot, group: Group
) -> None:
    await lan.promotes(contest_bot, in_=group, rights=["can_pin_messages"])
    first, second = [await sender.send(at(group), screen) for screen in (WEEK, PAPER)]
    await bot.delete_message(group.id, int(first))
    assert await sender.pin(at(group), second, instead_of=first)


async def test_a_toast_is_shown_over_the_chat(
    sender: Sender, bot: telegram.Bot, lan: Person
) -> None:
    await sender.send(at(lan), WEEK)
    await lan.presses("Về trang đầu", waits=False)
    press = (await bot.get_updates())[-1].callback_query
    assert press
    await sender.answer_press(press_answer(press.id, Screen(toast="Đã lưu. " * 100)))
    await lan.sees("Đã lưu.")
    assert len(lan.toast) == TOAST_LENGTH


async def test_nobody_waits_for_an_answer_to_an_old_press(sender: Sender) -> None:
    await sender.answer_press(press_answer("123", Screen(toast="Đã lưu")))


async def test_every_trouble_is_told_in_our_words(sender: Sender, world: Client) -> None:
    await world.fails_next("answerCallbackQuery", cut="before")
    with pytest.raises(MessengerError):
        await sender.answer_press(press_answer("123", Screen()))
