"""One's own certificates, from the own result: of prizes, and that one took part."""

from typing import Final

from sqlalchemy import Connection

from conversation.action.certificates import GetCertificate, ShowOwnCertificates
from conversation.action.results import ShowResult
from conversation.screen import Choice, Line, Row, Screen
from handlers import notices
from handlers.certificates import delivering, filling
from handlers.people import joining
from handlers.people.one_time import new_code
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import certificates, merged, outbox
from storage.certificates import TOOK_PART, Issued

_TOOK_PART: Final = 0
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
        told = t(
            "Anh/chị đã nộp bài dự thi nên được cấp giấy chứng nhận tham gia, trong đó ghi các "
            "tuần đã dự thi."
        )
        lines += ["", told] if lines else [told]
    elif not held:
        lines = [t("Giấy chứng nhận được cấp sau khi công bố kết quả của tuần anh/chị dự thi.")]
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
    """Sent at once, in two messages; one of an instant however often it is tapped. Of a unit too,
    for who looks after it."""
    is_sent = await visit.database.write(_send, visit, action.certificate)
    if not is_sent:
        return await show(visit)
    return Screen(toast=visit.t("Giấy chứng nhận đang được lập và sẽ được gửi tại đây."))


def _row_of_taking_part(visit: Visit) -> tuple[Row, ...]:
    label = visit.t("Nhận giấy chứng nhận tham gia")
    return ((Choice(label, GetCertificate(_TOOK_PART), is_main=True),),)


def _line(visit: Visit, issued: Issued) -> str:
    what = issued.prize or visit.t("Tham gia cuộc thi")
    return f"{what} · {rankings.name(visit, issued.round)}"


def _look_up(tx: Connection, visit: Visit, participant_id: int) -> tuple[list[Issued], bool]:
    """Those that hold, and whether this person may be certified to have taken part.

    Prizes also of whoever was merged into them; their own certificate of taking part names all
    rounds.
    """
    held = [
        each
        for who in (participant_id, *merged.into(tx, participant_id))
        for each in certificates.of_participant(tx, who)
        if not each.revoked_at and (each.prize or who == participant_id)
    ]
    return held, _took_part(tx, visit, participant_id)


def _took_part(tx: Connection, visit: Visit, participant_id: int) -> bool:
    mine = filling.places_of(tx, visit, participant_id)
    return bool(filling.taken_rounds(tx, visit, mine))


def _send(tx: Connection, visit: Visit, certificate_id: int) -> bool:
    """To where it was asked for, whatever other accounts there are."""
    asked_for = certificate_id or _certify_taking_part(tx, visit)
    issued = certificates.find(tx, asked_for)
    if issued is None or issued.revoked_at or not delivering.may_have(tx, visit, issued):
        return False
    about = outbox.About(contest_id=visit.stored.id, round=issued.round, at=visit.at)
    here = [(visit.address, visit.place.topic)]
    delivering.send(tx, issued, here, occasion=notices.second(visit.at), **about)
    return True


def _certify_taking_part(tx: Connection, visit: Visit) -> int:
    """The id of one for the whole contest, 0 where there is none to have; which weeks it names is
    looked up each time it is drawn."""
    who = visit.participant
    if who is None or not _took_part(tx, visit, who.id):
        return 0
    what = visit.stored.id, WHOLE_CONTEST, who.id, TOOK_PART
    certificates.issue(tx, *what, number=new_code(), at=visit.at)
    theirs = certificates.of_participant(tx, who.id)
    return next(each.id for each in theirs if each.prize == TOOK_PART)
