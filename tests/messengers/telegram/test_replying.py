"""Answers to people: in their order, each chat by itself, and no more calls than needed."""

from collections.abc import AsyncIterator

import pytest

from conversation.action.home import Home
from conversation.screen import Choice, Screen
from messengers.telegram.replying import Replies, Reply
from messengers.telegram.sending import Sender
from sandbox.people import Client, Person
from tests.messengers.telegram.conftest import at

HOME = ((Choice("Về trang đầu", Home()),),)


@pytest.fixture
def noted() -> list[str]:
    """The chats that answers went to."""
    return []


@pytest.fixture
async def replies(sender: Sender, noted: list[str]) -> AsyncIterator[Replies]:
    replies = Replies(sender, noted.append)
    yield replies
    await replies.close()


def says(person: Person, text: str) -> Reply:
    return Reply(at(person), None, Screen(text))


def edits(person: Person, message: str, text: str) -> Reply:
    return Reply(at(person), None, Screen(text, choices=HOME), edits=message)


async def texts(person: Person) -> list[str]:
    return [message.text for message in await person.reads() if not message.is_mine]


async def test_answers_come_in_the_order_of_the_questions(replies: Replies, lan: Person) -> None:
    for number in range(6):
        replies.put(says(lan, f"Câu {number}"))
    await replies.close()
    assert await texts(lan) == [f"Câu {number}" for number in range(6)]


async def test_answers_and_edits_are_noted_since_limits_count_them(
    replies: Replies, sender: Sender, lan: Person, noted: list[str]
) -> None:
    message = await sender.send(at(lan), Screen("Câu 1", choices=HOME))
    replies.put(says(lan, "Câu 2"))
    replies.put(edits(lan, message, "Câu 3"))
    await replies.close()
    assert noted == [at(lan)] * 2


async def test_of_many_edits_waiting_only_the_newest_is_sent(
    replies: Replies, sender: Sender, world: Client, lan: Person
) -> None:
    message = await sender.send(at(lan), Screen("Câu 1", choices=HOME))
    await world.fails_next("editMessageText", delay_seconds=0.3)
    for number in range(2, 10):
        replies.put(edits(lan, message, f"Câu {number}"))
    await replies.close()
    assert await texts(lan) == ["Câu 9"]
    assert len(await world.journal("editMessageText")) == 1


async def test_edits_of_different_messages_are_all_sent(
    replies: Replies, sender: Sender, lan: Person
) -> None:
    messages = [await sender.send(at(lan), Screen(f"Câu {n}", choices=HOME)) for n in "12"]
    for message in messages:
        replies.put(edits(lan, message, "Hết giờ"))
    await replies.close()
    assert await texts(lan) == ["Hết giờ", "Hết giờ"]


async def test_an_edit_does_not_overtake_what_stands_between(
    replies: Replies, sender: Sender, world: Client, lan: Person
) -> None:
    message = await sender.send(at(lan), Screen("Câu 1", choices=HOME))
    for reply in (edits(lan, message, "Câu 2"), says(lan, "Hết giờ"), edits(lan, message, "Xong")):
        replies.put(reply)
    await replies.close()
    edited = [call.parameters.text("text") for call in await world.journal("editMessageText")]
    assert edited == ["<b>Câu 2</b>", "<b>Xong</b>"]


async def test_a_slow_chat_does_not_hold_up_another(
    replies: Replies, sender: Sender, world: Client, lan: Person, minh: Person
) -> None:
    message = await sender.send(at(lan), Screen("Câu 1", choices=HOME))
    await world.fails_next("editMessageText", delay_seconds=1)
    replies.put(edits(lan, message, "Câu 2"))
    replies.put(says(minh, "Chào anh Minh"))
    to_minh = await minh.sees("Chào anh Minh")
    to_lan = await lan.sees("Câu 2")
    assert to_minh.change < to_lan.change


async def test_a_limit_delays_an_answer_but_loses_none(
    replies: Replies, world: Client, lan: Person
) -> None:
    await world.fails_next("sendMessage", code=429, description="Too Many", retry_after=1)
    replies.put(says(lan, "Câu 1"))
    replies.put(says(lan, "Câu 2"))
    await lan.sees("Câu 2")
    assert await texts(lan) == ["Câu 1", "Câu 2"]


@pytest.mark.parametrize(
    ("code", "description"),
    [(403, "Forbidden: bot was blocked by the user"), (400, "Bad Request: nonsense")],
)
async def test_an_answer_that_cannot_be_given_does_not_stop_the_next(
    replies: Replies, world: Client, lan: Person, code: int, description: str
) -> None:
    await world.fails_next("sendMessage", code=code, description=description)
    replies.put(says(lan, "Câu 1"))
    replies.put(says(lan, "Câu 2"))
    await replies.close()
    assert await texts(lan) == ["Câu 2"]


async def test_a_chat_that_was_quiet_is_answered_again(replies: Replies, lan: Person) -> None:
    replies.put(says(lan, "Câu 1"))
    await lan.sees("Câu 1")
    replies.put(says(lan, "Câu 2"))
    await lan.sees("Câu 2")


async def test_a_flood_is_answered_with_the_newest_only(
    replies: Replies, world: Client, lan: Person
) -> None:
    await world.fails_next("sendMessage", delay_seconds=0.3)
    for number in range(100):
        replies.put(says(lan, f"Câu {number}"))
    await replies.close()
    assert (await texts(lan))[-1] == "Câu 99"
    assert len(await world.journal("sendMessage")) < 10
