"""One bot's updates dealt to two processes."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from bot.rehearsing.called import Answered, Called
from bot.rehearsing.dealing import Dealer

TOKEN = "42:token"


def press(number: int, person: int) -> dict[str, object]:
    return {"update_id": number, "callback_query": {"from": {"id": person}}}


class Waiting:
    """A Telegram with updates to give."""

    def __init__(self, updates: list[dict[str, object]]) -> None:
        self.updates = updates

    async def answer(self, called: Called) -> Answered:
        offset = int(called.parameters["offset"])
        new = [each for each in self.updates if str(each["update_id"]) >= str(offset)]
        if not new:
            await asyncio.sleep(3600)
        return Answered(200, json.dumps({"ok": True, "result": new}).encode())


@pytest.fixture
async def dealer() -> AsyncIterator[Dealer]:
    updates = [press(1, person=10), press(2, person=11), press(3, person=10), press(4, person=12)]
    dealer = Dealer(Waiting(updates).answer, TOKEN, hands=2)
    dealing = asyncio.create_task(dealer.deal())
    yield dealer
    dealing.cancel()


async def taken(dealer: Dealer, hand: int, offset: int = 0) -> list[int]:
    answer = await dealer.take(hand, offset)
    return [update["update_id"] for update in json.loads(answer.body)["result"]]


async def test_each_persons_updates_go_to_one_process_in_their_order(dealer: Dealer) -> None:
    assert await taken(dealer, hand=0) == [1, 3, 4]
    assert await taken(dealer, hand=1) == [2]


async def test_what_is_not_yet_done_with_is_given_again(dealer: Dealer) -> None:
    assert await taken(dealer, hand=0) == [1, 3, 4]
    assert await taken(dealer, hand=0, offset=3) == [3, 4]


async def test_who_is_done_waits_for_news(dealer: Dealer) -> None:
    await taken(dealer, hand=1)
    waiting = asyncio.create_task(taken(dealer, hand=1, offset=3))
    done, _ = await asyncio.wait([waiting], timeout=0.05)
    assert not done
    waiting.cancel()
