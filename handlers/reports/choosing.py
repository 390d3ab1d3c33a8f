"""From the desk: which round, then what of it. Names of people are for organizers alone."""

from conversation.action.desk import ShowMenu
from conversation.action.reports import AskReport, ShowReports, ShowRoundReports
from conversation.screen import Choice, Line, Row, Screen
from handlers.reports import kinds
from handlers.reports.kinds import Kind
from handlers.results import published, rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import rounds


async def told_rounds(visit: Visit) -> list[int]:
    """While a round is open nobody is told anything of it, and least of all in a file; before it
    is published only organizers are."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    return [
        number
        for number, state in states.items()
        if (state.closed_at if visit.is_organizer else state.published_at)
    ]


async def show_rounds(visit: Visit) -> Screen:
    t, closed = visit.t, await told_rounds(visit)
    lines: list[Line] = [t("Số liệu của các tuần đã đóng, để lập báo cáo và đề nghị khen thưởng.")]
    if not closed:
        lines.append(_nothing_yet(visit))
    numbers = [*closed, WHOLE_CONTEST] if closed else []
    return Screen(
        title=t("Báo cáo"),
        lines=tuple(lines),
        choices=(
            *((_round(visit, number),) for number in numbers),
            (Choice(t("Bàn làm việc"), ShowMenu()),),
        ),
    )


async def show_kinds(action: ShowRoundReports, visit: Visit) -> Screen:
    t, number = visit.t, action.round
    closed = await told_rounds(visit)
    if number not in closed and (number != WHOLE_CONTEST or not closed):
        return await show_rounds(visit)
    return Screen(
        title=t("Báo cáo · {round}", round=rankings.name(visit, number)),
        lines=(*await _warning(visit, number), _about_names(visit)),
        choices=(*await _kinds(visit, number), (Choice(t("Tuần khác"), ShowReports()),)),
    )


def _nothing_yet(visit: Visit) -> str:
    t, is_told_early = visit.t, visit.is_organizer
    return t("Chưa có tuần nào đóng.") if is_told_early else t("Chưa công bố kết quả tuần nào.")


def _about_names(visit: Visit) -> str:
    t = visit.t
    if not visit.is_organizer:
        return t("Tệp có số liệu của các đơn vị và các câu hỏi, không có họ tên người dự thi.")
    return t("Tệp có họ tên người dự thi, không có số điện thoại. Xin chỉ gửi nơi cần nhận.")


async def _warning(visit: Visit, number: int) -> tuple[Line, ...]:
    states = await visit.database.read(rounds.states, visit.stored.id)
    if number == WHOLE_CONTEST or states[number].published_at:
        return ()
    return (visit.t("Kết quả chưa công bố: số liệu còn có thể thay đổi."),)


def _round(visit: Visit, number: int) -> Choice:
    return Choice(rankings.name(visit, number), ShowRoundReports(number))


async def _kinds(visit: Visit, number: int) -> tuple[Row, ...]:
    return tuple(
        (Choice(kinds.name(visit.t, kind), AskReport(number, kind)),)
        for kind in await possible(visit, number)
    )


async def possible(visit: Visit, number: int) -> tuple[Kind, ...]:
    """What this person may have of a round; Word papers name who wins."""
    if not visit.is_organizer:
        return (Kind.WORKBOOK,)
    return kinds.of_round(number, is_final=await published.is_final(visit))
