"""getUpdates: what bots are told, once and in order."""

import asyncio
import time

import pytest

from sandbox import updates
from sandbox.errors.updates import AnotherGetUpdates
from sandbox.people import Bot, Client, Person
from sandbox.updates import FIRST_UPDATE_ID, UpdateQueue
from sandbox.wire import Json
from tests.sandbox.conftest import Api, keyboard


async def test_what_people_write_comes_in_order(api: Api, lan: Person, minh: Person) -> None:
    for text in ("một", "hai"):
        await lan.says(text)
        await minh.says(text)
    told = [update.inside("message") for update in await api.updates()]
    assert [(m.inside("from").number("id"), m.text("text")) for m in told] == [
        (lan.id, "một"), (minh.id, "một"), (lan.id, "hai"), (minh.id, "hai"),
    ]  # fmt: skip


async def test_unconfirmed_updates_come_again(api: Api, lan: Person) -> None:
    await lan.says("một")
    await lan.says("hai")
    first = await api.call("getUpdates", offset=0, limit=1)
    again = await api.call("getUpdates", offset=FIRST_UPDATE_ID)
    confirmed = await api.call("getUpdates", offset=FIRST_UPDATE_ID + 1)
    counts = [len(answer.array("result")) for answer in (first, again, confirmed)]
    assert counts == [1, 2, 1]


async def test_an_offset_of_another_server_confirms_nothing(api: Api, lan: Person) -> None:
    """Source: TQueue.cpp, get: beyond the last one by more than ten it is not believed."""
    await lan.says("một")
    ahead = await api.call("getUpdates", offset=FIRST_UPDATE_ID + 12)
    assert len(ahead.array("result")) == 1


async def test_a_negative_offset_keeps_the_newest(api: Api, lan: Person) -> None:
    for text in ("một", "hai", "ba"):
        await lan.says(text)
    answer = await api.call("getUpdates", offset=-1)
    assert [u.inside("message").text("text") for u in answer.each("result")] == ["ba"]


async def test_a_long_poll_answers_as_soon_as_somebody_writes(api: Api, lan: Person) -> None:
    poll = asyncio.create_task(api.updates(timeout=50))
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await lan.says("chào")
        told = await poll
    assert told[0].inside("message").text("text") == "chào"


async def test_a_second_poll_ends_the_first() -> None:
    queue = UpdateQueue()
    first = asyncio.create_task(queue.poll(0, 100, 50))
    await asyncio.sleep(0)
    second = asyncio.create_task(queue.poll(1, 100, 50))
    with pytest.raises(AnotherGetUpdates) as refused:
        await first
    assert refused.value.description == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    queue.end_poll()
    assert await second == []


async def test_a_poll_that_does_not_wait_ends_nobody_elses() -> None:
    """Source: Client.cpp, do_get_updates."""
    queue = UpdateQueue()
    waiting = asyncio.create_task(queue.poll(0, 100, 50))
    await asyncio.sleep(0)
    assert await queue.poll(1, 100, 0) == []
    queue.add("message", {}, ("message", 1))
    assert len(await waiting) == 1


async def test_asking_the_same_again_is_slowed_down(api: Api, lan: Person) -> None:
    """Source: Client.cpp, process_get_updates_query."""
    await api.call("getUpdates")
    again = asyncio.create_task(api.call("getUpdates"))
    done, _ = await asyncio.wait([again], timeout=0.2)
    assert not done
    await lan.says("một")
    await lan.says("hai")
    await again
    assert len((await api.call("getUpdates")).array("result")) == 1


async def test_conflicts_one_after_the_other_keep_the_bot_waiting(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Source: Client.cpp, fail_query_conflict."""
    monkeypatch.setattr(updates, "CONFLICT_PAUSE_SECONDS", 0.4)
    await api.call("setWebhook", url="http://127.0.0.1:9/")
    took = []
    for _ in range(2):
        began = time.monotonic()
        await api.refusal("getUpdates")
        took.append(time.monotonic() - began)
    assert took[0] < 0.4 <= took[1]


async def test_polling_beside_a_webhook_is_refused(api: Api) -> None:
    await api.call("setWebhook", url="http://127.0.0.1:9/")
    assert await api.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_only_what_was_asked_for_is_told(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.updates(allowed_updates=["callback_query"])
    await lan.says("không nghe thấy")
    await api.result("sendMessage", chat_id=lan.id, text="?", reply_markup=keyboard([("A", "a")]))
    await lan.presses("A", waits=False)
    told = await api.updates()
    assert [update.inside("callback_query").text("data") for update in told] == ["a"]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (["MESSAGE", "nonsense"], ["message"]),
        (["nonsense"], []),
        ([], []),
        ("[", ["poll"]),
        (["message", 1], ["poll"]),
        ({"message": True}, ["poll"]),
    ],
)
async def test_what_allowed_updates_makes_of_what_it_is_given(
    api: Api, asked: Json, kept: list[Json]
) -> None:
    """What cannot be read changes nothing. Source: Client.cpp, get_allowed_update_types."""
    await api.call("getUpdates", allowed_updates=["poll"], offset=1)
    await api.call("setWebhook", url="http://127.0.0.1:9/", allowed_updates=asked)
    assert (await api.result("getWebhookInfo")).array("allowed_updates") == kept


async def test_presses_do_not_outlive_their_time(
    api: Api, lan: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(updates.LIFETIMES_SECONDS, "callback_query", 0.0)
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="?", reply_markup=keyboard([("A", "a")]))
    for _ in range(101):
        await lan.presses_data("a", on=(await lan.reads())[-1], waits=False)
    await lan.says("sau cùng")
    told = [update.inside("message").text("text") for update in await api.updates()]
    assert told == ["/start", "sau cùng"]


async def test_blocking_and_unblocking_are_told(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await lan.blocks()
    await lan.unblocks()
    told = [update.inside("my_chat_member") for update in await api.updates()][1:]
    assert [t.inside("new_chat_member").text("status") for t in told] == ["kicked", "member"]


async def test_each_bot_has_its_own_updates(api: Api, world: Client, lan: Person, bot: Bot) -> None:
    other = await world.new_bot("khac_bot")
    await lan.says("chào bạn", to=other)
    assert await api.updates() == []
