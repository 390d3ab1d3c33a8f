"""A certificate on its way to whose it is: drawn when its turn to be sent comes."""

import asyncio

from sqlalchemy import Connection

from conversation.action.certificates import ShowOwnCertificates
from conversation.action.results import ShowResult
from conversation.action.units import ShowDesk
from conversation.screen import Choice, File, Line, Row, Screen
from handlers.certificates import delivering, filling
from handlers.certificates.delivering import Form
from handlers.results import rankings
from handlers.visit import Visit
from printing.certificate import Certificate, draw_certificate, picture_certificate
from storage import certificates
from storage.certificates import Issued
from storage.outbox import Delivery


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None where it was revoked meanwhile, or holds again, or whose it is was forgotten."""
    certificate_id, form, _ = delivery.detail.split(".")
    found = await visit.database.read(_look_up, visit, int(certificate_id))
    if found is None or bool(found[0].revoked_at) is not (form == Form.REVOKED):
        return None
    issued, certificate = found
    if form == Form.REVOKED:
        return _revoked(visit, issued)
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
    issued = certificates.find(tx, certificate_id)
    if issued is None or not issued.name or not delivering.may_have(tx, visit, issued):
        return None
    return issued, filling.fill(tx, visit, issued)


async def _picture(visit: Visit, issued: Issued, certificate: Certificate) -> Screen:
    t = visit.t
    return Screen(
        title=_title(visit, issued),
        lines=(
            *_congratulations(visit, issued, certificate),
            t("Số: {number}", number=issued.number),
            t("Ai quét mã trên giấy cũng kiểm tra được giấy này do Ban Tổ chức cấp."),
        ),
        picture=await asyncio.to_thread(picture_certificate, certificate, visit.t),
        choices=_ways_on(visit, issued),
    )


def _title(visit: Visit, issued: Issued) -> str:
    if issued.is_of_unit:
        return visit.t("Giấy chứng nhận của {unit}", unit=issued.name)
    return visit.t("Giấy chứng nhận của anh/chị")


def _ways_on(visit: Visit, issued: Issued) -> tuple[Row, ...]:
    t = visit.t
    if issued.is_of_unit:
        return ((Choice(t("Đơn vị của tôi"), ShowDesk(0)),),)
    return (
        (
            Choice(t("Kết quả của tôi"), ShowResult(issued.round)),
            Choice(t("Giấy chứng nhận của tôi"), ShowOwnCertificates()),
        ),
    )


def _revoked(visit: Visit, issued: Issued) -> Screen:
    """Of a unit; a person reads so with the rest of what was corrected."""
    t = visit.t
    return Screen(
        title=t("Giấy chứng nhận số {number} không còn giá trị", number=issued.number),
        lines=(
            t(
                "Theo kết quả đã đính chính, {unit} không còn đạt {prize}.",
                unit=issued.name,
                prize=issued.prize,
            ),
            t("Xin không sử dụng giấy đã in. Ban Tổ chức xin lỗi vì sự bất tiện này."),
        ),
        choices=rankings.way_to_corrections(visit, issued.round),
    )


def _congratulations(visit: Visit, issued: Issued, certificate: Certificate) -> tuple[Line, ...]:
    t = visit.t
    if issued.is_of_unit:
        won = t("🏆 Chúc mừng {unit} đạt {prize}!", unit=issued.name, prize=issued.prize)
        return won, certificate.contest
    if not issued.prize:
        return (t("Ban Tổ chức trân trọng cảm ơn anh/chị đã tham gia cuộc thi."),)
    return (
        t("🏆 Chúc mừng anh/chị đạt {prize}!", prize=issued.prize),
        certificate.round or certificate.contest,
    )
