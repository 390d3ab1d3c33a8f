"""What is done about a provisional ranking: approved, or made again from the papers."""

from sqlalchemy import Connection

from conversation.action.desk import ApproveResults, RankAgain, ShowProvisional
from conversation.screen import Screen
from handlers.desk import provisional, suspected
from handlers.due import ranking
from handlers.visit import Visit
from storage import acts, approvals, roles, sent_back


async def approve(action: ApproveResults, visit: Visit) -> Screen | None:
    """Each person counts once; the calendar publishes as soon as enough have approved."""
    await visit.database.write(_approve, visit, action.round)
    return await provisional.show(ShowProvisional(action.round), visit)


async def rank_again(action: RankAgain, visit: Visit) -> Screen | None:
    """Not what is published: that stays as it was."""
    await visit.database.write(_rank_again, visit, action.round)
    return await provisional.show(ShowProvisional(action.round), visit)


def _approve(tx: Connection, visit: Visit, number: int) -> None:
    """Whoever approves must know the table to be final: nobody may be counted twice in it, and
    nobody have sent it back."""
    stored = visit.stored
    if not ranking.is_provisional(tx, stored, number) or not roles.may_approve(tx, visit.address):
        return
    if suspected.count(tx, stored, number) or sent_back.waiting(tx, stored.id, number):
        return
    approvals.approve(tx, stored.id, number, address=visit.address, at=visit.at)
    acts.log(
        tx, at=visit.at, address=visit.address, kind="approve_results", detail={"round": number}
    )


def _rank_again(tx: Connection, visit: Visit, number: int) -> None:
    if ranking.is_provisional(tx, visit.stored, number):
        ranking.rank(tx, visit.stored, number, visit.at)
        acts.log(
            tx, at=visit.at, address=visit.address, kind="rank_again", detail={"round": number}
        )
