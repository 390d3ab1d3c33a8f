"""From the desk: how many certificates there are of each round, and whose they are."""

from conversation.action.certificates import (
    ListCertificates,
    OfferToSendAgain,
    PrintCertificates,
    ShowCertificates,
)
from conversation.action.desk import ShowMenu
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers.results import rankings
from handlers.visit import Visit
from storage import certificates
from storage.certificates import Count, Issued

_MOST_SHOWN = 20


async def show_rounds(visit: Visit) -> Screen:
    t = visit.t
    counted = await visit.database.read(certificates.counts, visit.stored.id)
    lines: list[Line] = [line for each in counted for line in _counted(visit, each)]
    told = t("Khi công bố kết quả, bot cấp và gửi giấy chứng nhận cho từng người đạt giải.")
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
    of_prizes = await visit.database.read(certificates.of_prizes, visit.stored.id, number)
    if not of_prizes:
        return await show_rounds(visit)
    more = len(of_prizes) - _MOST_SHOWN
    return Screen(
        title=title(visit, number),
        lines=(
            *(_line(visit, each) for each in of_prizes[:_MOST_SHOWN]),
            *((t.many("… và {n} giấy nữa, có đủ trong tệp để in.", more),) if more > 0 else ()),
        ),
        choices=_what_can_be_done(visit, number),
    )


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
    unit = visit.stored.contest.units.find(issued.unit_code or "")
    whose = f"{issued.name} · {unit.name}" if unit else f"{issued.name}"
    return f"• {whose}: {issued.prize}, {visit.t('số {number}', number=issued.number)}"


def _round(visit: Visit, number: int) -> Choice:
    return Choice(rankings.name(visit, number), ShowCertificates(number))


def _what_can_be_done(visit: Visit, number: int) -> tuple[Row, ...]:
    t = visit.t
    return (
        (Choice(t("Tệp PDF để in"), PrintCertificates(number), is_main=True),),
        (Choice(t("Gửi lại cho người đạt giải"), OfferToSendAgain(number)),),
        (Choice(t("Tuần khác"), ListCertificates()), Choice(t("Bàn làm việc"), ShowMenu())),
    )
