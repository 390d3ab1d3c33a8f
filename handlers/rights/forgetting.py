"""A person has the own data deleted: told what goes and what stays, and asked before it is done."""

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.privacy import PrivacyKind
from conversation.action.home import Home
from conversation.action.rights import Forget
from conversation.screen import Choice, Screen
from handlers.people import joining
from handlers.rights import served
from handlers.visit import Visit
from storage import participants, runs


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
                "Việc đồng ý và đề nghị xóa được giữ theo số thứ tự và thời điểm, không kèm tên, "
                "làm bằng chứng."
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


def _forget(tx: Connection, visit: Visit, participant_id: int) -> None:
    """Once complaints can be made no more, nothing is kept back."""
    participants.forget(tx, participant_id, at=visit.at)
    served.note(tx, visit, participant_id, PrivacyKind.DELETE, "forget")
    if (DueKind.COMPLAINTS_END, 0, 0) in runs.recorded(tx, visit.stored.id):
        participants.release(tx, visit.stored.id)
