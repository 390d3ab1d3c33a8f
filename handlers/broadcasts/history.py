"""What was sent to many, and the way to write more."""

from conversation.action.broadcasts import OpenBroadcast, ShowBroadcasts, WriteBroadcast
from conversation.action.desk import ShowMenu
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.broadcasts import posts
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import Broadcast, BroadcastState

_BEGINNING = 30  # characters, as many as a button shows on a phone


async def show(action: ShowBroadcasts, visit: Visit) -> Screen:
    await visit.database.write(broadcasts.leave, visit.address, visit.message)
    t = visit.t
    count = await visit.database.read(broadcasts.count_confirmed, visit.stored.id)
    pages = max(1, -(-count // paging.PER_PAGE))
    page = paging.clamp(action.page, pages)
    shown = await visit.database.read(
        broadcasts.recent, visit.stored.id, limit=paging.PER_PAGE, offset=page * paging.PER_PAGE
    )
    return Screen(
        title=t("Thông báo của Ban Tổ chức"),
        lines=(t.many("Đã gửi hoặc đã hẹn: {n}.", count),),
        choices=(
            (Choice(t("Soạn thông báo mới"), WriteBroadcast(), is_main=True),),
            *await _unsent(visit),
            *((Choice(_line(t, each), OpenBroadcast(each.id)),) for each in shown),
            *paging.turns(t, page, pages, ShowBroadcasts),
            (Choice(t("‹ Bàn làm việc"), ShowMenu()),),
        ),
    )


async def _unsent(visit: Visit) -> tuple[Row, ...]:
    each = await visit.database.read(broadcasts.written_by, visit.stored.id, visit.address)
    if each is None:
        return ()
    label = visit.t("Soạn dở: {text}", text=_beginning(visit.t, each))
    return ((Choice(label, OpenBroadcast(each.id)),),)


def _line(t: Texts, each: Broadcast) -> str:
    mark = {
        BroadcastState.PLANNED: "🕐",
        BroadcastState.SENDING: "▶",
        BroadcastState.PAUSED: "⏸",
        BroadcastState.STOPPED: "■",
    }.get(each.state, "✓")
    at = t.moment(each.send_at or each.made_at)
    return f"{mark} {at} · {_beginning(t, each)}"


def _beginning(t: Texts, each: Broadcast) -> str:
    text = posts.beginning(t, posts.posted(each.post))
    return text if len(text) <= _BEGINNING else f"{text[:_BEGINNING]}…"
