"""Each round and the whole contest: their figures, who won, and why."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.rehearsing.report import Report, RoundReport, Winner
from bot.rehearsing.sheets.blocks import Block, Figure, Figures, Paragraph, Place, Podium, Section
from bot.rehearsing.sheets.standing import hand_in, reason
from contest.rules import PredictionTarget, Rules
from conversation.texts import Texts
from handlers.sitting import predictions


def rounds_section(t: Texts, report: Report) -> Section:
    parts = tuple(_round(t, report.rules, each) for each in report.rounds)
    blocks = () if parts else (Paragraph(t("Chưa có tuần thi nào chạy xong.")),)
    return Section("tuan-thi", t("Kết quả từng tuần"), blocks, parts)


def season_section(t: Texts, report: Report) -> Section:
    blocks = _winners(
        t, report.rules, t("Những người đứng đầu chung cuộc"), report.season, season=True
    )
    return Section("chung-cuoc", t("Kết quả chung cuộc"), blocks)


def _round(t: Texts, rules: Rules, each: RoundReport) -> Section:
    caption = t("Những người đứng đầu {round}", round=each.title)
    return Section(
        f"tuan-{each.number}",
        each.title,
        (
            Figures(tuple(_figures(t, rules, each))),
            *_winners(t, rules, caption, each.winners, season=False),
        ),
    )


def _figures(t: Texts, rules: Rules, each: RoundReport) -> Iterator[Figure]:
    questions = rules.rounds[each.number - 1].questions
    yield Figure(t("Lượt bắt đầu làm bài"), t.number(each.begun))
    yield Figure(t("Bài đã nộp"), t.number(each.handed_in))
    yield Figure(t("Trong đó nộp tự động khi hết giờ"), t.number(each.handed_in_by_time))
    yield Figure(t.many("Bài đúng cả {n} câu", questions), t.number(each.perfect))
    if rules.prediction.target is not PredictionTarget.NONE:
        truth = predictions.number(t, rules.prediction, each.truth)
        yield Figure(t("Đáp số câu dự đoán"), truth)


def _winners(
    t: Texts, rules: Rules, caption: str, winners: Sequence[Winner], *, season: bool
) -> tuple[Block, ...]:
    if not winners:
        return (Paragraph(t("Chưa có ai được xếp hạng.")),)
    places = (_place(t, rules, winner, winners, season=season) for winner in winners)
    return (Podium(caption, tuple(places)),)


def _place(
    t: Texts, rules: Rules, winner: Winner, winners: Sequence[Winner], *, season: bool
) -> Place:
    return Place(
        place=f"{winner.place}=" if winner.is_tied else f"{winner.place}",
        is_tied=winner.is_tied,
        name=winner.name,
        unit=winner.unit,
        prize=winner.prize,
        figures=tuple(_decisive(t, rules, winner, season=season)),
        why=reason(t, rules, winner, winners, season=season),
    )


def _decisive(t: Texts, rules: Rules, winner: Winner, *, season: bool) -> Iterator[Figure]:
    """All that may decide a place; of the whole contest these are sums."""
    yield Figure(t("Số câu đúng"), t.number(winner.score))
    if season:
        yield Figure(t("Số tuần đã thi"), t.number(winner.rounds_taken))
    if rules.prediction.target is not PredictionTarget.NONE:
        if not season:
            yield Figure(t("Dự đoán"), _guess(t, rules, winner.prediction))
        yield Figure(t("Dự đoán lệch"), _guess(t, rules, winner.distance))
    yield Figure(t("Thời gian"), t.seconds(winner.seconds))
    yield Figure(t("Nộp lúc"), hand_in(t, winner))


def _guess(t: Texts, rules: Rules, value: Decimal | None) -> str:
    return predictions.number(t, rules.prediction, value)
