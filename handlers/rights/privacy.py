"""/quyenrieng: what is kept about the person, what for, and a copy of it."""

import json

from contest.privacy import PrivacyKind
from contest.rules import Phone
from conversation.action.home import Home
from conversation.action.people import ShowProfile
from conversation.action.rights import (
    AskForget,
    ExportData,
    ReadData,
    ShowOwnPrivacyRequests,
)
from conversation.screen import Choice, File, Screen
from handlers.people import joining
from handlers.results import published
from handlers.rights import asking, own_data, served
from handlers.visit import Visit
from storage import participants
from storage.participants import Participant

_NAMED = 3
"""Of what was asked, the newest; the list has the rest."""


async def show(visit: Visit) -> Screen:
    t, participant = visit.t, visit.participant
    if participant is None:
        return await joining.ask_next(visit)
    unit = visit.stored.contest.units.find(participant.unit_code or "")
    return Screen(
        title=t("Dữ liệu của anh/chị"),
        lines=(
            t("Họ và tên: {name}", name=participant.name or "—"),
            t("Đơn vị: {unit}", unit=unit.name if unit else "—"),
            t("Anh/chị đồng ý lưu dữ liệu lúc {at}.", at=t.full_moment(participant.consented_at)),
            "",
            *_kept(visit),
            "",
            t.many(
                "Dữ liệu được xóa sau {n} ngày kể từ khi công bố kết quả chung cuộc.",
                visit.rules.participation.keep_data_days,
            ),
            *await asking.lines(visit, participant, _NAMED),
        ),
        choices=(
            (Choice(t("Tải về dữ liệu của tôi"), ExportData()),),
            (Choice(t("Bản dễ đọc (tệp chữ)"), ReadData()),),
            (Choice(t("Xóa dữ liệu của tôi"), AskForget()),),
            (Choice(t("Đề nghị khác về dữ liệu"), ShowOwnPrivacyRequests()),),
            (Choice(t("Hồ sơ của tôi"), ShowProfile()), Choice(t("Về trang đầu"), Home())),
        ),
    )


async def export(visit: Visit) -> Screen:
    """Everything kept about the person as a JSON file; of papers only what is published."""
    if visit.participant is None:
        return await joining.ask_next(visit)
    kept = await _exported(visit, visit.participant)
    data = json.dumps(kept, ensure_ascii=False, indent=2).encode()
    return Screen(title=visit.t("Dữ liệu của anh/chị"), file=File("du-lieu-cua-toi.json", data))


async def read(visit: Visit) -> Screen:
    """The same, for whoever does not read JSON."""
    if visit.participant is None:
        return await joining.ask_next(visit)
    text = own_data.as_text(visit.t, await _exported(visit, visit.participant))
    file = File("du-lieu-cua-toi.txt", text.encode("utf-8-sig"))
    return Screen(title=visit.t("Dữ liệu của anh/chị"), file=file)


async def _exported(visit: Visit, participant: Participant) -> participants.Kept:
    shown = set(await published.numbers(visit))
    await visit.database.write(served.note, visit, participant.id, PrivacyKind.COPY, "export_data")
    return await visit.database.read(
        participants.export, participant.id, published=shown, cipher=visit.cipher
    )


def _kept(visit: Visit) -> list[str]:
    """By kinds: what, and what for."""
    t, who = visit.t, visit.participant
    asks_phone = visit.rules.participation.phone is not Phone.NONE or (who and who.phone)
    return [
        t("Dữ liệu được lưu và mục đích:"),
        t("• tài khoản nhắn tin: để trả lời anh/chị, và để mỗi người là một người dự thi;"),
        t("• họ tên, đơn vị: để xếp hạng và tính tỷ lệ dự thi của đơn vị;"),
        *((t("• số điện thoại (được mã hóa): để liên hệ trao giải;"),) if asks_phone else ()),
        t("• dòng trong danh sách do cơ quan lập, nếu có: để nhận ra anh/chị;"),
        t("• bài làm, điểm, thời gian: để chấm thi và giải quyết khiếu nại;"),
        t("• ý kiến và đề nghị anh/chị đã gửi: để trả lời;"),
        t("• đề nghị về dữ liệu cá nhân: để trả lời đúng hạn, và làm bằng chứng đã trả lời;"),
        t("• nhật ký công việc của Ban Tổ chức: chỉ ghi số thứ tự, không ghi tên người dự thi."),
    ]
