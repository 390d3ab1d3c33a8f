"""/quyenrieng: what is kept about the person, a copy of it, and its deletion."""

import json

from sqlalchemy import Connection

from contest.calendar import DueKind
from conversation.action import AskForget, ExportData, Forget, Home, ShowProfile
from conversation.screen import Choice, File, Screen
from handlers import joining, published
from handlers.visit import Visit
from storage import participants, runs


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
            t("Mục đích: tổ chức cuộc thi, xếp hạng và trao giải."),
            t.many(
                "Dữ liệu được xóa sau {n} ngày kể từ khi công bố kết quả chung cuộc.",
                visit.rules.participation.keep_data_days,
            ),
        ),
        choices=(
            (Choice(t("Tải về dữ liệu của tôi"), ExportData()),),
            (Choice(t("Xóa dữ liệu của tôi"), AskForget()),),
            (Choice(t("Hồ sơ của tôi"), ShowProfile()), Choice(t("Về trang đầu"), Home())),
        ),
    )


async def export(visit: Visit) -> Screen:
    """Everything kept about the person as a JSON file; of papers only what is published."""
    t, participant = visit.t, visit.participant
    if participant is None:
        return await joining.ask_next(visit)
    kept = await visit.database.read(
        participants.export,
        participant.id,
        published=set(await published.numbers(visit)),
        cipher=visit.cipher,
    )
    data = json.dumps(kept, ensure_ascii=False, indent=2).encode()
    return Screen(title=t("Dữ liệu của anh/chị"), file=File("du-lieu-cua-toi.json", data))


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
                "Mã tài khoản được giữ đến hết thời hạn lưu, chỉ để không ai dự thi hai lần "
                "trong một tuần."
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


def _forget(tx: Connection, visit: Visit, participant_id: int) -> None:
    """Once complaints can be made no more, nothing is kept back."""
    participants.forget(tx, participant_id, at=visit.at)
    if (DueKind.COMPLAINTS_END, 0, 0) in runs.recorded(tx, visit.stored.id):
        participants.release(tx, visit.stored.id)
