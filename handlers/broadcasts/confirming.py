"""Confirming a broadcast: once, and not twice the same by accident."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from conversation.action.broadcasts import OpenBroadcast, SendBroadcast
from conversation.screen import Choice, Screen
from handlers.broadcasts import audience, opening, reviewing
from handlers.people import names
from handlers.visit import Visit
from storage import acts, broadcasts
from storage.broadcasts import Broadcast

TWICE_WITHIN = timedelta(days=1)
"""The same content to the same people within so long is asked about."""


async def send(action: SendBroadcast, visit: Visit) -> Screen:
    """Pressed again, it shows how far it has come; what has changed is shown before it is sent."""
    each = await reviewing.being_written(visit, action.broadcast)
    if each is None or each.audience is None or action.told != reviewing.told_of(each):
        return await opening.show(OpenBroadcast(action.broadcast), visit)
    outlook = await visit.database.read(reviewing.look_ahead, visit, each, each.audience)
    if outlook.hindrance:
        return await reviewing.show(visit, each)
    begins_at, is_again = outlook.estimate.begins_at, bool(action.again)
    twin = await visit.database.write(_confirm, visit, each, begins_at, is_again=is_again)
    if twin:
        return await _ask_whether(visit, each, twin)
    return await opening.show(OpenBroadcast(each.id), visit)


def _confirm(
    tx: Connection, visit: Visit, each: Broadcast, send_at: datetime, *, is_again: bool
) -> Broadcast | None:
    """Does nothing and gives what was sent of late, where it is the same and `is_again` is not."""
    twin = None if is_again else broadcasts.twin(tx, each, visit.at - TWICE_WITHIN)
    if twin is None and broadcasts.confirm(tx, each, send_at=send_at, at=visit.at):
        if send_at <= visit.at:
            broadcasts.begin(tx, each, audience.recipients(visit.stored, each), visit.at)
        detail = {
            "broadcast": each.id,
            "post": each.digest,
            "who": each.who,
            "round": each.round,
            "place": each.place,
            "send_at": send_at.isoformat(),
        }
        acts.log(tx, at=visit.at, address=visit.address, kind="send_broadcast", detail=detail)
    return twin


async def _ask_whether(visit: Visit, each: Broadcast, twin: Broadcast) -> Screen:
    t = visit.t
    whom = audience.describe(t, visit.stored, twin.audience) if twin.audience else ""
    sent = await visit.database.read(names.of_colleague, visit, twin.address)
    at = t.moment(twin.confirmed_at or twin.made_at)
    again = SendBroadcast(each.id, reviewing.told_of(each), 1)
    return Screen(
        title=t("Nội dung này vừa được gửi"),
        lines=(
            t("Đúng nội dung này đã được gửi lúc {at}, cho: {whom}.", at=at, whom=whom),
            t("Người gửi: {name}.", name=sent),
            t("Gửi nữa thì mỗi người nhận hai tin giống nhau."),
        ),
        choices=(
            (Choice(t("Xem thông báo đã gửi"), OpenBroadcast(twin.id), is_main=True),),
            (Choice(t("Vẫn gửi thêm lần nữa"), again),),
            (Choice(t("Không gửi"), OpenBroadcast(each.id)),),
        ),
    )
