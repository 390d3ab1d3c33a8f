"""The ranking of a closed round, or (0) of the whole contest, as it will be published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from conversation.action.desk import (
    AnswerSentBack,
    ApproveResults,
    RankAgain,
    SendBack,
    ShowProvisional,
)
from conversation.screen import Choice, Heading, Line, Quote, Row, Screen
from handlers.desk import suspected
from handlers.due import ranking
from handlers.people import names
from handlers.permissions import doors
from handlers.results import rankings, unit_winners, winners
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import approvals, persons, rounds, sent_back
from storage.sent_back import SentBack


@dataclass(frozen=True, slots=True)
class _State:
    """How far a ranking is from being published; `is_mine`: this person has approved it.

    `returned` are all that sent it back, with the names of who did."""

    is_provisional: bool
    approved: int
    is_mine: bool
    suspected: int
    returned: Sequence[tuple[str, SentBack]]

    @property
    def is_sent_back(self) -> bool:
        return any(each.answered_at is None for _, each in self.returned)


async def ways(visit: Visit) -> tuple[Row, ...]:
    """The way to each ranking that waits: the notice about it may lie far above by now."""
    t = visit.t
    return tuple(
        (
            Choice(
                t("Kết quả tạm tính · {round}", round=rankings.name(visit, number)),
                ShowProvisional(number),
            ),
        )
        for number in await visit.database.read(_waiting, visit)
    )


async def show(action: ShowProvisional, visit: Visit) -> Screen | None:
    """None where nothing is ranked yet; what is published already has no buttons any more."""
    number = action.round
    if not await visit.database.read(_is_ranked, visit, number):
        return None
    state = await visit.database.read(_state, visit, number)
    return Screen(
        title=visit.t("Kết quả tạm tính · {round}", round=rankings.name(visit, number)),
        lines=(
            *(*await winners.lines(visit, number), ""),
            *(await unit_winners.lines(visit) if number == WHOLE_CONTEST else ()),
            Heading(visit.t("Bảng sẽ công bố")),
            *await rankings.person_lines(visit, number),
            "",
            *_where_it_stands(visit, number, state),
        ),
        choices=_choices(visit, number, state),
    )


def _waiting(tx: Connection, visit: Visit) -> list[int]:
    numbers = [*(each.number for each in visit.rules.rounds), WHOLE_CONTEST]
    return [number for number in numbers if ranking.is_provisional(tx, visit.stored, number)]


def _is_ranked(tx: Connection, visit: Visit, number: int) -> bool:
    if number == WHOLE_CONTEST:
        return ranking.is_provisional(tx, visit.stored, number)
    state = rounds.states(tx, visit.stored.id).get(number)
    return state is not None and state.closed_at is not None


def _state(tx: Connection, visit: Visit, number: int) -> _State:
    contest_id = visit.stored.id
    approvers = approvals.approvers(tx, contest_id, number)
    return _State(
        ranking.is_provisional(tx, visit.stored, number),
        len(approvers),
        persons.who(tx, contest_id, visit.address) in approvers,
        suspected.count(tx, visit.stored, number),
        [
            (names.of_colleague(tx, visit, each.sent_by), each)
            for each in sent_back.of_round(tx, contest_id, number)
        ],
    )


def _where_it_stands(visit: Visit, number: int, state: _State) -> list[Line]:
    t, needed = visit.t, visit.rules.results.approvals
    lines: list[Line] = [line for each in state.returned for line in _returned(visit, *each)]
    if state.suspected:
        lines.append(suspected.line(t, state.suspected))
    if needed:
        lines.append(t("Đã duyệt: {approved}/{needed}.", approved=state.approved, needed=needed))
    publish_at = _publish_at(visit, number)
    if state.approved >= needed and not state.is_sent_back and visit.at < publish_at:
        lines.append(t("Công bố lúc {at}.", at=t.moment(publish_at)))
    if state.is_provisional and state.is_mine and state.approved < needed:
        lines.append(t("Anh/chị đã duyệt; cần một người khác nữa."))
    return lines


def _returned(visit: Visit, who: str, each: SentBack) -> list[Line]:
    t = visit.t
    about: list[Line] = [
        t("Trả lại lúc {at}, người trả lại: {who}. Lý do:", at=t.moment(each.sent_at), who=who),
        Quote(each.reason),
    ]
    if each.answered_at is None:
        return [*about, t("Chưa công bố cho đến khi Ban Tổ chức xem lại."), ""]
    return [*about, t("Ban Tổ chức đã xem lại lúc {at}.", at=t.moment(each.answered_at)), ""]


def _publish_at(visit: Visit, number: int) -> datetime:
    every = visit.rules.rounds
    return every[number - 1].publish_at if number else max(each.publish_at for each in every)


def _choices(visit: Visit, number: int, state: _State) -> tuple[Row, ...]:
    """Without what this person may not do."""
    t = visit.t
    if not state.is_provisional:
        return ()
    if state.suspected:
        return suspected.look_first(visit)
    if state.is_sent_back:
        done = Choice(t("Đã xem lại, trình duyệt lại"), AnswerSentBack(number), is_main=True)
        again = Choice(t("Tính lại từ các bài đã nộp"), RankAgain(number))
        return doors(((done,), (again,)), visit)
    is_asked = state.approved < visit.rules.results.approvals and not state.is_mine
    approve = Choice(t("Duyệt kết quả"), ApproveResults(number), is_main=True)
    back = Choice(t("Trả lại"), SendBack(number))
    return doors((*(((approve,),) if is_asked else ()), (back,)), visit)
