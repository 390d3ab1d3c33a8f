"""aiogram asks people: buttons, polls, inline mode."""

import asyncio
from collections.abc import AsyncIterator

import aiogram
import pytest
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent, Message

from sandbox.people import Bot, Client, Group, Person
from tests.sandbox.second_client.conftest import connect, news
from tests.sandbox.second_client.test_changing import KEYS


@pytest.mark.sends("sendMessage", "getUpdates", "answerCallbackQuery")
async def test_a_press_is_answered(aio: aiogram.Bot, lan: Person) -> None:
    await lan.says("/start")
    await aio.send_message(lan.id, "Tuần 1 đang mở", reply_markup=KEYS)
    await lan.presses("Vào thi", waits=False)
    query = (await news(aio))[-1].callback_query
    assert query is not None and query.data == "begin" and isinstance(query.message, Message)
    assert await query.answer("Chúc anh/chị làm bài tốt")
    await lan.sees("Chúc anh/chị làm bài tốt", ever=True)


@pytest.mark.sends("sendPoll", "getUpdates", "stopPoll")
async def test_a_poll_is_voted_in_and_stopped(aio: aiogram.Bot, lan: Person) -> None:
    await lan.says("/start")
    sent = await aio.send_poll(lan.id, "Họp lúc nào?", ["Sáng", "Chiều"], is_anonymous=False)
    await lan.votes("Chiều", on=await lan.sees("Họp lúc nào?", ever=True))
    _, vote, state = await news(aio)
    assert vote.poll_answer is not None and vote.poll_answer.option_ids == [1]
    assert state.poll is not None and state.poll.total_voter_count == 1
    stopped = await aio.stop_poll(lan.id, sent.message_id)
    assert stopped.is_closed


@pytest.mark.sends("sendPoll")
async def test_a_quiz_knows_its_answer(aio: aiogram.Bot, lan: Person) -> None:
    await lan.says("/start")
    quiz = (
        await aio.send_poll(
            lan.id, "Năm nào?", ["2020", "2021"], type="quiz", correct_option_ids=[1]
        )
    ).poll
    assert quiz is not None and quiz.correct_option_ids == [1]


@pytest.fixture
async def ranker(world: Client, lan: Person) -> Bot:
    return await world.new_bot("hang_bot", inline=True, inline_feedback=True)


@pytest.fixture
async def inline(world: Client, ranker: Bot) -> AsyncIterator[aiogram.Bot]:
    async with connect(world, ranker) as inline:
        yield inline


@pytest.mark.sends("getUpdates", "answerInlineQuery", "editMessageText")
async def test_a_ranking_is_sent_through_the_bot(
    inline: aiogram.Bot, lan: Person, ranker: Bot, group: Group
) -> None:
    asking = asyncio.create_task(lan.asks_inline("xếp hạng", bot=ranker, in_=group))
    (asked,) = await inline.get_updates(timeout=5)
    assert asked.inline_query is not None and asked.inline_query.query == "xếp hạng"
    text = InputTextMessageContent(message_text="1. Lan")
    result = InlineQueryResultArticle(
        id="1", title="Tuần 1", input_message_content=text, reply_markup=KEYS
    )
    assert await asked.inline_query.answer([result], cache_time=0)
    assert len(await asking) == 1
    await lan.chooses("Tuần 1")
    (chosen,) = await inline.get_updates(offset=asked.update_id + 1)
    assert chosen.chosen_inline_result is not None
    inline_message_id = chosen.chosen_inline_result.inline_message_id
    assert await inline.edit_message_text("1. Minh", inline_message_id=inline_message_id) is True
