"""Who may be counted twice is decided before anything is approved or published."""

from sqlalchemy import Connection

from conversation.action.doubles import ShowDoubles
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers.permissions import doors
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import doubles, rounds
from storage.contests import StoredContest


async def show(visit: Visit, number: int) -> Screen | None:
    """Why a round is not published; None once all is decided, or for who may not know."""
    waiting = await visit.database.read(count, visit.stored, number)
    if not waiting or not visit.is_organizer:
        return None
    t = visit.t
    return Screen(
        title=t("Chưa công bố: còn nghi vấn trùng · {round}", round=rankings.name(visit, number)),
        lines=(
            line(t, waiting),
            t("Kết quả được công bố ngay khi các nghi vấn đã có quyết định."),
        ),
        choices=look_first(visit),
    )


def count(tx: Connection, stored: StoredContest, number: int) -> int:
    """Undecided, of a closed round that is not published; of all such for the whole contest."""
    return sum(
        len(doubles.undecided(tx, stored.id, state.id))
        for state in rounds.states(tx, stored.id).values()
        if number in {WHOLE_CONTEST, state.number} and state.closed_at and not state.published_at
    )


def line(t: Texts, waiting: int) -> str:
    return t.many("{n} nghi vấn trùng cần xem trước khi duyệt.", waiting)


def look_first(visit: Visit) -> tuple[Row, ...]:
    """For who may decide about them."""
    look = Choice(visit.t("Xem nghi vấn trùng"), ShowDoubles(), is_main=True)
    return doors(((look,),), visit)
