"""/quyenrieng: what is kept about the person, a copy of it, and its deletion."""

import json

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.privacy import PrivacyKind
from contest.rules import Phone
from conversation.action.home import Home
from conversation.action.people import ShowProfile
from conversation.action.rights import (
    AskForget,
    ExportData,
    Forget,
    ReadData,
    ShowOwnPrivacyRequests,
)
from conversation.screen import Choice, File, Screen
from handlers.people import joining
from handlers.results import published
from handlers.rights import asking, own_data
from handlers.visit import Visit
from storage import acts, participants, privacy_requests, runs
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


async def ask_forget(visit: Visit) -> Screen:
    t = visit.t
    if visit.participant is None:
        return await joining.ask_next(visit)
    return Screen(
        title=t("Xóa dữ liệu của anh/chị?"),
        lines=(
            t("Họ tên, đơn vị và số điện thoại được xóa ngay và không thể khôi phục."),
            t("Bài đã nộp được giữ lại không kèm tên, để bảng xếp hạng không thay đổi."),
            t(
                "Trong các bảng xem sau này, họ tên được thay bằng “Người dự thi {number}”. Tin đã "
                "đăng trong nhóm thì không sửa được.",
                number=visit.participant.id,
            ),
            t("Ý kiến, đề nghị đã gửi và tin đang chờ gửi cho anh/chị cũng được xóa ngay."),
            t(
                "Tài khoản được giữ đến khi hết hạn khiếu nại ({days} ngày sau khi công bố kết quả "
                "chung cuộc), để không ai dự thi hai lần và để xem xét khiếu nại; sau đó tự xóa.",
                days=visit.rules.results.complaint_days,
            ),
            t(
                "Dòng trong danh sách do cơ quan lập được giữ đến hết thời hạn lưu, không cho biết "
                "ai đã nhận."
            ),
        ),
        choices=(
            (Choice(t("Không xóa"), Home(), is_main=True),),
            (Choice(t("Xóa vĩnh viễn"), Forget()),),
        ),
    )


async def forget(visit: Visit) -> Screen:
    t = visit.t
    if visit.participant is None:
        return await joining.ask_next(visit)
    await visit.database.write(_forget, visit, visit.participant.id)
    return Screen(
        title=t("Đã xóa dữ liệu của anh/chị"),
        lines=(t("Cảm ơn anh/chị đã quan tâm đến cuộc thi."),),
    )


async def _exported(visit: Visit, participant: Participant) -> participants.Kept:
    shown = set(await published.numbers(visit))
    await visit.database.write(_note_copy, visit, participant.id)
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
        t("• nhật ký công việc của Ban Tổ chức: chỉ ghi số thứ tự, không ghi tên người dự thi."),
    ]


def _forget(tx: Connection, visit: Visit, participant_id: int) -> None:
    """Once complaints can be made no more, nothing is kept back."""
    participants.forget(tx, participant_id, at=visit.at)
    _log(tx, visit, participant_id, "forget")
    _note(tx, visit, participant_id, PrivacyKind.DELETE)
    if (DueKind.COMPLAINTS_END, 0, 0) in runs.recorded(tx, visit.stored.id):
        participants.release(tx, visit.stored.id)


def _note_copy(tx: Connection, visit: Visit, participant_id: int) -> None:
    _log(tx, visit, participant_id, "export_data")
    _note(tx, visit, participant_id, PrivacyKind.COPY)


def _note(tx: Connection, visit: Visit, participant_id: int, kind: PrivacyKind) -> None:
    """In the register of what is asked about data, as asked and done at once."""
    privacy_requests.note_done(
        tx, contest_id=visit.stored.id, kind=kind, participant_id=participant_id, at=visit.at
    )


def _log(tx: Connection, visit: Visit, participant_id: int, kind: str) -> None:
    """Proof that it was done, and when; by a number, for the log outlives the account."""
    detail = {"participant": participant_id}
    acts.log(tx, at=visit.at, address=acts.BY_ITSELF, kind=kind, detail=detail)
