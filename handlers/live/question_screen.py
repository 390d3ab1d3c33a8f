"""A live question as one who answers it sees it: open, answered, closed, revealed, or void."""

from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection

from contest.questions.model import LETTERS, Picture
from contest.stage.answering import question_points
from conversation.action.live import AnswerLive
from conversation.screen import Choice, Heading, Line, Row, Screen
from conversation.texts import Texts
from handlers import shown_pictures
from handlers.live.spoken_of import AtQuestion
from handlers.stage import points
from handlers.visit import Visit
from storage.stage import live_answers
from storage.stage.live_answers import Answer
from storage.stage.live_questions import LiveQuestion


@dataclass(frozen=True)
class Own:
    """`gained`: by the own team, once the answer is revealed."""

    answer: Answer | None
    gained: Fraction | None


async def draw(visit: Visit, found: AtQuestion, *, toast: str = "") -> Screen | None:
    """None for who does not answer it."""
    team, number = found.own_team, found.own_number
    if team is None or number is None:
        return None
    t, question = visit.t, found.question
    own = await visit.database.read(_own, found, team.code, number)
    may_answer = own.answer is None and question.is_open(visit.at)
    return Screen(
        title=title(t, found),
        lines=(*question_lines(question), "", *_state(visit, found, own)),
        choices=(letters(question),) if may_answer else (),
        picture=await picture(visit, question),
        keeps_picture=True,
        toast=toast,
        is_alert=bool(toast) and not question.is_open(visit.at),
    )


def title(t: Texts, found: AtQuestion) -> str:
    return t(
        "{part} · Câu {number}/{count}",
        part=found.on.part.title,
        number=found.question.number,
        count=found.on.live.questions,
    )


def question_lines(question: LiveQuestion) -> list[Line]:
    options = zip(LETTERS, question.options, strict=False)
    return [question.text, "", *(f"{letter}. {option}" for letter, option in options)]


def letters(question: LiveQuestion) -> Row:
    count = len(question.options)
    return tuple(
        Choice(letter, AnswerLive(question.id, option))
        for option, letter in enumerate(LETTERS[:count])
    )


def answer_lines(t: Texts, question: LiveQuestion) -> list[Line]:
    """Only once it is revealed."""
    right = t(
        "Đáp án: {letter}. {option}",
        letter=LETTERS[question.right],
        option=question.options[question.right],
    )
    return [Heading(right), *([question.explanation] if question.explanation else [])]


def time_line(t: Texts, found: AtQuestion) -> str:
    closes_at = found.question.closes_at
    return t(
        "Thời gian {seconds} giây, đến {at}.",
        seconds=found.on.live.seconds,
        at=t.time_to_the_second(closes_at) if closes_at else "",
    )


async def picture(visit: Visit, question: LiveQuestion) -> bytes | None:
    known = Picture(question.picture) if question.picture else None
    return await shown_pictures.content(visit, known)


def _state(visit: Visit, found: AtQuestion, own: Own) -> list[Line]:
    t, question = visit.t, found.question
    if question.void_at:
        return [t("Câu này không tính. Các đội trả lời câu khác thay.")]
    if question.revealed_at:
        gained = points.exact(t, own.gained or Fraction(0))
        team = t("Điểm của đội ở câu này: {points}.", points=gained)
        return [*answer_lines(t, question), _answered(t, own), team]
    if question.is_open(visit.at):
        once = t("Chỉ lần bấm đầu tiên được tính.")
        return [time_line(t, found), _answered(t, own) if own.answer else once]
    return [t("Hết giờ. Xin chờ công bố đáp án."), _answered(t, own)]


def _answered(t: Texts, own: Own) -> str:
    if own.answer is None:
        return t("Không có câu trả lời trong thời gian.")
    at = t.time_to_the_second(own.answer.answered_at)
    return t("Đã nhận câu trả lời {letter} lúc {at}.", letter=LETTERS[own.answer.option], at=at)


def _own(tx: Connection, found: AtQuestion, team: str, number: int) -> Own:
    answer = live_answers.of_member(tx, found.question.id, team, number)
    if not found.question.counts:
        return Own(answer, None)
    gained = question_points(found.on.live, live_answers.played(tx, found.question))
    return Own(answer, gained.get(team))
