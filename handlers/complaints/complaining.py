"""A complaint is made from one's own published result, within the days that the rules give."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from conversation.action.complaints import Complain, ShowOwnComplaint
from conversation.action.feedback import WriteFeedback
from conversation.action.results import ShowResult
from conversation.screen import Choice, Screen
from handlers import home, notices
from handlers.complaints import window, wording
from handlers.visit import Visit
from storage import attempts, complaints, outbox
from storage.complaints import Complaint
from storage.outbox import Delivery

_LONGEST = 2000


async def complain(action: Complain, visit: Visit) -> Screen:
    """Ask what it is about, or take what was typed; courteously refused when it is too late."""
    until = await window.closes_at(visit, action.round)
    if until is None or not await _took_part(visit, action.round):
        return await home.show(visit.without_text())
    if visit.at >= until:
        return _too_late(visit, action.round, until)
    mine = await window.own_complaints(visit, action.round)
    if mine and mine[0].is_open:
        return _show(visit, mine[0])
    if visit.text is None:
        return _ask(visit, action, until)
    kept = await visit.database.write(_keep, visit, action.round, visit.text[:_LONGEST])
    return _show(visit, kept) if kept else await home.show(visit.without_text())


async def show_own(action: ShowOwnComplaint, visit: Visit) -> Screen:
    kept = await visit.database.read(complaints.find, visit.stored.id, action.complaint)
    if kept is None or not _is_own(visit, kept):
        return await home.show(visit)
    return _show(visit, kept)


async def compose_step(delivery: Delivery, visit: Visit) -> Screen | None:
    """To who complained: it is looked into, or decided."""
    number, _, state = delivery.detail.partition(".")
    kept = await visit.database.read(complaints.find, visit.stored.id, int(number))
    if kept is None or kept.state != state or not _is_own(visit, kept):
        return None
    return _show(visit, kept)


def _show(visit: Visit, kept: Complaint) -> Screen:
    t = visit.t
    return Screen(
        title=wording.title(visit, kept),
        lines=tuple(wording.lines(visit, kept)),
        choices=((Choice(t("Kết quả của tôi"), ShowResult(kept.round)),),),
    )


def _ask(visit: Visit, action: Complain, until: datetime) -> Screen:
    t, title = visit.t, visit.rules.rounds[action.round - 1].title
    return Screen(
        title=t("Khiếu nại về kết quả {round}", round=title),
        lines=(
            t("Nhận đến {at}.", at=t.full_moment(until)),
            t.many("Ban Tổ chức trả lời trong {n} ngày.", visit.rules.results.answer_days),
            t("Xin anh/chị nhập nội dung khiếu nại và lý do trong một tin nhắn."),
        ),
        asks=action,
        is_new=True,  # the result stays to be read
    )


def _too_late(visit: Visit, number: int, until: datetime) -> Screen:
    t, title = visit.t, visit.rules.rounds[number - 1].title
    return Screen(
        title=t("Đã hết thời hạn khiếu nại về {round}", round=title),
        lines=(
            t("Theo thể lệ, khiếu nại được tiếp nhận đến {at}.", at=t.full_moment(until)),
            t("Rất mong anh/chị thông cảm. Anh/chị vẫn có thể gửi ý kiến đến Ban Tổ chức."),
        ),
        choices=(
            (
                Choice(t("Gửi ý kiến"), WriteFeedback()),
                Choice(t("Kết quả của tôi"), ShowResult(number)),
            ),
        ),
    )


async def _took_part(visit: Visit, number: int) -> bool:
    if visit.participant is None:
        return False
    round_id = visit.stored.round_ids[number]
    own = await visit.database.read(attempts.of, round_id, visit.participant.id)
    return any(each.handed_in_at for each in own)


def _is_own(visit: Visit, kept: Complaint) -> bool:
    return visit.participant is not None and visit.participant.id == kept.participant_id


def _keep(tx: Connection, visit: Visit, number: int, text: str) -> Complaint | None:
    """Where the same was sent twice, what is there."""
    if visit.participant is None:
        return None
    kept = complaints.make(
        tx,
        contest_id=visit.stored.id,
        round=number,
        participant_id=visit.participant.id,
        address=visit.address,
        message=visit.message,
        text=text,
        made_at=visit.at,
        due_at=visit.at + timedelta(days=visit.rules.results.answer_days),
    )
    if kept is None:
        return next(iter(complaints.of_person(tx, visit.participant.id, number)), None)
    outbox.add_for_organizers(
        tx,
        contest_id=visit.stored.id,
        notice=notices.COMPLAINT,
        round=number,
        detail=str(kept.id),
        at=visit.at,
    )
    return kept
