"""From the desk: which round, then what of it; organizers alone."""

from conversation.action.desk import ShowMenu
from conversation.action.reports import AskReport, ShowReports, ShowRoundReports
from conversation.screen import Choice, Line, Row, Screen
from handlers.reports import kinds
from handlers.results import published, rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import rounds


async def closed_rounds(visit: Visit) -> list[int]:
    """While a round is open nobody is told anything of it, and least of all in a file."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    return [number for number, state in states.items() if state.closed_at]


async def show_rounds(visit: Visit) -> Screen:
    t, closed = visit.t, await closed_rounds(visit)
    lines: list[Line] = [t("Số liệu của các tuần đã đóng, để lập báo cáo và đề nghị khen thưởng.")]
    if not closed:
        lines.append(t("Chưa có tuần nào đóng."))
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
    closed = await closed_rounds(visit)
    if number not in closed and (number != WHOLE_CONTEST or not closed):
        return await show_rounds(visit)
    return Screen(
        title=t("Báo cáo · {round}", round=rankings.name(visit, number)),
        lines=(
            *await _warning(visit, number),
            t("Tệp có họ tên người dự thi, không có số điện thoại. Xin chỉ gửi nơi cần nhận."),
        ),
        choices=(*await _kinds(visit, number), (Choice(t("Tuần khác"), ShowReports()),)),
    )


async def _warning(visit: Visit, number: int) -> tuple[Line, ...]:
    states = await visit.database.read(rounds.states, visit.stored.id)
    if number == WHOLE_CONTEST or states[number].published_at:
        return ()
    return (visit.t("Kết quả chưa công bố: số liệu còn có thể thay đổi."),)


def _round(visit: Visit, number: int) -> Choice:
    return Choice(rankings.name(visit, number), ShowRoundReports(number))


async def _kinds(visit: Visit, number: int) -> tuple[Row, ...]:
    is_final = await published.is_final(visit)
    return tuple(
        (Choice(kinds.name(visit.t, kind), AskReport(number, kind)),)
        for kind in kinds.of_round(number, is_final=is_final)
    )
