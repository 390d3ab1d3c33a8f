"""A certificate on its way to whose it is: drawn when its turn to be sent comes."""

import asyncio

from sqlalchemy import Connection

from conversation.action.certificates import ShowOwnCertificates
from conversation.action.results import ShowResult
from conversation.screen import Choice, File, Line, Screen
from handlers.certificates import filling
from handlers.certificates.issuing import Form
from handlers.visit import Visit
from printing.certificate import Certificate, draw_certificate
from storage import certificates
from storage.certificates import Issued
from storage.outbox import Delivery


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None where it was revoked meanwhile, or whose it is was forgotten."""
    certificate_id, form, _ = delivery.detail.split(".")
    found = await visit.database.read(_look_up, visit, int(certificate_id))
    if found is None:
        return None
    issued, certificate = found
    if form == Form.PICTURE:
        return await _picture(visit, issued, certificate)
    data = await asyncio.to_thread(draw_certificate, certificate, visit.t)
    return Screen(
        lines=(visit.t("Tệp PDF khổ A4 ngang, để in."),),
        file=File(f"giay-chung-nhan-{issued.number}.pdf", data),
    )


def _look_up(
    tx: Connection, visit: Visit, certificate_id: int
) -> tuple[Issued, Certificate] | None:
    issued, who = certificates.find(tx, certificate_id), visit.participant
    if issued is None or who is None or issued.participant_id != who.id:
        return None
    if issued.revoked_at or not issued.name:
        return None
    return issued, filling.fill(tx, visit, issued)


async def _picture(visit: Visit, issued: Issued, certificate: Certificate) -> Screen:
    t = visit.t
    return Screen(
        title=t("Giấy chứng nhận của anh/chị"),
        lines=(
            *_congratulations(visit, issued, certificate),
            t("Số: {number}", number=issued.number),
            t("Ai quét mã trên giấy cũng kiểm tra được giấy này do Ban Tổ chức cấp."),
        ),
        picture=await asyncio.to_thread(_draw, certificate, visit),
        choices=(
            (
                Choice(t("Kết quả của tôi"), ShowResult(issued.round)),
                Choice(t("Giấy chứng nhận của tôi"), ShowOwnCertificates()),
            ),
        ),
    )


def _congratulations(visit: Visit, issued: Issued, certificate: Certificate) -> tuple[Line, ...]:
    t = visit.t
    if not issued.prize:
        return (t("Ban Tổ chức trân trọng cảm ơn anh/chị đã tham gia cuộc thi."),)
    return (
        t("🏆 Chúc mừng anh/chị đạt {prize}!", prize=issued.prize),
        certificate.round or certificate.contest,
    )


def _draw(certificate: Certificate, visit: Visit) -> bytes:
    from printing.pictures import picture_of  # noqa: PLC0415  9 MB, for who has a certificate

    return picture_of(draw_certificate(certificate, visit.t))
