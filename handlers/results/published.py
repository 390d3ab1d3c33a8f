"""Which results may be shown: while a round is not published, nothing of it is."""

from contest.calendar import DueKind
from handlers.visit import Visit
from storage import rounds, runs

WHOLE_CONTEST = 0
"""The number under which the ranking over all rounds is kept."""


async def numbers(visit: Visit) -> list[int]:
    """The rounds whose results are published, in their order."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    return sorted(number for number, state in states.items() if state.published_at)


async def is_final(visit: Visit) -> bool:
    """Whether the ranking over all rounds is published."""
    recorded = await visit.database.read(runs.recorded, visit.stored.id)
    return (DueKind.FINAL, 0, 0) in recorded


async def choose(visit: Visit, asked: int) -> int | None:
    """The round asked for if published, the newest published one for 0, else None."""
    shown = await numbers(visit)
    if asked in shown:
        return asked
    return shown[-1] if shown and asked == 0 else None


def nothing_yet(visit: Visit) -> str:
    """When there will be something to show."""
    t = visit.t
    waiting = visit.at >= visit.rules.rounds[0].publish_at
    coming = next((r for r in visit.rules.rounds if r.publish_at > visit.at), None)
    if waiting or coming is None:
        return t("Kết quả đang chờ Ban Tổ chức duyệt.")
    at = t.moment(coming.publish_at)
    return t("Kết quả {round} được công bố lúc {at}.", round=coming.title, at=at)
