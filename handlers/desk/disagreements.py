"""Sums that do not agree: nothing is published, and organizers are told where they differ."""

from conversation.action.desk import RankAgain
from conversation.screen import Choice, Screen
from handlers.due import unit_tables
from handlers.refusals import explain
from handlers.results import rankings
from handlers.visit import Visit

_REASONS_SHOWN = 12


async def show(visit: Visit, number: int) -> Screen | None:
    """Why a table is not published; None once it agrees, or for who may not know."""
    reasons = await visit.database.read(unit_tables.disagree, visit.stored, number)
    if not reasons or not visit.is_organizer:
        return None
    t = visit.t
    again = Choice(t("Tính lại từ các bài đã nộp"), RankAgain(number), is_main=True)
    lines = [f"• {explain(t, reason)}" for reason in reasons[:_REASONS_SHOWN]]
    return Screen(
        title=t("Chưa công bố: số liệu chưa khớp · {round}", round=rankings.name(visit, number)),
        lines=(*lines, "", t("Bảng sẽ được công bố ngay khi số liệu khớp.")),
        choices=((again,),),
    )
