"""Pausing a broadcast, letting it go on, stopping it; any organizer may."""

from collections.abc import Callable

from sqlalchemy import Connection

from conversation.action.broadcasts import (
    AskStopBroadcast,
    OpenBroadcast,
    PauseBroadcast,
    ResumeBroadcast,
    ShowBroadcasts,
    StopBroadcast,
)
from conversation.screen import Choice, Quote, Screen
from handlers.broadcasts import history, opening, posts
from handlers.visit import Visit
from storage import acts, broadcasts
from storage.broadcasts import Broadcast

Change = Callable[[Connection, Broadcast], bool]


async def pause(action: PauseBroadcast, visit: Visit) -> Screen:
    return await _steer(visit, action.broadcast, broadcasts.pause, "pause_broadcast")


async def resume(action: ResumeBroadcast, visit: Visit) -> Screen:
    return await _steer(visit, action.broadcast, broadcasts.resume, "resume_broadcast")


async def stop(action: StopBroadcast, visit: Visit) -> Screen:
    def change(tx: Connection, each: Broadcast) -> bool:
        return broadcasts.stop(tx, each, visit.at)

    return await _steer(visit, action.broadcast, change, "stop_broadcast")


async def ask_stop(action: AskStopBroadcast, visit: Visit) -> Screen:
    each = await visit.database.read(broadcasts.find, visit.stored.id, action.broadcast)
    if each is None or each.ended_at:
        return await opening.show(OpenBroadcast(action.broadcast), visit)
    await visit.database.write(broadcasts.leave, visit.address, visit.message)
    t = visit.t
    return Screen(
        title=t("Dừng hẳn thông báo này?"),
        lines=(
            Quote(posts.beginning(t, posts.posted(each.post))),
            t("Ai chưa nhận thì sẽ không nhận nữa. Tin đã gửi không thu hồi được."),
        ),
        choices=(
            (Choice(t("Dừng hẳn, không gửi nữa"), StopBroadcast(each.id)),),
            (Choice(t("Thôi, để như cũ"), OpenBroadcast(each.id), is_main=True),),
        ),
    )


async def _steer(visit: Visit, broadcast_id: int, change: Change, kind: str) -> Screen:
    each = await visit.database.read(broadcasts.find, visit.stored.id, broadcast_id)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    await visit.database.write(_change, visit, each, change, kind)
    return await opening.show(OpenBroadcast(broadcast_id), visit)


def _change(tx: Connection, visit: Visit, each: Broadcast, change: Change, kind: str) -> None:
    if change(tx, each):
        detail = {"broadcast": each.id}
        acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
