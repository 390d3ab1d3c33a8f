"""All certificates of a round's prizes in one file, made when its row of the outbox is sent."""

import asyncio
from collections.abc import Iterator

from sqlalchemy import Connection

from conversation.action.certificates import PrintCertificates, ShowCertificates
from conversation.screen import Choice, File, Screen
from handlers import asked_files, notices
from handlers.certificates import filling, issued
from handlers.permissions import may
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from printing.certificate import Certificate, draw_certificates
from storage import certificates
from storage.outbox import Delivery


async def ask(action: PrintCertificates, visit: Visit) -> Screen:
    number = action.round
    if not await visit.database.read(certificates.of_prizes, visit.stored.id, number):
        return await issued.show_rounds(visit)
    told = {"contest": visit.rules.code, "round": number}
    await asked_files.ask(
        visit, notices.CERTIFICATES, round_=number, act="print_certificates", told=told
    )
    return Screen(
        title=issued.title(visit, number),
        lines=(visit.t("Tệp đang được lập, và được gửi tại đây khi xong."),),
        choices=((Choice(visit.t("Quay lại"), ShowCertificates(number)),),),
    )


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None for whoever may not have it any more, or where there are none left."""
    number, (language, _) = delivery.round, delivery.detail.split(".")
    if not may(PrintCertificates(number), visit):
        return None
    visit = visit.speaking(language)
    told = await visit.database.read(_fill_all, visit, number)
    if not told:
        return None
    data = await asyncio.to_thread(draw_certificates, told, visit.t)
    about = "chung-cuoc" if number == WHOLE_CONTEST else f"tuan-{number}"
    return Screen(
        title=issued.title(visit, number),
        lines=(visit.t.many("{n} giấy, mỗi giấy một trang A4 ngang.", len(told)),),
        file=File(f"giay-chung-nhan-{about}.pdf", data),
    )


def _fill_all(tx: Connection, visit: Visit, number: int) -> list[Certificate]:
    return list(_filled(tx, visit, number))


def _filled(tx: Connection, visit: Visit, number: int) -> Iterator[Certificate]:
    for each in certificates.of_prizes(tx, visit.stored.id, number):
        yield filling.fill(tx, visit, each)
