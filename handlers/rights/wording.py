"""What both sides read of a request about somebody's data."""

from contest.privacy import PrivacyKind
from conversation.screen import Line, Quote
from conversation.texts import Texts
from storage.privacy_requests import PrivacyRequest, State


def kind(t: Texts, asked: PrivacyKind) -> str:
    return {
        PrivacyKind.COPY: t("xem, nhận bản sao dữ liệu"),
        PrivacyKind.DELETE: t("xóa dữ liệu"),
        PrivacyKind.CORRECT: t("sửa dữ liệu"),
        PrivacyKind.WITHDRAW: t("rút lại sự đồng ý"),
        PrivacyKind.OBJECT: t("khiếu nại về việc xử lý dữ liệu"),
    }[asked]


def state(t: Texts, reached: State) -> str:
    return {
        State.RECEIVED: t("đã tiếp nhận"),
        State.IN_HAND: t("đang thực hiện"),
        State.DONE: t("đã thực hiện"),
        State.REFUSED: t("không thực hiện được"),
    }[reached]


def title(t: Texts, request: PrivacyRequest) -> str:
    return t("Đề nghị số {number}: {kind}", number=request.id, kind=kind(t, request.kind))


def lines(t: Texts, request: PrivacyRequest) -> list[Line]:
    """When it was made, what was written, how it stands, by when the next step is owed."""
    told: list[Line] = [t("Gửi lúc {at}.", at=t.full_moment(request.made_at))]
    if request.text:
        told.append(Quote(request.text))
    told.append(t("Trạng thái: {state}.", state=state(t, request.state)))
    if request.due_at:
        at, is_answered = t.full_moment(request.due_at), request.state is State.IN_HAND
        by = t("Hạn thực hiện: {at}.", at=at) if is_answered else t("Hạn trả lời: {at}.", at=at)
        told.append(by)
    if request.closed_at:
        told.append(t("Xong lúc {at}.", at=t.full_moment(request.closed_at)))
    return [*told, *((Quote(request.outcome),) if request.outcome else ())]


def in_brief(t: Texts, request: PrivacyRequest) -> str:
    """One line: number, kind, state, and the deadline or when it was closed."""
    parts = [str(request.id), kind(t, request.kind), state(t, request.state)]
    if request.due_at:
        parts.append(t("hạn {at}", at=t.moment(request.due_at)))
    elif request.closed_at:
        parts.append(t.moment(request.closed_at))
    return " · ".join(parts)
