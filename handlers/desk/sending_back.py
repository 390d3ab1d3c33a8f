"""A ranking is sent back with a reason: it waits until an organizer has looked at it again."""

from sqlalchemy import Connection

from conversation.action.desk import AnswerSentBack, SendBack, ShowProvisional
from conversation.screen import Screen
from handlers import notices
from handlers.desk import provisional
from handlers.due import ranking
from handlers.permissions import may
from handlers.results import rankings
from handlers.visit import Visit
from storage import acts, approvals, contests, outbox, roles, sent_back
from storage.outbox import Delivery
from storage.roles import MAY_APPROVE

_LONGEST_REASON = 500


async def send_back(action: SendBack, visit: Visit) -> Screen | None:
    """Ask for the reason, or take the one typed; None of what is not there, or is published."""
    if not await visit.database.read(ranking.is_provisional, visit.stored, action.round):
        return None
    if not visit.text:
        return _ask_reason(action, visit)
    await visit.database.write(_send_back, visit, action.round)
    return await provisional.show(ShowProvisional(action.round), visit.without_text())


async def answer(action: AnswerSentBack, visit: Visit) -> Screen | None:
    """Whether or not it was ranked again in between: who approves is asked anew."""
    await visit.database.write(_answer, visit, action.round)
    return await provisional.show(ShowProvisional(action.round), visit)


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None once it is answered."""
    number = int(delivery.detail.partition(".")[0])
    found = await visit.database.read(sent_back.find, visit.stored.id, number)
    way = ShowProvisional(delivery.round)
    if found is None or found.answered_at or not may(way, visit):
        return None
    return await provisional.show(way, visit)


def _ask_reason(action: SendBack, visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Trả lại kết quả · {round}", round=rankings.name(visit, action.round)),
        lines=(
            t("Xin nhập lý do trả lại. Ban Tổ chức được báo lý do và người trả lại."),
            t("Các lượt duyệt trước đó được bỏ; kết quả chưa công bố cho đến khi Ban Tổ chức "
              "xem lại."),
        ),
        asks=action,
    )  # fmt: skip


def _send_back(tx: Connection, visit: Visit, number: int) -> None:
    """The contest is held, so that nothing is published in between."""
    stored = visit.stored
    if not contests.hold(tx, stored) or not roles.may_approve(tx, visit.address):
        return
    if not ranking.is_provisional(tx, stored, number):
        return
    reason = (visit.text or "")[:_LONGEST_REASON]
    kept = sent_back.keep(
        tx, stored.id, number, reason=reason, message=visit.message, by=visit.address, at=visit.at
    )
    if kept is None:
        return
    approvals.withdraw(tx, stored.id, number)
    _log(tx, visit, "send_back_results", {"round": number, "numbers": [kept.id]})
    outbox.add_for_organizers(
        tx,
        contest_id=stored.id,
        notice=notices.SENT_BACK,
        round=number,
        detail=f"{kept.id}.0",
        at=visit.at,
    )


def _answer(tx: Connection, visit: Visit, number: int) -> None:
    answered = sent_back.answer(tx, visit.stored.id, number, by=visit.address, at=visit.at)
    if not answered:
        return
    _log(tx, visit, "answer_sent_back", {"round": number, "numbers": answered})
    outbox.add_for_roles(
        tx,
        MAY_APPROVE,
        contest_id=visit.stored.id,
        notice=notices.PROVISIONAL,
        round=number,
        detail=f"again.{answered[-1]}",
        at=visit.at,
    )


def _log(tx: Connection, visit: Visit, kind: str, detail: dict[str, object]) -> None:
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
