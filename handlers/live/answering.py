"""A team answers: the first press of who answers counts, if it was received in time."""

from dataclasses import replace

from sqlalchemy import Connection

from contest.questions.model import LETTERS
from conversation.action.live import AnswerLive
from conversation.screen import Screen
from handlers.live import question_screen
from handlers.live.spoken_of import AtQuestion, at_question
from handlers.visit import Visit
from storage.stage import live_answers
from storage.stage.live_answers import Answer


async def answer(action: AnswerLive, visit: Visit) -> Screen | None:
    """Pressed twice it is answered once; what came late is not kept, and the person is told."""
    found = await at_question(visit, action.question)
    if found is None or not 0 <= action.option < len(found.question.options):
        return None
    given = _given(found, action, visit)
    if given is None:
        return None
    kept = await visit.database.write(_keep, visit, found, given)
    return await question_screen.draw(visit, found, toast=_said(visit, given, kept))


def _given(found: AtQuestion, action: AnswerLive, visit: Visit) -> Answer | None:
    """None for who does not answer this question for a team."""
    team, number = found.own_team, found.own_number
    if team is None or number is None:
        return None
    return Answer(team.code, number, action.option, visit.at)


def _keep(tx: Connection, visit: Visit, found: AtQuestion, given: Answer) -> Answer | None:
    """The answer that counts by now."""
    live_answers.answer(tx, found.question.id, given, visit.address)
    return live_answers.of_member(tx, found.question.id, given.team, given.member)


def _said(visit: Visit, given: Answer, kept: Answer | None) -> str:
    t = visit.t
    if kept is None:
        return t("Hết giờ: câu trả lời này không được tính.")
    if replace(kept, answered_at=given.answered_at) == given:
        return t("Đã nhận: {letter}", letter=LETTERS[kept.option])
    return t("Đã trả lời {letter} trước đó; chỉ lần đầu được tính.", letter=LETTERS[kept.option])
