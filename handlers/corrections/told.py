"""What is sent when a correction was carried out, or waits for a second organizer."""

from collections.abc import Sequence

from contest.corrections import Correction
from conversation.action.corrections import OpenCorrection, ShowCorrected
from conversation.action.feedback import WriteFeedback
from conversation.action.results import ShowResult
from conversation.screen import Choice, Line, Link, Screen
from handlers.corrections import deciding, wording
from handlers.permissions import may
from handlers.results import rankings, unit_rankings
from handlers.visit import Visit
from storage import corrections, standings
from storage.outbox import Delivery
from storage.standings import Moved


async def to_person(delivery: Delivery, visit: Visit) -> Screen | None:
    """What changed for somebody; None where nothing is different (any more)."""
    found = await _done(delivery, visit)
    if found is None or visit.participant is None:
        return None
    moves = await visit.database.read(
        standings.moves_of, found.id, visit.stored.id, visit.participant.id
    )
    if not moves:
        return None
    t = visit.t
    return Screen(
        title=t("Đính chính kết quả {round}", round=rankings.name(visit, found.round)),
        lines=(
            *wording.lines(visit, [found]),
            "",
            *_moves(visit, moves),
            "",
            t("Ban Tổ chức xin lỗi anh/chị về sai sót này và mong anh/chị thông cảm."),
        ),
        choices=(
            (Choice(t("Kết quả của tôi"), ShowResult(found.round), is_main=True),),
            (
                Choice(t("Nội dung đính chính"), ShowCorrected(found.round)),
                Choice(t("Gửi ý kiến"), WriteFeedback()),
            ),
        ),
    )


async def to_group(delivery: Delivery, visit: Visit) -> Screen | None:
    """The table anew, in place of the one that is pinned."""
    found = await _done(delivery, visit)
    if found is None:
        return None
    t = visit.t
    return Screen(
        title=rankings.title(visit, delivery.round),
        lines=(
            *wording.lines(visit, [found]),
            t("Bảng dưới đây thay bảng đã đăng trước."),
            "",
            *await rankings.person_lines(visit, delivery.round),
        ),
        choices=((Link(t("Xem kết quả của tôi"), visit.link("ketqua")),),),
        pins=True,
    )


async def units_to_group(delivery: Delivery, visit: Visit) -> Screen | None:
    found = await _done(delivery, visit)
    if found is None:
        return None
    t, name = visit.t, rankings.name(visit, delivery.round)
    return Screen(
        title=t("Tỷ lệ dự thi (đã đính chính) · {round}", round=name),
        lines=(
            *wording.lines(visit, [found]),
            t("Bảng dưới đây thay bảng đã đăng trước."),
            "",
            *await unit_rankings.all_lines(visit, delivery.round),
        ),
    )


async def to_organizers(delivery: Delivery, visit: Visit) -> Screen | None:
    """None once it is decided."""
    found = await visit.database.read(corrections.find, visit.stored.id, int(delivery.detail))
    if found is None or not found.is_waiting or not may(OpenCorrection(found.id), visit):
        return None
    return await deciding.show(OpenCorrection(found.id), visit)


async def _done(delivery: Delivery, visit: Visit) -> Correction | None:
    found = await visit.database.read(corrections.find, visit.stored.id, int(delivery.detail))
    return found if found and found.done_at else None


def _moves(visit: Visit, moves: Sequence[Moved]) -> list[Line]:
    return [line for each in moves for line in _move(visit, each)]


def _move(visit: Visit, moved: Moved) -> list[Line]:
    t, about = visit.t, rankings.name(visit, moved.round)
    lines: list[Line] = []
    if moved.score != moved.earlier_score:
        lines.append(
            t("{round}, số câu đúng: {earlier} → {score}", round=about,
              earlier=moved.earlier_score, score=moved.score)
        )  # fmt: skip
    if moved.place != moved.earlier_place:
        lines.append(
            t("{round}, thứ hạng: {earlier} → {place}", round=about,
              earlier=moved.earlier_place, place=moved.place)
        )  # fmt: skip
    if moved.prize != moved.earlier_prize:
        lines.append(_prize(visit, moved))
    return lines


def _prize(visit: Visit, moved: Moved) -> str:
    if moved.prize:
        return visit.t("🏆 Chúc mừng anh/chị đạt {prize}!", prize=moved.prize)
    return visit.t(
        "Theo kết quả này, anh/chị không còn đạt {prize}. "
        "Giấy chứng nhận của giải đó, nếu đã cấp, không còn giá trị.",
        prize=moved.earlier_prize,
    )
