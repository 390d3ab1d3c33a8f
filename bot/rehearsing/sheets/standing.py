"""Why somebody stands where they stand: the first criterion that parts them from a neighbour."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.rehearsing.report import Winner
from contest.rules import Criterion, Rules
from conversation.texts import Texts
from handlers.sitting import predictions


@dataclass(frozen=True, slots=True)
class _Measure:
    """A criterion in words; two whose `figure` differs are parted by it. `shown`: "" for none."""

    words: str
    figure: Callable[[Winner], object]
    shown: Callable[[Winner], str]


def reason(
    t: Texts, rules: Rules, winner: Winner, winners: Sequence[Winner], *, season: bool
) -> str:
    """Compared with whoever stands above, the first with whoever stands below; "" for one alone.

    `winners` are in the order of their places. `season`: they are those of the whole contest.
    """
    measures = [*_measures(t, rules, season=season)]
    sentences = [_tie(t, winner, winners)] if winner.is_tied else []
    above = [other for other in winners if other.place < winner.place]
    below = [other for other in winners if other.place > winner.place]
    if above:
        sentences.append(_below(t, winner, above[-1], measures))
    elif below:
        sentences.append(_above(t, winner, below[0], measures))
    return " ".join(sentences)


def hand_in(t: Texts, winner: Winner) -> str:
    """The instant to the second, which decides some ties."""
    at = winner.handed_in_at.astimezone(t.zone)
    return f"{at:%H:%M:%S} {at.day}/{at.month}"


def _tie(t: Texts, winner: Winner, winners: Sequence[Winner]) -> str:
    others = [w.name for w in winners if w.place == winner.place and w is not winner]
    if not others:
        return t("Đồng hạng với người khác: bằng nhau ở mọi tiêu chí xét hạng.")
    names = ", ".join(others)
    return t("Đồng hạng với {names}: bằng nhau ở mọi tiêu chí xét hạng.", names=names)


def _above(t: Texts, winner: Winner, other: Winner, measures: Sequence[_Measure]) -> str:
    parted_by = _difference(t, winner, other, measures)
    if not parted_by:
        return _unparted(t, other)
    return t("Đứng trên {name} nhờ {difference}.", name=other.name, difference=parted_by)


def _below(t: Texts, winner: Winner, other: Winner, measures: Sequence[_Measure]) -> str:
    parted_by = _difference(t, winner, other, measures)
    if not parted_by:
        return _unparted(t, other)
    return t("Đứng sau {name} ở tiêu chí {difference}.", name=other.name, difference=parted_by)


def _unparted(t: Texts, other: Winner) -> str:
    """A ranking that does not follow from its figures: that must be seen."""
    return t(
        "Không thấy tiêu chí nào phân biệt với {name}. Xin kiểm tra lại cách xếp hạng.",
        name=other.name,
    )


def _difference(t: Texts, winner: Winner, other: Winner, measures: Sequence[_Measure]) -> str:
    """The criterion that parts the two, and both figures of it, this winner's first."""
    for measure in measures:
        if measure.figure(winner) != measure.figure(other):
            mine, theirs = measure.shown(winner), measure.shown(other)
            if mine == theirs:
                return f"“{measure.words}”"
            return t(
                "“{words}”: {mine} so với {theirs}", words=measure.words, mine=mine, theirs=theirs
            )
    return ""


def _measures(t: Texts, rules: Rules, *, season: bool) -> Iterator[_Measure]:
    """As `contest.ranking` compares: of the whole contest by score, then by rounds taken."""
    if season:
        yield _score(t)
        yield _Measure(t("thi nhiều tuần hơn"), lambda w: w.rounds_taken, lambda w: _rounds(t, w))
    for criterion in rules.ranking.tie_chain:
        yield _measure(t, rules, criterion, season=season)


def _measure(t: Texts, rules: Rules, criterion: Criterion, *, season: bool) -> _Measure:
    match criterion:
        case Criterion.SCORE:
            return _score(t)
        case Criterion.CLOSEST_PREDICTION:
            return _prediction(t, rules)
        case Criterion.SHORTER_TIME:
            words = t("thời gian làm bài ngắn hơn")
            return _Measure(words, lambda w: w.seconds, lambda w: t.seconds(w.seconds))
        case Criterion.EARLIER_HAND_IN if season:
            # What counts are the waits since each opening, added up; no one instant shows that.
            return _Measure(t("nộp bài sớm hơn"), id, lambda _: "")
        case Criterion.EARLIER_HAND_IN:
            return _Measure(t("nộp bài sớm hơn"), lambda w: w.handed_in_at, lambda w: hand_in(t, w))
        case Criterion.LOTS:
            seed = rules.ranking.lots_seed
            words = t("bốc thăm theo mã công bố trước: {seed}", seed=seed)
            return _Measure(words, id, lambda _: "")


def _score(t: Texts) -> _Measure:
    return _Measure(t("nhiều câu đúng hơn"), lambda w: w.score, lambda w: t.number(w.score))


def _prediction(t: Texts, rules: Rules) -> _Measure:
    def shown(winner: Winner) -> str:
        if winner.distance is None:
            return t("không dự đoán")
        off_by = predictions.number(t, rules.prediction, winner.distance)
        return t("lệch {distance}", distance=off_by)

    return _Measure(t("dự đoán gần đúng hơn"), lambda w: w.distance, shown)


def _rounds(t: Texts, winner: Winner) -> str:
    return t.many("{n} tuần", winner.rounds_taken)
