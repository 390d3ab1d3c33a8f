"""What organizers do, and one participant who tries everything there is."""

from datetime import datetime, timedelta

from bot.rehearsing.calendar import settle
from bot.rehearsing.conducting import Conductor
from bot.rehearsing.phones import Phone, Unanswered
from bot.rehearsing.stage import Stage
from conversation.action.desk import ApproveResults, ShowProvisional
from conversation.action.doubles import AskDouble, DecideDouble
from conversation.action.feedback import AnswerFeedback
from conversation.action.groups import BindGroup
from conversation.action.results import ShowSolution
from conversation.texts import Texts
from handlers.results.published import WHOLE_CONTEST

_COMMANDS = (
    "/ketqua", "/xephang", "/thele", "/tailieu", "/lichsu", "/biennhan", "/quyenrieng",
    "/ngonngu", "/trogiup",
)  # fmt: skip


async def bind_the_group(stage: Stage) -> None:
    """Before anything else: organizers can be written to, and the group hears the openings."""
    try:
        for organizer in stage.organizers:
            await organizer.starts()
        await stage.group.adds_the_bot()
        await stage.group.says("/gannhom")
        await stage.group.presses(BindGroup(0))
    except Unanswered as fault:
        stage.notes.faults.append(str(fault))


async def approve(stage: Stage, t: Texts, conductor: Conductor) -> None:
    """As many as the rules ask for look at each provisional ranking, and approve it; at last that
    of the whole contest."""
    needed = stage.contest.rules.results.approvals
    for current in stage.contest.rules.rounds:
        await conductor.sleep_until(current.closes_at + timedelta(hours=1))
        await _keeps_doubles(stage, t, stage.organizers[0])
        for phone in stage.organizers[:needed]:
            await _approves(stage, phone, current.number)
    for phone in stage.organizers[:needed]:
        await _approves(stage, phone, WHOLE_CONTEST)


async def _keeps_doubles(stage: Stage, t: Texts, phone: Phone) -> None:
    """Invented people may bear one name, and are two all the same."""
    try:
        await phone.says("/nghitrung")
        while phone.offers(AskDouble):
            await phone.presses_first(AskDouble)
            await phone.presses_first(DecideDouble)
            await phone.says(t("Đã xác minh là hai người."), "double_reason")
    except Unanswered as fault:
        stage.notes.faults.append(str(fault))


async def _approves(stage: Stage, phone: Phone, number: int) -> None:
    """The notice of the ranking had no button for it while doubles were suspected."""
    try:
        if ApproveResults(number) not in phone.offers(ApproveResults).values():
            await phone.says("/tinhhinh")
            await phone.presses(ShowProvisional(number))
        await phone.presses(ApproveResults(number))
    except Unanswered as fault:
        stage.notes.faults.append(str(fault))


async def try_everything(
    stage: Stage, t: Texts, conductor: Conductor, phone: Phone, at: datetime
) -> None:
    """A participant looks at every screen and writes to the organizers, who answer."""
    await conductor.sleep_until(at)
    try:
        for command in _COMMANDS:
            await phone.says(command)
            await conductor.sleep(20)
        if phone.offers(ShowSolution):
            await phone.presses_first(ShowSolution)
        await phone.says("/gopy")
        await phone.says(t("Câu 3 có hai phương án giống nhau."), "feedback_text")
        await conductor.sleep(1800)
        organizer = stage.organizers[0]
        await settle(stage)
        await organizer.says("/tinhhinh")
        await organizer.presses_first(AnswerFeedback)
        await organizer.says(t("Cảm ơn anh/chị. Ban Tổ chức sẽ kiểm tra lại."), "answer_text")
        await settle(stage)
        await stage.group.says("/xephang", "group_ranking")
    except Unanswered as fault:
        stage.notes.faults.append(str(fault))
