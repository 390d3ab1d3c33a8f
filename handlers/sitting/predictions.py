"""The question that breaks ties, in words: what is to be guessed, and how a guess is written."""

from decimal import Decimal
from typing import assert_never

from contest.rules import PredictionRules, PredictionTarget, RoundRules, Rules
from conversation.texts import Texts


def question(t: Texts, rules: Rules, current: RoundRules) -> str:
    """What a participant is asked; "" where the rules ask for no prediction."""
    match rules.prediction.target:
        case PredictionTarget.NUMBER_ALL_RIGHT:
            return t.many(
                "Theo anh/chị, {round} có bao nhiêu người trả lời đúng cả {n} câu hỏi?",
                current.questions,
                round=current.title,
            )
        case PredictionTarget.NUMBER_AT_LEAST:
            return t.many(
                "Theo anh/chị, {round} có bao nhiêu người trả lời đúng từ {n} câu trở lên?",
                rules.prediction.at_least or 0,
                round=current.title,
            )
        case PredictionTarget.NUMBER_OF_PARTICIPANTS:
            return t("Theo anh/chị, {round} có bao nhiêu người dự thi?", round=current.title)
        case PredictionTarget.PERCENT_ALL_RIGHT:
            return t.many(
                "Theo anh/chị, {round} có bao nhiêu phần trăm người dự thi đúng cả {n} câu?",
                current.questions,
                round=current.title,
            )
        case PredictionTarget.NONE:
            return ""
        case _ as never:
            assert_never(never)


def number(t: Texts, rules: PredictionRules, value: Decimal | None) -> str:
    """A guess, or the true number, as it is shown: 1.250, or 12,5% where percent are guessed."""
    if value is None:
        return "—"
    if rules.target is PredictionTarget.PERCENT_ALL_RIGHT:
        return t.percent(value)
    return t.number(value)
