"""What a report on a round says in words."""

from collections.abc import Iterator, Sequence

from contest.prediction import percent
from conversation.texts import Texts
from handlers.reports import official
from handlers.reports.gathering import ClosedRound
from handlers.sitting import predictions
from handlers.visit import Visit
from storage.standings import RankedPerson


def course(visit: Visit, closed: ClosedRound, registered: int) -> Iterator[str]:
    t, current, figures = visit.t, closed.rules, closed.figures
    yield t(
        "{round} mở lúc {opens}, đóng lúc {closes}. Mỗi bài có {questions} câu, rút ngẫu nhiên từ "
        "ngân hàng {bank} câu.",
        round=current.title,
        opens=t.full_moment(current.opens_at),
        closes=t.full_moment(current.closes_at),
        questions=t.number(current.questions),
        bank=t.number(len(closed.bank)),
    )
    yield t(
        "Đến ngày lập báo cáo có {registered} người đăng ký. {round} có {handed_in} bài đã nộp, "
        "trong đó {ranked} bài được xếp hạng.",
        registered=t.number(registered),
        round=current.title,
        handed_in=t.number(figures.handed_in),
        ranked=t.number(figures.ranked),
    )


def results(visit: Visit, closed: ClosedRound, before: int | None) -> Iterator[str]:
    """`before`: how many were ranked in the round before, None in the first."""
    t, figures = visit.t, closed.figures
    yield t(
        "Điểm trung bình: {mean} câu đúng trên {questions} câu. Có {n} người đúng tất cả các câu, "
        "bằng {share} số người được xếp hạng.",
        mean=t.number(figures.mean_score),
        questions=t.number(figures.most),
        n=t.number(figures.all_right),
        share=t.percent(percent(figures.all_right, figures.ranked)),
    )
    if closed.state.truth is not None:
        truth = predictions.number(t, visit.rules.prediction, closed.state.truth)
        yield t("Đáp số câu dự đoán: {truth}.", truth=truth)
    if before is not None:
        yield _against(t, figures.ranked, before)


def units(visit: Visit, closed: ClosedRound) -> str:
    t, minimum = visit.t, visit.rules.collective.minimum_rate_percent
    listed = [row for row in closed.units if row.is_listed]
    return t(
        "{taken} trên {all} đơn vị trong bảng có người dự thi; {placed} đơn vị được xếp hạng, có "
        "tỷ lệ dự thi từ {minimum} trở lên.",
        taken=t.number(sum(row.participants > 0 for row in listed)),
        all=t.number(len(listed)),
        placed=t.number(sum(row.place is not None for row in listed)),
        minimum=t.percent_asked(minimum),
    )


def prizes(t: Texts, winners: Sequence[RankedPerson]) -> str:
    if not winners:
        return t("Không có giải.")
    return t.many("Có {n} người đạt giải.", len(winners))


def questions(t: Texts, closed: ClosedRound) -> Iterator[str]:
    yield t(
        "Các câu có tỷ lệ trả lời đúng thấp nhất như sau. Độ phân biệt là tương quan giữa việc "
        "đúng câu đó và số câu đúng ở phần còn lại của bài."
    )
    numbers = [
        str(number)
        for number, tally in enumerate(closed.figures.tallies, start=1)
        if tally.discrimination is not None and tally.discrimination < 0
    ]
    if numbers:
        yield t(
            "Câu có độ phân biệt âm, nên xem lại nội dung và đáp án: {numbers}.",
            numbers=", ".join(numbers),
        )


def ending(visit: Visit, closed: ClosedRound) -> str:
    return visit.t(
        "Trên đây là báo cáo kết quả {round} của {issuer}./.",
        round=closed.rules.title,
        issuer=official.issuer(visit.rules),
    )


def _against(t: Texts, now: int, before: int) -> str:
    if now == before:
        return t("Số người được xếp hạng bằng tuần trước.")
    if now > before:
        return t.many("Số người được xếp hạng tăng {n} người so với tuần trước.", now - before)
    return t.many("Số người được xếp hạng giảm {n} người so với tuần trước.", before - now)
