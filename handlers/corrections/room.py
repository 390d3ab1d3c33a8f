"""The room of corrections at the desk: what waits, the rounds to choose from, the history."""

from contest.corrections import Correction
from conversation.action.corrections import FindQuestion, OpenCorrection, ShowCorrections
from conversation.action.desk import ShowMenu
from conversation.screen import Choice, Row, Screen
from handlers.corrections import wording
from handlers.permissions import may
from handlers.visit import Visit
from storage import corrections, rounds

_SHOWN = 20


async def show(visit: Visit, word: str = "") -> Screen:
    """`word` stands above the rest."""
    t = visit.t
    waiting = await visit.database.read(corrections.waiting, visit.stored.id)
    done = await visit.database.read(corrections.done, visit.stored.id)
    states = await visit.database.read(rounds.states, visit.stored.id)
    opened = [each for each in visit.rules.rounds if states[each.number].opened_at]
    return Screen(
        title=t("Đính chính đáp án"),
        lines=(
            *((word, "") if word else ()),
            t("Chọn tuần có câu hỏi sai sót, hoặc mở một đính chính để xem."),
            t("Đáp án đã niêm phong giữ nguyên; đính chính được ghi và công bố bên cạnh."),
        ),
        choices=(
            *((_choice(visit, each, t("Chờ duyệt")),) for each in waiting),
            *(
                (Choice(each.title, FindQuestion(each.number)),)
                for each in opened
                if may(FindQuestion(each.number), visit)
            ),
            *(
                (_choice(visit, each, t("Số {n}", n=each.number)),)
                for each in done[: -_SHOWN - 1 : -1]
            ),
            (Choice(t("‹ Bàn làm việc"), ShowMenu()),),
        ),
    )


def way_back(visit: Visit) -> Row:
    return (Choice(visit.t("‹ Các đính chính"), ShowCorrections()),)


def _choice(visit: Visit, correction: Correction, state: str) -> Choice:
    title = visit.rules.rounds[correction.round - 1].title
    label = f"{state} · {title} · {wording.question_of(visit, correction)}"
    return Choice(label[:60], OpenCorrection(correction.id))
