"""A file of questions for a week: read with all that is doubtful in it, and kept waiting."""

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.making.corrected_questions import proposed
from contest.questions import Reading, propose_questions
from conversation.action.questions import LookThrough, SendQuestions, ShowReading
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Line, Screen
from handlers import insiders
from handlers.questions import looking, one_week, overview, weeks
from handlers.questions.opened import log
from handlers.questions.weeks import Week
from handlers.reading_apart import read_apart
from handlers.refusals import refused_file
from handlers.roster import roster_screens
from handlers.visit import Caller
from storage import accounts, readings


async def ask(action: SendQuestions, caller: Caller) -> Screen | None:
    """The next file that is sent holds the questions of a week."""
    week = await weeks.find(caller, action.draft, action.round)
    if week is None:
        return None
    if week.is_settled:
        return one_week.settled(caller, week)
    t = caller.t
    return Screen(
        title=t("Câu hỏi của {round}", round=week.title),
        lines=(
            t("Xin gửi tệp câu hỏi vào đây: Word (.docx), Excel, CSV, GIFT hoặc Aiken."),
            t("Nếu câu hỏi có tệp hình đi kèm, xin nén tất cả thành một tệp .zip."),
            t("Bot cho xem từng câu đọc được, rồi mới nhận. Câu hỏi hiện có chưa bị thay."),
            *await _warning(caller, week),
            t("Gõ /tochuc để quay lại."),
        ),
        asks=action,
    )


async def take(action: SendQuestions, sent: Sent, caller: Caller) -> Screen | None:
    week = await weeks.find(caller, action.draft, action.round)
    if week is None:
        return None
    if week.is_settled:
        return one_week.settled(caller, week)
    t = caller.t
    try:
        data = await caller.messenger.fetch(sent.reference)
        read = await read_apart(propose_questions, sent.name, data)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    reading_id = await caller.database.write(_keep, caller, week, read, sent.name)
    return await overview.show(ShowReading(reading_id), caller) if reading_id else None


async def look_through(action: LookThrough, caller: Caller) -> Screen | None:
    """What the week has already, to be corrected as what was read from a file."""
    week = await weeks.find(caller, action.draft, action.round)
    if week is None:
        return None
    if week.is_settled:
        return one_week.settled(caller, week)
    reading_id = await caller.database.write(_go_on, caller, week)
    return await looking.show_first(caller, reading_id) if reading_id else None


def _keep(tx: Connection, caller: Caller, week: Week, read: Reading, file: str) -> int | None:
    """None where the week is there no more."""
    if not weeks.hold(tx, caller, week.target):
        return None
    reading_id = readings.begin(
        tx, week.target, read, file=file, base=week.base, by=caller.address, at=caller.at
    )
    reading = readings.find(tx, reading_id)
    accounts.expect(tx, caller.address, None)
    if reading and file:
        insiders.remember_in(tx, caller, week.contest_code, [week.target.round])
        log(tx, caller, "send_questions", reading, questions=len(read.questions))
    return reading_id


def _go_on(tx: Connection, caller: Caller, week: Week) -> int | None:
    """With what waits for the week already; where nobody has corrected anything in it, only while
    the week still has those questions."""
    waiting = readings.waiting(tx, week.target)
    if waiting and (waiting.base == week.base or one_week.waiting_work(tx, week.target)):
        return waiting.id
    return _keep(tx, caller, week, Reading(tuple(map(proposed, week.bank)), ()), "")


async def _warning(caller: Caller, week: Week) -> tuple[Line, ...]:
    """Of work that another file would take the place of."""
    waiting = await caller.database.read(one_week.waiting_work, week.target)
    if waiting is None:
        return ()
    t, at = caller.t, caller.t.full_moment(waiting.sent_at)
    return (t("Bản đang chờ từ {at} sẽ được gác lại; khi cần, anh/chị lấy lại được.", at=at),)
