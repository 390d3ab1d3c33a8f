"""Groups play along: each person's first guess is counted, and counts for nothing."""

from decimal import Decimal

from contest.questions.model import LETTERS
from conversation.action.live import AnswerLive
from conversation.screen import Line, Screen
from handlers.live import question_screen
from handlers.live.spoken_of import AtQuestion, at_question
from handlers.visit import Visit
from storage.stage import live_answers


async def guess(action: AnswerLive, visit: Visit) -> Screen | None:
    """A short word to who pressed; the group's message stays as it is."""
    found = await at_question(visit, action.question)
    if found is None or not 0 <= action.option < len(found.question.options):
        return None
    t = visit.t
    if not found.question.is_open(visit.at):
        return Screen(toast=t("Hết giờ: câu trả lời này không được tính."))
    is_first = await visit.database.write(
        live_answers.guess,
        action.question,
        visit.pseudonym,
        chat=visit.place.address,
        option=action.option,
        at=visit.at,
    )
    if not is_first:
        return Screen(toast=t("Chỉ lần bấm đầu tiên được tính."))
    return Screen(toast=t("Đã nhận: {letter}", letter=LETTERS[action.option]))


async def draw(visit: Visit, found: AtQuestion) -> Screen:
    question = found.question
    return Screen(
        title=question_screen.title(visit.t, found),
        lines=(*question_screen.question_lines(question), "", *await _state(visit, found)),
        choices=(question_screen.letters(question),) if question.is_open(visit.at) else (),
        picture=await question_screen.picture(visit, question),
        keeps_picture=True,
    )


async def _state(visit: Visit, found: AtQuestion) -> list[Line]:
    t, question = visit.t, found.question
    if question.void_at:
        return [t("Câu này không tính. Các đội trả lời câu khác thay.")]
    if question.revealed_at:
        guessed = await _guessed(visit, found)
        return [*question_screen.answer_lines(t, question), *guessed]
    if question.is_open(visit.at):
        along = t("Mời cả nhóm cùng trả lời; câu trả lời trong nhóm không tính điểm.")
        return [question_screen.time_line(t, found), along]
    return [t("Hết giờ. Xin chờ công bố đáp án.")]


async def _guessed(visit: Visit, found: AtQuestion) -> list[Line]:
    t, counted = visit.t, await visit.database.read(live_answers.guesses, found.question.id)
    if not counted.total():
        return []
    share = Decimal(100 * counted[found.question.right]) / counted.total()
    return [t.many("{n} người trong các nhóm đã trả lời, {share} trả lời đúng.",
                   counted.total(), share=t.percent(share))]  # fmt: skip
