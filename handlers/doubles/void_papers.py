"""Whose paper is void, or counts again, is told so."""

from sqlalchemy import Connection

from contest.rules import RoundRules
from conversation.action.feedback import WriteFeedback
from conversation.screen import Choice, Quote, Screen
from handlers import notices
from handlers.visit import Visit
from storage import attempts, doubles, outbox
from storage.doubles import Decision


async def show_void(visit: Visit, current: RoundRules, paper: int) -> Screen | None:
    """What its owner reads; None where it counts again by now."""
    t = visit.t
    decided = await visit.database.read(doubles.decisions, visit.stored.id)
    reasons = [each.reason for each in decided if each.attempt_id == paper]
    if not reasons:
        return None
    return Screen(
        title=t("Bài thi {round} của anh/chị không được tính", round=current.title),
        lines=(
            t("Ban Tổ chức đã xem xét và quyết định không tính bài này vào xếp hạng. Lý do:"),
            Quote(reasons[0]),
            t("Nếu thấy chưa đúng, xin anh/chị gửi khiếu nại bằng nút dưới đây."),
        ),
        choices=((Choice(t("Gửi ý kiến"), WriteFeedback()),),),
    )


async def show_counts(visit: Visit, current: RoundRules, paper: int) -> Screen | None:
    """None where it does not, again."""
    t = visit.t
    decided = await visit.database.read(doubles.decisions, visit.stored.id)
    if any(each.attempt_id == paper for each in decided):
        return None
    return Screen(
        title=t("Bài thi {round} của anh/chị được tính", round=current.title),
        lines=(t("Quyết định không tính bài này đã được rút lại."),),
    )


def tell(tx: Connection, visit: Visit, decision: Decision, act_id: int, *, is_void: bool) -> None:
    paper = attempts.find(tx, decision.attempt_id)
    if paper is None:
        return
    numbers = {round_id: number for number, round_id in visit.stored.round_ids.items()}
    outbox.add_for_participant(
        tx,
        contest_id=visit.stored.id,
        participant_id=paper.participant_id,
        notice=notices.PAPER_VOID if is_void else notices.PAPER_COUNTS,
        round=numbers[paper.round_id],
        detail=f"{paper.id}.{act_id}",
        at=visit.at,
    )
