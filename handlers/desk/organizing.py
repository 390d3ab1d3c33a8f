"""What organizers alone see and do: live counts, the provisional ranking, its approval."""

from sqlalchemy import Connection

from conversation.action.desk import ApproveResults, RankAgain, ShowProvisional
from conversation.action.doubles import ShowDoubles
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers.due import closing, unit_tables
from handlers.permissions import may
from handlers.refusals import explain
from handlers.results import rankings, winners
from handlers.visit import Visit
from storage import acts, approvals, doubles, persons, roles, rounds
from storage.rounds import RoundState

_REASONS_SHOWN = 12


async def provisional_rankings(visit: Visit) -> tuple[Row, ...]:
    """The way to each ranking that waits: the notice about it may lie far above by now."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    waiting = [
        current
        for current in visit.rules.rounds
        if states[current.number].closed_at and not states[current.number].published_at
    ]
    t = visit.t
    return tuple(
        (Choice(t("Kết quả tạm tính · {round}", round=each.title), ShowProvisional(each.number)),)
        for each in waiting
    )


async def show_provisional(action: ShowProvisional, visit: Visit) -> Screen | None:
    """The ranking of a closed round as it will be published."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    state = states.get(action.round)
    if state is None or state.closed_at is None:
        return None
    t = visit.t
    current = visit.rules.rounds[action.round - 1]
    approvers = await visit.database.read(approvals.approvers, visit.stored.id, action.round)
    approved = len(approvers)
    needed = visit.rules.results.approvals
    counted = t("Đã duyệt: {approved}/{needed}.", approved=approved, needed=needed)
    published = t("Công bố lúc {at}.", at=t.moment(current.publish_at))
    approve = Choice(t("Duyệt kết quả"), ApproveResults(action.round), is_main=True)
    is_open = state.published_at is None and approved < needed
    is_mine = await visit.database.read(persons.who, visit.stored.id, visit.address) in approvers
    own: tuple[Row, ...] = ((approve,),) if is_open and not is_mine else ()
    suspected = await visit.database.read(_suspected, visit, state)
    return Screen(
        title=t("Kết quả tạm tính · {round}", round=current.title),
        lines=(
            *(*await winners.lines(visit, action.round), ""),
            t("Bảng sẽ công bố"),
            *await rankings.person_lines(visit, action.round),
            "",
            *((_awaited(t, suspected),) if suspected else ()),
            counted if needed else published,
            *((t("Anh/chị đã duyệt; cần một người khác nữa."),) if is_open and is_mine else ()),
        ),
        choices=_look_first(visit) if suspected else own,
    )


async def approve(action: ApproveResults, visit: Visit) -> Screen | None:
    """Each person counts once; the calendar publishes as soon as enough have approved."""
    if await show_provisional(ShowProvisional(action.round), visit) is None:
        return None
    await visit.database.write(_approve, visit, action.round)
    return await show_provisional(ShowProvisional(action.round), visit)


async def show_disagreement(visit: Visit, number: int) -> Screen | None:
    """Why a table is not published; None once it agrees, or for who may not know."""
    reasons = await visit.database.read(unit_tables.disagree, visit.stored, number)
    if not reasons or not visit.is_organizer:
        return None
    t = visit.t
    again = Choice(t("Tính lại từ các bài đã nộp"), RankAgain(number), is_main=True)
    lines = [f"• {explain(t, reason)}" for reason in reasons[:_REASONS_SHOWN]]
    return Screen(
        title=t("Chưa công bố: số liệu chưa khớp · {round}", round=rankings.name(visit, number)),
        lines=(*lines, "", t("Bảng sẽ được công bố ngay khi số liệu khớp.")),
        choices=((again,),) if number else (),
    )


async def rank_again(action: RankAgain, visit: Visit) -> Screen | None:
    """Approvals were given to another ranking, so they are withdrawn."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    state = states.get(action.round)
    if state is None or state.closed_at is None or state.published_at is not None:
        return None
    await visit.database.write(_rank_again, visit, action.round)
    return await show_provisional(ShowProvisional(action.round), visit)


def _rank_again(tx: Connection, visit: Visit, number: int) -> None:
    closing.rank_round(tx, visit.stored, number, visit.at)
    approvals.withdraw(tx, visit.stored.id, number)
    acts.log(tx, at=visit.at, address=visit.address, kind="rank_again", detail={"round": number})


async def show_suspected(visit: Visit, number: int) -> Screen | None:
    """Why a round is not published; None once all is decided, or for who may not know."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    suspected = await visit.database.read(_suspected, visit, states[number])
    if not suspected or not visit.is_organizer:
        return None
    t = visit.t
    return Screen(
        title=t("Chưa công bố: còn nghi vấn trùng · {round}", round=rankings.name(visit, number)),
        lines=(
            _awaited(t, suspected),
            t("Kết quả được công bố ngay khi các nghi vấn đã có quyết định."),
        ),
        choices=_look_first(visit),
    )


def _suspected(tx: Connection, visit: Visit, state: RoundState) -> int:
    if state.closed_at is None or state.published_at is not None:
        return 0
    return len(doubles.undecided(tx, visit.stored.id, state.id))


def _awaited(t: Texts, suspected: int) -> str:
    return t.many("{n} nghi vấn trùng cần xem trước khi duyệt.", suspected)


def _look_first(visit: Visit) -> tuple[Row, ...]:
    """For who may decide about them."""
    look = Choice(visit.t("Xem nghi vấn trùng"), ShowDoubles(), is_main=True)
    return ((look,),) if may(ShowDoubles(), visit) else ()


def _approve(tx: Connection, visit: Visit, number: int) -> None:
    """Not while anybody may be counted twice: whoever approves must know the table to be final."""
    if not roles.may_approve(tx, visit.address):
        return
    if _suspected(tx, visit, rounds.states(tx, visit.stored.id)[number]):
        return
    approvals.approve(tx, visit.stored.id, number, address=visit.address, at=visit.at)
    acts.log(
        tx, at=visit.at, address=visit.address, kind="approve_results", detail={"round": number}
    )
