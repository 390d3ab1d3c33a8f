"""The file of questions for a live part: read apart, kept whole, and replaced until the first of
them is opened."""

from collections.abc import Sequence

from sqlalchemy import Connection

from contest.errors import ContestRefused, Fault, Reason
from contest.questions import Question, read_questions
from conversation.action.live import SendLiveQuestions, ShowLive
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Screen
from handlers.live import desk
from handlers.live.spoken_of import AtPart, at_part
from handlers.reading_apart import read_apart
from handlers.refusals import refused_file
from handlers.roster import roster_screens
from handlers.visit import Visit
from storage import accounts, acts
from storage.stage import live_questions, stages


async def ask(action: SendLiveQuestions, visit: Visit) -> Screen | None:
    on = await at_part(visit, action.stage, action.part)
    if on is None:
        return None
    t = visit.t
    return Screen(
        title=t("Câu hỏi trực tiếp: {part}", part=on.part.title),
        lines=(
            t("Xin gửi tệp câu hỏi vào đây: Word (.docx), Excel, CSV, GIFT hoặc Aiken."),
            t.many("{n} câu đầu là câu thi, theo đúng thứ tự của tệp; các câu sau là câu dự phòng.",
                   on.live.questions),
            t("Câu hỏi chỉ hiện khi được mở; từ câu đầu tiên được mở, tệp không thay được nữa."),
            t("Gõ /hoithi để quay lại."),
        ),
        asks=action,
    )  # fmt: skip


async def take(action: SendLiveQuestions, sent: Sent, visit: Visit) -> Screen | None:
    on = await at_part(visit, action.stage, action.part)
    if on is None:
        return None
    t = visit.t
    try:
        data = await visit.messenger.fetch(sent.reference)
        questions = await read_apart(read_questions, sent.name, data)
        await visit.database.write(_keep, visit, on, sent.name, questions)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    said = t.many("Đã nhận {n} câu hỏi.", len(questions))
    return await desk.show(ShowLive(on.at.id, on.number), visit, said=said)


def _keep(
    tx: Connection, visit: Visit, on: AtPart, file: str, questions: Sequence[Question]
) -> None:
    """Raises ContestRefused where there are too few, or the first has been opened."""
    stages.hold(tx, on.at.id)
    if on.part.code in live_questions.parts_begun(tx, on.at.id):
        raise ContestRefused([Fault(file, None, Reason("live_questions_fixed"))])
    if len(questions) < on.live.questions:
        params = {"count": len(questions), "needed": on.live.questions}
        raise ContestRefused([Fault(file, None, Reason("live_questions_too_few", params))])
    live_questions.keep(tx, on.at.id, on.part.code, questions)
    accounts.expect(tx, visit.address, None)
    detail = {"stage": on.at.id, "part": on.part.code, "questions": len(questions)}
    acts.log(tx, at=visit.at, address=visit.address, kind="send_live_questions", detail=detail)
