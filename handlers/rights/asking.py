"""What a person asks about the own data beyond what the program does at once, and how it stands."""

from typing import Final

from sqlalchemy import Connection

from contest.privacy import PrivacyKind, answer_by
from conversation.action.rights import AskAboutData, ShowOwnPrivacyRequests, ShowPrivacy
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers import notices
from handlers.people import joining
from handlers.rights import wording
from handlers.visit import Visit
from storage import acts, outbox, privacy_requests
from storage.outbox import Delivery
from storage.participants import Participant

KINDS: Final = (PrivacyKind.CORRECT, PrivacyKind.WITHDRAW, PrivacyKind.OBJECT)
"""As they stand on buttons; codes for ever, so new ones come last."""

_LONGEST = 2000
_SHOWN = 20


async def lines(visit: Visit, who: Participant, most: int) -> list[Line]:
    """The newest of what this person has asked, one line each; nothing where they never did."""
    asked = await visit.database.read(privacy_requests.of_person, who.id)
    told = [f"• {wording.in_brief(visit.t, each)}" for each in asked[:most]]
    return ["", visit.t("Đề nghị anh/chị đã gửi về dữ liệu của mình:"), *told] if told else []


async def show(visit: Visit) -> Screen:
    if visit.participant is None:
        return await joining.ask_next(visit)
    t = visit.t
    return Screen(
        title=t("Đề nghị về dữ liệu cá nhân"),
        lines=(
            t("Xem, tải về hoặc xóa dữ liệu thì anh/chị tự làm được ngay, không cần chờ."),
            t("Các đề nghị khác do Ban Tổ chức trả lời trong 2 ngày làm việc."),
            *await lines(visit, visit.participant, _SHOWN),
        ),
        choices=(*_ways(t), (Choice(t("‹ Dữ liệu của tôi"), ShowPrivacy()),)),
    )


async def ask(action: AskAboutData, visit: Visit) -> Screen:
    """Ask what it is about, or take what was typed."""
    if visit.participant is None or not 0 <= action.kind < len(KINDS):
        return await show(visit.without_text())
    if visit.text is None:
        return _ask(visit, action)
    await visit.database.write(
        _keep, visit, visit.participant.id, KINDS[action.kind], visit.text[:_LONGEST]
    )
    return await show(visit.without_text())


async def compose_step(delivery: Delivery, visit: Visit) -> Screen | None:
    """To who asked: it is seen to, or done, or cannot be done."""
    number, _, state = delivery.detail.partition(".")
    kept = await visit.database.read(privacy_requests.find, visit.stored.id, int(number))
    is_theirs = kept and visit.participant and kept.participant_id == visit.participant.id
    if kept is None or not is_theirs or kept.state != state:
        return None
    t = visit.t
    return Screen(
        title=wording.title(t, kept),
        lines=tuple(wording.lines(t, kept)),
        choices=((Choice(t("Đề nghị của tôi"), ShowOwnPrivacyRequests()),),),
    )


def _ways(t: Texts) -> tuple[Row, ...]:
    labels = {
        PrivacyKind.CORRECT: t("Đề nghị sửa dữ liệu"),
        PrivacyKind.WITHDRAW: t("Rút lại sự đồng ý"),
        PrivacyKind.OBJECT: t("Khiếu nại về việc xử lý dữ liệu"),
    }
    return tuple((Choice(labels[each], AskAboutData(number)),) for number, each in enumerate(KINDS))


def _ask(visit: Visit, action: AskAboutData) -> Screen:
    t, kind = visit.t, KINDS[action.kind]
    explained = {
        PrivacyKind.CORRECT: t("Xin nhập điều chưa đúng và nội dung đúng trong một tin nhắn."),
        PrivacyKind.WITHDRAW: t(
            "Xin nhập phạm vi anh/chị rút lại và lý do, nếu có. Nếu muốn thôi dự thi và xóa hết, "
            "anh/chị tự xóa được ngay bằng /quyenrieng."
        ),
        PrivacyKind.OBJECT: t("Xin nhập nội dung khiếu nại trong một tin nhắn."),
    }
    title = t("Đề nghị: {kind}", kind=wording.kind(t, kind))
    return Screen(title=title, lines=(explained[kind],), asks=action)


def _keep(tx: Connection, visit: Visit, who: int, kind: PrivacyKind, text: str) -> None:
    """An open one of the kind is waited for: what is typed meanwhile adds nothing."""
    made = privacy_requests.make(
        tx,
        contest_id=visit.stored.id,
        kind=kind,
        participant_id=who,
        text=text,
        at=visit.at,
        due_at=answer_by(visit.at, visit.rules.zone),
    )
    if made is None:
        return
    outbox.add_for_organizers(
        tx,
        contest_id=visit.stored.id,
        notice=notices.PRIVACY_REQUEST,
        round=0,
        detail=str(made.id),
        at=visit.at,
    )
    detail = {"request": made.id, "kind": kind.value}
    acts.log(tx, at=visit.at, address=acts.BY_ITSELF, kind="privacy_request", detail=detail)
