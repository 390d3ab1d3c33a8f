"""What a correction would change, for whoever has to agree to it."""

from decimal import Decimal

from contest.corrections import Correction
from conversation.screen import Heading, Line
from handlers.corrections.outcome import Outcome, Table
from handlers.results import rankings
from handlers.sitting import predictions
from handlers.visit import Visit
from storage.standings import Moved


async def lines(visit: Visit, correction: Correction, outcome: Outcome) -> list[Line]:
    t = visit.t
    found: list[Line] = [
        Heading(t("Nếu thực hiện bây giờ:")),
        t.many("• {n} bài đã nộp có số câu đúng khác đi.", outcome.scores),
    ]
    if not outcome.tables:
        return [
            *found,
            t("• Tuần thi chưa đóng: bài nộp sau chấm theo đáp án mới, thứ hạng tính khi đóng."),
            t("• Người dự thi chỉ được biết khi công bố kết quả."),
        ]
    found += _truth(visit, outcome)
    for table in outcome.tables:
        found += ["", *_table(visit, table)]
    return found


def person(visit: Visit, moved: Moved) -> str:
    """Organizers see names in full."""
    name = moved.name or visit.t("Người dự thi {number}", number=moved.participant_id)
    unit = visit.stored.contest.units.find(moved.unit_code)
    return f"{name} · {unit.name}" if unit else name


def _truth(visit: Visit, outcome: Outcome) -> list[Line]:
    t = visit.t
    if outcome.truth is None:
        return []
    if outcome.truth == outcome.earlier_truth:
        return [t("• Đáp số câu dự đoán giữ nguyên: {truth}.", truth=_number(visit, outcome.truth))]
    return [
        t(
            "• Đáp số câu dự đoán: {earlier} → {truth}.",
            earlier=_number(visit, outcome.earlier_truth),
            truth=_number(visit, outcome.truth),
        )
    ]


def _number(visit: Visit, value: Decimal | None) -> str:
    return predictions.number(visit.t, visit.rules.prediction, value)


def _table(visit: Visit, table: Table) -> list[Line]:
    t, changes = visit.t, table.changes
    found: list[Line] = [
        Heading(rankings.name(visit, table.round)),
        t.many("• {n} người đổi thứ hạng.", changes.places),
        t.many("• {n} người đổi giải.", changes.prizes),
        t.many("• {n} đơn vị đổi thứ hạng.", changes.units),
    ]
    for part in (
        [_prize(visit, each) for each in table.winners],
        [_place(visit, each) for each in table.moved],
    ):
        found += ["", *part] if part else []
    left = changes.places - len(table.moved)
    return [*found, t.many("… và {n} người khác.", left)] if left > 0 else found


def _prize(visit: Visit, moved: Moved) -> str:
    none = visit.t("không có giải")
    before, now = moved.earlier_prize or none, moved.prize or none
    return f"🏆 {person(visit, moved)}: {before} → {now}"


def _place(visit: Visit, moved: Moved) -> str:
    t, who = visit.t, person(visit, moved)
    places = {"earlier": moved.earlier_place, "place": moved.place}
    if moved.score == moved.earlier_score:
        return t("{who}: hạng {earlier} → {place}", who=who, **places)
    return t(
        "{who}: hạng {earlier} → {place} ({earlier_score} → {score} câu đúng)",
        who=who,
        earlier_score=moved.earlier_score,
        score=moved.score,
        **places,
    )
