"""The roles at the organizers' desk, in people's words."""

from typing import Final

from conversation.texts import Texts
from storage.roles import APPROVER, OBSERVER, ORGANIZER, QUESTION_WRITER, Kind

DESK_ROLES: Final = (ORGANIZER, APPROVER, QUESTION_WRITER, OBSERVER)
"""As buttons count them: added at the end, never moved."""


def name(t: Texts, role: Kind) -> str:
    """Fits after "Anh/chị là "."""
    return {
        ORGANIZER: t("thành viên Ban Tổ chức"),
        APPROVER: t("người duyệt kết quả"),
        QUESTION_WRITER: t("người ra đề"),
        OBSERVER: t("người theo dõi"),
    }[role]


def heading(t: Texts, role: Kind) -> str:
    told = name(t, role)
    return told[0].upper() + told[1:]


def what_it_may(t: Texts, role: Kind) -> str:
    return {
        ORGANIZER: t("Làm được mọi việc của Ban Tổ chức."),
        APPROVER: t(
            "Xem số liệu và kết quả tạm tính, duyệt kết quả, thi thử các tuần chưa mở; "
            "không sửa gì."
        ),
        QUESTION_WRITER: t("Soạn, sửa câu hỏi và thi thử các tuần chưa mở."),
        OBSERVER: t("Xem tình hình và số liệu; không thay đổi gì."),
    }[role]
