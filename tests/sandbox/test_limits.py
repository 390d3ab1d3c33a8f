"""Rates: off unless switched on, as published unless set, and everything refused for a while."""

import pytest

from sandbox import limits
from sandbox.people import ActRefused, Client, Group, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


async def test_rates_are_off_unless_switched_on(api: Api, lan: Person, world: Client) -> None:
    await lan.says("/start")
    for number in range(10):
        await api.result("sendMessage", chat_id=lan.id, text=str(number))
    await world.limits(on=True)
    answers = [await api.call("sendMessage", chat_id=lan.id, text=str(n)) for n in range(10)]
    refused = next(answer for answer in answers if not answer.flag("ok"))
    assert refused.text("description") == "Too Many Requests: retry after 1"
    assert refused.inside("parameters").number("retry_after") == 1


async def test_a_group_takes_twenty_a_minute(api: Api, group: Group, world: Client) -> None:
    await world.limits(on=True)
    sent = await api.result("sendMessage", chat_id=group.id, text="0")
    place = {"chat_id": group.id, "message_id": sent.number("message_id")}
    edits = [await api.call("editMessageText", **place, text=str(n)) for n in range(1, 21)]
    assert [edit.flag("ok") for edit in edits] == [True] * 19 + [False]
    assert edits[-1].inside("parameters").number("retry_after") <= 3


async def test_the_rate_in_bulk_can_be_lower_than_published(
    api: Api, world: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FRESH_SECONDS", 0.0)  # nothing sent is an answer
    people = [await world.new_person(f"Người {number}") for number in range(10)]
    for person in people:
        await person.says("/start")
    await world.limits(on=True, bulk_per_second=3)
    answers = [await api.call("sendMessage", chat_id=person.id, text="Mở") for person in people]
    assert [answer.flag("ok") for answer in answers[:4]] == [True, True, True, False]


async def test_a_rate_below_one_a_second_lets_one_through(
    api: Api, group: Group, world: Client
) -> None:
    await world.limits(on=True, group_per_minute=0.5)
    await api.result("sendMessage", chat_id=group.id, text="0")
    refusal = await api.refusal("sendMessage", chat_id=group.id, text="1")
    assert refusal == "Too Many Requests: retry after 120"


async def test_everything_is_refused_for_a_while(api: Api, lan: Person, world: Client) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="0")
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    await world.refuses_all(for_seconds=30)
    refusals = [
        await api.refusal("sendMessage", chat_id=lan.id, text="1"),
        await api.refusal("editMessageText", **place, text="1"),
    ]
    assert refusals == ["Too Many Requests: retry after 30"] * 2
    await world.refuses_all(for_seconds=0)
    await api.result("sendMessage", chat_id=lan.id, text="1")


async def test_everything_but_answers_can_be_refused(
    api: Api, lan: Person, world: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.refuses_all(for_seconds=30, but_answers=True)
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="1")
    monkeypatch.setattr(limits, "FRESH_SECONDS", 0.0)  # she has waited too long to call it one
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="2")
    assert refusal == "Too Many Requests: retry after 30"


async def test_a_rate_of_nothing_is_no_rate(world: Client) -> None:
    with pytest.raises(ActRefused, match="bulk_per_second is more than 0"):
        await world.limits(on=True, bulk_per_second=0)
