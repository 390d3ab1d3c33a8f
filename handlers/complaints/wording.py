"""What both sides read of a complaint."""

from conversation.screen import Line, Quote
from conversation.texts import Texts
from handlers.visit import Visit
from storage.complaints import Complaint, State


def in_words(t: Texts, state: State) -> str:
    words = {
        State.RECEIVED: t("đã tiếp nhận"),
        State.IN_HAND: t("đang xem xét"),
        State.UPHELD: t("được chấp nhận"),
        State.REJECTED: t("không được chấp nhận"),
    }
    return words[state]


def title(visit: Visit, complaint: Complaint) -> str:
    return visit.t(
        "Khiếu nại số {number} · {round}",
        number=complaint.id,
        round=visit.rules.rounds[complaint.round - 1].title,
    )


def lines(visit: Visit, complaint: Complaint) -> list[Line]:
    """State, deadline, what was said, what was decided and why."""
    t = visit.t
    told: list[Line] = [
        t("Trạng thái: {state}.", state=in_words(t, complaint.state)),
        t("Gửi lúc {at}.", at=t.full_moment(complaint.made_at)),
        Quote(complaint.text),
    ]
    if complaint.decided_at is None:
        return [*told, t("Hạn trả lời: {at}.", at=t.full_moment(complaint.due_at))]
    decided = t("Quyết định lúc {at}:", at=t.full_moment(complaint.decided_at))
    return [*told, decided, Quote(complaint.reason)]
