"""Whoever sees a round's questions at the desk does not compete in it: kept, and logged, once."""

from collections.abc import Iterable

from sqlalchemy import Connection

from handlers.visit import Caller, Visit
from storage import acts, insiders


async def remember(caller: Caller, contest_code: str, *rounds: int) -> None:
    """Before the questions are shown. Looking on costs no write."""
    seen = await caller.database.read(insiders.seen, contest_code, caller.address)
    if not seen.issuperset(rounds):
        await caller.database.write(remember_in, caller, contest_code, rounds)


async def remember_unclosed(visit: Visit, number: int) -> None:
    """Of a round of the contest that people see; once it has closed, nobody can compete in it."""
    if visit.at < visit.rules.rounds[number - 1].closes_at:
        await remember(visit, visit.rules.code, number)


def remember_in(tx: Connection, caller: Caller, contest_code: str, rounds: Iterable[int]) -> None:
    """As part of a change that tells of questions."""
    for number in rounds:
        if insiders.add(tx, contest_code, number, address=caller.address, at=caller.at):
            detail = {"code": contest_code, "round": number}
            acts.log(tx, at=caller.at, address=caller.address, kind="see_questions", detail=detail)
