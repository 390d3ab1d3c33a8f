"""Certificates of a round's prizes sent once more: asked first, for it reaches many."""

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from conversation.action.certificates import OfferToSendAgain, SendAgain, ShowCertificates
from conversation.screen import Choice, Screen
from handlers.certificates import delivering, issued
from handlers.visit import Visit
from storage import acts, certificates, outbox

_ACT = "send_certificates_again"


async def offer(action: OfferToSendAgain, visit: Visit) -> Screen:
    t, number = visit.t, action.round
    of_prizes = await visit.database.read(certificates.of_prizes, visit.stored.id, number)
    if not of_prizes:
        return await issued.show_rounds(visit)
    asked = t.many("Gửi lại {n} giấy, mỗi giấy cho người hoặc đơn vị được cấp?", len(of_prizes))
    again = SendAgain(number, int(visit.at.timestamp()) // 60)
    return Screen(
        title=issued.title(visit, number),
        lines=(asked, t("Nơi đã nhận sẽ nhận thêm một lần nữa; số và nội dung giấy không đổi.")),
        choices=(
            (Choice(t("Gửi lại"), again, is_main=True),),
            (Choice(t("Thôi"), ShowCertificates(number)),),
        ),
    )


async def send(action: SendAgain, visit: Visit) -> Screen:
    sent = await visit.database.write(_send, action, visit)
    return Screen(
        title=issued.title(visit, action.round),
        lines=(visit.t.many("Đang gửi lại {n} giấy.", sent),),
        choices=((Choice(visit.t("Quay lại"), ShowCertificates(action.round)),),),
    )


def _send(tx: Connection, action: SendAgain, visit: Visit) -> int:
    """How many certificates are on their way: none for an offer that was taken up before."""
    rules, number = visit.rules, action.round
    may_push_at = after_quiet(visit.at, rules.quiet_hours, rules.zone)
    about = outbox.About(
        contest_id=visit.stored.id, round=number, at=visit.at, not_before_at=may_push_at
    )
    sent = sum(
        delivering.send(
            tx,
            each,
            delivering.whom(tx, visit.stored, each),
            occasion=str(action.minute),
            **about,
        )
        for each in certificates.of_prizes(tx, visit.stored.id, number)
    )
    if sent:
        detail = {"contest": rules.code, "round": number, "certificates": sent}
        acts.log(tx, at=visit.at, address=visit.address, kind=_ACT, detail=detail)
    return sent
