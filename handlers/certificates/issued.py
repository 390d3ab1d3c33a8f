"""From the desk: how many certificates there are of each round, and whose they are."""

from sqlalchemy import Connection

from conversation.action.certificates import (
    ListCertificates,
    OfferToSendAgain,
    PrintCertificates,
    ShowCertificates,
)
from conversation.action.desk import ShowMenu
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers.certificates import delivering, filling
from handlers.results import rankings
from handlers.visit import Visit
from storage import certificates, recipients
from storage.certificates import Count, Issued

_MOST_SHOWN = 20


async def show_rounds(visit: Visit) -> Screen:
    t = visit.t
    counted = await visit.database.read(certificates.counts, visit.stored.id)
    lines: list[Line] = [line for each in counted for line in _counted(visit, each)]
    told = t(
        "Khi công bố kết quả, bot cấp và gửi giấy chứng nhận cho từng người đạt giải; giấy của "
        "đơn vị đạt giải được gửi cho đầu mối của đơn vị."
    )
    return Screen(
        title=t("Giấy chứng nhận"),
        lines=(told, *lines),
        choices=(
            *((_round(visit, each.round),) for each in counted if each.held),
            (Choice(t("Bàn làm việc"), ShowMenu()),),
        ),
    )


async def show_round(action: ShowCertificates, visit: Visit) -> Screen:
    t, number = visit.t, action.round
    of_prizes, no_focal_point = await visit.database.read(_look_up, visit, number)
    if not of_prizes:
        return await show_rounds(visit)
    more = len(of_prizes) - _MOST_SHOWN
    return Screen(
        title=title(visit, number),
        lines=(
            *(_line(visit, each) for each in of_prizes[:_MOST_SHOWN]),
            *((t.many("… và {n} giấy nữa, có đủ trong tệp để in.", more),) if more > 0 else ()),
            *_unsent(visit, no_focal_point),
        ),
        choices=_what_can_be_done(visit, number),
    )


def _look_up(tx: Connection, visit: Visit, number: int) -> tuple[list[Issued], list[Issued]]:
    """Those of prizes; and of them those of units that nobody looks after."""
    of_prizes = certificates.of_prizes(tx, visit.stored.id, number)
    of_units = [each for each in of_prizes if each.is_of_unit]
    return of_prizes, [
        each
        for each in of_units
        if not recipients.count(tx, delivering.whom(tx, visit.stored, each))
    ]


def title(visit: Visit, number: int) -> str:
    return visit.t("Giấy chứng nhận · {round}", round=rankings.name(visit, number))


def _counted(visit: Visit, count: Count) -> list[Line]:
    """What is not there is not mentioned."""
    t, lines = visit.t, list[Line]()
    if count.held:
        lines.append(t.many("Giải thưởng: {n} giấy", count.held))
    if count.revoked:
        lines.append(t.many("Đã thu hồi do đính chính: {n} giấy", count.revoked))
    if count.took_part:
        lines.append(t.many("Tham gia: {n} giấy", count.took_part))
    return ["", Heading(rankings.name(visit, count.round)), *lines]


def _line(visit: Visit, issued: Issued) -> str:
    whose = " · ".join(filter(None, (issued.name, filling.unit_name(visit, issued))))
    return f"• {whose}: {issued.prize}, {visit.t('số {number}', number=issued.number)}"


def _unsent(visit: Visit, no_focal_point: list[Issued]) -> list[Line]:
    if not no_focal_point:
        return []
    names = ", ".join(f"{each.name}" for each in no_focal_point)
    told = visit.t(
        "Chưa có đầu mối để gửi giấy: {units}. Xin mời đầu mối bằng lệnh /daumoi, rồi gửi lại "
        "hoặc in giấy từ tệp PDF.",
        units=names,
    )
    return ["", told]


def _round(visit: Visit, number: int) -> Choice:
    return Choice(rankings.name(visit, number), ShowCertificates(number))


def _what_can_be_done(visit: Visit, number: int) -> tuple[Row, ...]:
    t = visit.t
    return (
        (Choice(t("Tệp PDF để in"), PrintCertificates(number), is_main=True),),
        (Choice(t("Gửi lại cho nơi nhận"), OfferToSendAgain(number)),),
        (Choice(t("Tuần khác"), ListCertificates()), Choice(t("Bàn làm việc"), ShowMenu())),
    )
