"""One's own certificates, from the own result: of prizes, and that one took part."""

from sqlalchemy import Connection

from conversation.action.certificates import GetCertificate, ShowOwnCertificates
from conversation.action.results import ShowResult
from conversation.screen import Choice, Line, Row, Screen
from handlers.certificates import filling, issuing
from handlers.people import joining
from handlers.people.one_time import new_code
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import certificates, outbox, standings
from storage.certificates import TOOK_PART, Issued

_TOOK_PART = 0
"""In place of a certificate's id."""


def way_in(visit: Visit) -> Row:
    return (Choice(visit.t("Giấy chứng nhận"), ShowOwnCertificates()),)


async def show(visit: Visit) -> Screen:
    t = visit.t
    if visit.participant is None:
        return await joining.ask_next(visit)
    held, may_take = await visit.database.read(_look_up, visit, visit.participant.id)
    lines: list[Line] = [f"• {_line(visit, each)}" for each in held]
    if may_take:
        told = t("Ai đã nộp bài dự thi được cấp giấy chứng nhận tham gia, ghi các tuần đã dự thi.")
        lines += ["", told] if lines else [told]
    elif not held:
        lines = [t("Giấy chứng nhận được cấp từ khi công bố kết quả tuần anh/chị dự thi.")]
    return Screen(
        title=t("Giấy chứng nhận của anh/chị"),
        lines=tuple(lines),
        choices=(
            *(
                (Choice(_line(visit, each), GetCertificate(each.id)),)
                for each in held
                if each.prize
            ),
            *(_row_of_taking_part(visit) if may_take else ()),
            (Choice(t("Kết quả của tôi"), ShowResult(0)),),
        ),
    )


async def get(action: GetCertificate, visit: Visit) -> Screen:
    """Sent at once, in two messages; one of an instant however often it is tapped."""
    if visit.participant is None:
        return await joining.ask_next(visit)
    is_sent = await visit.database.write(_send, visit, visit.participant.id, action.certificate)
    if not is_sent:
        return await show(visit)
    return Screen(toast=visit.t("Giấy chứng nhận đang được lập và gửi tại đây."))


def _row_of_taking_part(visit: Visit) -> tuple[Row, ...]:
    label = visit.t("Nhận giấy chứng nhận tham gia")
    return ((Choice(label, GetCertificate(_TOOK_PART), is_main=True),),)


def _line(visit: Visit, issued: Issued) -> str:
    what = issued.prize or visit.t("Tham gia cuộc thi")
    return f"{what} · {rankings.name(visit, issued.round)}"


def _look_up(tx: Connection, visit: Visit, participant_id: int) -> tuple[list[Issued], bool]:
    """Those that hold, and whether this person may be certified to have taken part."""
    theirs = certificates.of_participant(tx, participant_id)
    return [each for each in theirs if not each.revoked_at], _took_part(tx, visit, participant_id)


def _took_part(tx: Connection, visit: Visit, participant_id: int) -> bool:
    mine = standings.of_participant(tx, visit.stored.id, participant_id)
    return bool(filling.taken_rounds(tx, visit, mine))


def _send(tx: Connection, visit: Visit, participant_id: int, certificate_id: int) -> bool:
    if certificate_id == _TOOK_PART:
        return _certify_taking_part(tx, visit, participant_id)
    held = {each.id: each for each in _look_up(tx, visit, participant_id)[0]}
    if certificate_id not in held:
        return False
    _send_at_once(tx, visit, held[certificate_id])
    return True


def _send_at_once(tx: Connection, visit: Visit, issued: Issued) -> None:
    about = outbox.About(contest_id=visit.stored.id, round=issued.round, at=visit.at)
    occasion = issuing.second(visit.at)
    issuing.send(tx, issued.participant_id, issued.id, occasion=occasion, **about)


def _certify_taking_part(tx: Connection, visit: Visit, participant_id: int) -> bool:
    """One for the whole contest; which weeks it names is looked up each time it is drawn."""
    if not _took_part(tx, visit, participant_id):
        return False
    who = visit.stored.id, WHOLE_CONTEST, participant_id, TOOK_PART
    certificates.issue(tx, *who, number=new_code(), at=visit.at)
    theirs = certificates.of_participant(tx, participant_id)
    (mine,) = [each for each in theirs if each.prize == TOOK_PART]
    _send_at_once(tx, visit, mine)
    return True
