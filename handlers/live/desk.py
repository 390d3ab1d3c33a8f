"""What the host sees of the live part: the question that is on, the time left, who is silent."""

from datetime import timedelta

from contest.stage.live_order import Course
from conversation.action.hosting import ShowHost
from conversation.action.live import (
    AskStakes,
    LockLive,
    OpenLive,
    ReplaceLive,
    RevealLive,
    SendLiveQuestions,
    ShowLive,
)
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.live import question_screen
from handlers.live.live_state import LiveState, look
from handlers.live.spoken_of import AtPart, AtQuestion, at_part
from handlers.stage import points
from handlers.visit import Visit
from storage.stage.live_questions import LiveQuestion


async def show(action: ShowLive, visit: Visit, *, said: str = "") -> Screen | None:
    on = await at_part(visit, action.stage, action.part)
    if on is None or not on.at.may_host:
        return None
    state, t = await visit.database.read(look, on), visit.t
    return Screen(
        title=t("Câu hỏi trực tiếp: {part}", part=on.part.title),
        lines=(*((said, "") if said else ()), *_lines(visit, state)),
        choices=(
            *(_steps(visit, state) if state.may_go_on else ()),
            (Choice(t("Cập nhật"), action), Choice(t("‹ Điều khiển"), ShowHost(on.at.id))),
        ),
    )


def _lines(visit: Visit, state: LiveState) -> list[Line]:
    t, on = visit.t, state.on
    if not state.questions:
        return [t.many("Chưa có câu hỏi. Thể lệ cần {n} câu; các câu sau đó là câu dự phòng.",
                       on.live.questions)]  # fmt: skip
    reserve = max(0, len(state.questions) - on.live.questions)
    played = sum(each.course is Course.PLAYED for each in state.questions)
    lines: list[Line] = [t("Phần thi đã khóa.")] if state.is_locked else []
    lines += [t("Hội thi đang tạm dừng.")] if on.at.stored.paused_at else []
    lines += [
        t("Đã thi {played}/{count} câu; có {reserve} câu dự phòng.",
          played=played, count=on.live.questions, reserve=reserve)
    ]  # fmt: skip
    if state.absent:
        lines += [t("Đội chưa ai nhận chỗ: {teams}", teams=", ".join(state.absent))]
    if state.current:
        lines += ["", *_current_lines(visit, state, state.current)]
    return lines


def _current_lines(visit: Visit, state: LiveState, current: LiveQuestion) -> list[Line]:
    t = visit.t
    called = question_screen.title(t, AtQuestion(state.on, current))
    if current.opened_at is None and not current.void_at:
        return [called, t("Đang nhận điểm đặt: {n} đội đã đặt.", n=state.staked)]
    return [
        called,
        "",
        *question_screen.question_lines(current),
        "",
        *_standing(visit, state, current),
    ]


def _standing(visit: Visit, state: LiveState, current: LiveQuestion) -> list[Line]:
    t = visit.t
    if current.void_at:
        return [t("Câu này không tính.")]
    if current.revealed_at:
        return [*question_screen.answer_lines(t, current), *_gains(t, state)]
    left = current.closes_at - visit.at if current.closes_at else timedelta(0)
    seconds = max(0, -(-left // timedelta(seconds=1)))
    return [
        t.many("Còn {n} giây.", seconds) if seconds else t("Hết giờ."),
        t("Đã gửi câu hỏi: {sent}/{count}.", sent=state.reached, count=state.called),
        *_silence(t, state, current),
    ]


def _silence(t: Texts, state: LiveState, current: LiveQuestion) -> list[Line]:
    due = sum(len(numbers) for numbers in current.answering.values())
    silent = [
        team.name
        for team in state.on.at.rules.teams
        if state.answered.get(team.code, 0) < len(current.answering.get(team.code, ()))
    ]
    return [
        t("Đã trả lời: {n}/{count}.", n=sum(state.answered.values()), count=due),
        *([t("Còn chờ: {teams}", teams=", ".join(silent))] if silent else []),
    ]


def _gains(t: Texts, state: LiveState) -> list[Line]:
    return [
        f"{team.name}: {points.exact(t, state.gained[team.code])}"
        for team in state.on.at.rules.teams
        if team.code in state.gained
    ]


def _steps(visit: Visit, state: LiveState) -> list[Row]:
    t, on, current = visit.t, state.on, state.current
    rows: list[Row] = []
    if current and current.opened_at and not current.is_settled:
        which = (on.at.id, current.id)
        rows += [
            (Choice(t("Khóa sớm"), LockLive(*which)),)
            if current.is_open(visit.at)
            else (Choice(t("Công bố đáp án"), RevealLive(*which), is_main=True),)
        ]
    if state.following:
        rows += [_opening(t, on, state.following)]
    if current and current.opened_at and not current.void_at:
        rows += [(Choice(t("Thay câu này"), ReplaceLive(on.at.id, current.id)),)]
    if on.at.is_organizer and not any(each.number for each in state.questions):
        label = t("Gửi lại tệp câu hỏi") if state.questions else t("Gửi tệp câu hỏi")
        rows += [(Choice(label, SendLiveQuestions(on.at.id, on.number)),)]
    return rows


def _opening(t: Texts, on: AtPart, following: LiveQuestion) -> Row:
    stakes = Choice(t("Nhận điểm đặt"), AskStakes(on.at.id, following.id), is_main=True)
    opens = Choice(t("Mở câu tiếp theo"), OpenLive(on.at.id, following.id), is_main=True)
    return (stakes,) if on.live.stake and not following.stakes_at else (opens,)
