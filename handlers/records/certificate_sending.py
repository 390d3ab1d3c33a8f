"""Certificates on their way to who has a seat in a team: drawn when their turn comes."""

import asyncio

from conversation.action.records import AskRecord
from conversation.screen import Choice, File, Screen
from handlers.certificates.delivering import Form
from handlers.records import kinds, printing
from handlers.records.kinds import Kind
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from printing.certificate import Certificate, picture_certificate
from storage.outbox import Delivery


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None where they were revoked meanwhile, or the seat is somebody else's by now."""
    stage_id, form, _ = delivery.detail.split(".")
    at = await opened(visit, int(stage_id))
    if at is None or not (told := await visit.database.read(printing.of_seat, visit, at)):
        return None
    return await (_picture if form == Form.PICTURE else sheets)(visit, at, told)


async def sheets(visit: Visit, at: AtStage, told: list[Certificate]) -> Screen:
    return Screen(
        lines=(visit.t.many("{n} giấy, mỗi giấy một trang A4 ngang.", len(told)),),
        file=File(
            kinds.file_name(Kind.CERTIFICATES, at.rules.code, is_draft=False),
            await printing.draw(visit, told) or b"",
        ),
    )


async def _picture(visit: Visit, at: AtStage, told: list[Certificate]) -> Screen:
    """The first one to show to others: the team's where its leader is told."""
    t, first = visit.t, told[0]
    won = t("🏆 Chúc mừng {name} đạt {prize}!", name=first.name, prize=first.prize)
    thanks = t("Ban Tổ chức trân trọng cảm ơn {name} đã tham gia Hội thi.", name=first.name)
    again = AskRecord(at.id, Kind.OWN_CERTIFICATES)
    return Screen(
        title=t("Giấy chứng nhận · {stage}", stage=at.rules.short_title),
        lines=(
            won if first.prize else thanks,
            t("Số: {number}", number=first.number),
            t("Ai quét mã trên giấy cũng kiểm tra được giấy này do Ban Tổ chức cấp."),
        ),
        picture=await asyncio.to_thread(picture_certificate, first, t),
        choices=((Choice(kinds.name(t, Kind.OWN_CERTIFICATES), again),),),
    )
