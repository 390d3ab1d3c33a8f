"""What goes out to teams and groups while a question is played: one message, brought up to date."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from sqlalchemy import Connection

from conversation.screen import Screen
from handlers import notices
from handlers.live import playing_along, question_screen, staking, who_answers
from handlers.live.spoken_of import AtQuestion, at_question
from handlers.visit import Visit
from storage import outbox
from storage.outbox import Delivery, Notice
from storage.stage.live_questions import LiveQuestion

_FIRST: Final = 2
"""Before whatever else goes out."""


class Why(IntEnum):
    """Why the message is brought up to date."""

    TIME_UP = 0
    LOCKED = 1
    REVEALED = 2
    VOID = 3


def ask_stakes(tx: Connection, visit: Visit, found: AtQuestion) -> None:
    speakers = who_answers.addresses_of_speakers(tx, found.on)
    told = _notice(visit, notices.LIVE_STAKE, str(found.question.id))
    outbox.add(tx, addresses=_private(speakers), **told)


def ask(tx: Connection, visit: Visit, found: AtQuestion, addresses: Sequence[str]) -> None:
    """The question now, and at its close that the time is up: due by itself, also after a
    restart."""
    whom = [*_private(addresses), *who_answers.groups(tx, found.on)]
    question = found.question
    outbox.add(tx, addresses=whom, **_notice(visit, notices.LIVE_QUESTION, str(question.id)))
    closing = _notice(visit, notices.LIVE_STAND, _detail(question, Why.TIME_UP))
    closing["not_before_at"] = question.closes_at
    outbox.add(tx, addresses=whom, **closing)


def tell(tx: Connection, visit: Visit, found: AtQuestion, why: Why) -> None:
    """Whoever was sent the question sees in it what has become of it."""
    question = found.question
    addresses = who_answers.addresses_of_answering(tx, found.on, question.answering)
    whom = [*_private(addresses), *who_answers.groups(tx, found.on)]
    outbox.stop(
        tx,
        contest_id=visit.stored.id,
        notice=notices.LIVE_STAND,
        round=0,
        detail=_detail(question, Why.TIME_UP),
    )
    outbox.add(tx, addresses=whom, **_notice(visit, notices.LIVE_STAND, _detail(question, why)))


async def compose_stake(delivery: Delivery, visit: Visit) -> Screen | None:
    found = await at_question(visit, int(delivery.detail))
    if found is None or found.question.opened_at or found.question.void_at:
        return None
    return await staking.draw(visit, found)


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """As it stands by now; nothing where a later one is on its way."""
    question_id, _, why = delivery.detail.partition(".")
    found = await at_question(visit, int(question_id))
    if found is None or not _is_of_use(found.question, delivery, why, visit):
        return None
    if visit.place.is_group:
        return await playing_along.draw(visit, found)
    return await question_screen.draw(visit, found)


def _is_of_use(question: LiveQuestion, delivery: Delivery, why: str, visit: Visit) -> bool:
    if delivery.notice == notices.LIVE_QUESTION:
        return question.is_open(visit.at)
    return why != str(int(Why.TIME_UP)) or not question.is_settled


def _notice(visit: Visit, notice: str, detail: str) -> Notice:
    return {
        "contest_id": visit.stored.id,
        "notice": notice,
        "round": 0,
        "detail": detail,
        "at": visit.at,
        "priority": _FIRST,
    }


def _detail(question: LiveQuestion, why: Why) -> str:
    return f"{question.id}.{int(why)}"


def _private(addresses: Sequence[str]) -> list[tuple[str, str | None]]:
    return [(address, None) for address in addresses]
