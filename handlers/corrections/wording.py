"""What was corrected, in words: the same wherever it is read."""

from collections.abc import Sequence
from typing import assert_never

from contest.corrections import Correction, CorrectionKind
from contest.rules import VoidQuestion
from conversation.screen import Line, Quote
from handlers.visit import Visit

_LONGEST = 90


def question_of(visit: Visit, correction: Correction) -> str:
    """The beginning of its text; questions are shuffled on papers, so numbers would mislead."""
    bank = visit.stored.contest.banks[correction.round - 1]
    return shortened(bank[correction.question].text)


def what_holds(visit: Visit, correction: Correction) -> str:
    """What counts as right by it."""
    t = visit.t
    options = visit.stored.contest.banks[correction.round - 1][correction.question].options
    accepted = [shortened(options[index]) for index in correction.accepts]
    match correction.kind:
        case CorrectionKind.VOID:
            return what_void_counts(visit)
        case CorrectionKind.CHANGE:
            return t("Đáp án đúng là “{option}”.", option=accepted[0])
        case CorrectionKind.ACCEPT:
            listed = "; ".join(f"“{option}”" for option in accepted)
            return t("Các phương án đều được tính đúng: {options}.", options=listed)
        case CorrectionKind.UNDO:
            return t("Đính chính trước được rút lại; câu hỏi tính như trước đó.")
        case _ as never:
            assert_never(never)


def what_void_counts(visit: Visit) -> str:
    t = visit.t
    if visit.rules.paper.void_question is VoidQuestion.POINT:
        return t("Câu hỏi bị hủy; mọi bài có câu này đều được tính đúng.")
    return t("Câu hỏi bị hủy và không tính cho ai.")


def of_round(visit: Visit, number: int) -> list[Correction]:
    """Those carried out, in their order; for who may see them: nothing is said before publication.

    All of them for the whole contest (0).
    """
    return [each for each in visit.stored.corrections if number in (0, each.round)]


def hint(visit: Visit, number: int) -> list[Line]:
    """One line below what is shown of a round whose key was corrected."""
    corrected = of_round(visit, number)
    return [visit.t("Kết quả này đã tính theo đáp án đính chính.")] if corrected else []


def lines(visit: Visit, corrections: Sequence[Correction]) -> list[Line]:
    """What, why and when, of each."""
    return [line for each in corrections for line in _lines(visit, each)]


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _lines(visit: Visit, correction: Correction) -> list[Line]:
    t = visit.t
    at = t.moment(correction.done_at or correction.asked_at)
    about = t(
        "Đính chính lúc {at}, câu “{question}”: {what}",
        at=at,
        question=question_of(visit, correction),
        what=what_holds(visit, correction),
    )
    return [about, Quote(correction.reason)]
