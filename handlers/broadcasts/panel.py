"""How far a broadcast has come, and what can be done about it; at the end it is the report."""

from conversation.action.broadcasts import (
    AskStopBroadcast,
    OpenBroadcast,
    PauseBroadcast,
    ResumeBroadcast,
    SendUndelivered,
    ShowBroadcasts,
)
from conversation.screen import Choice, Quote, Row, Screen
from handlers.broadcasts import audience, posts
from handlers.broadcasts.progress import Progress, lines_of, progress_of
from handlers.visit import Visit
from storage.broadcasts import Broadcast, BroadcastState


async def show(visit: Visit, each: Broadcast) -> Screen:
    t = visit.t
    progress = await visit.database.read(progress_of, visit, each)
    whom = audience.describe(t, visit.stored, each.audience) if each.audience else ""
    return Screen(
        title=_title(visit, each),
        lines=(
            Quote(posts.beginning(t, posts.posted(each.post))),
            t("Gửi cho: {whom}.", whom=whom),
            t(
                "Người gửi: {name}, lúc {at}.",
                name=progress.writer,
                at=t.moment(each.confirmed_at or each.made_at),
            ),
            "",
            *lines_of(visit, each, progress),
        ),
        choices=(*_steering(visit, each), *_details(visit, each, progress), _back(visit)),
    )


def _title(visit: Visit, each: Broadcast) -> str:
    t = visit.t
    match each.state:
        case BroadcastState.PLANNED:
            return t("Đã hẹn gửi thông báo")
        case BroadcastState.SENDING if each.is_held:
            return t("Thông báo nghỉ trong giờ yên tĩnh")
        case BroadcastState.SENDING:
            return t("Đang gửi thông báo")
        case BroadcastState.PAUSED:
            return t("Thông báo đang tạm dừng")
        case BroadcastState.STOPPED:
            return t("Đã dừng gửi thông báo")
    return t("Đã gửi xong thông báo")


def _steering(visit: Visit, each: Broadcast) -> tuple[Row, ...]:
    t = visit.t
    stop = Choice(t("Dừng hẳn"), AskStopBroadcast(each.id))
    match each.state:
        case BroadcastState.PLANNED:
            row: Row = (Choice(t("Hủy, không gửi"), AskStopBroadcast(each.id)),)
        case BroadcastState.SENDING:
            row = (Choice(t("Tạm dừng"), PauseBroadcast(each.id)), stop)
        case BroadcastState.PAUSED:
            row = (Choice(t("Gửi tiếp"), ResumeBroadcast(each.id), is_main=True), stop)
        case _:
            return ()
    is_live = each.address == visit.address  # changes by itself where its writer looks at it
    return (row,) if is_live else (row, (Choice(t("Cập nhật"), OpenBroadcast(each.id)),))


def _details(visit: Visit, each: Broadcast, progress: Progress) -> tuple[Row, ...]:
    if not progress.failed:
        return ()
    label = visit.t("Danh sách không gửi được (tệp Excel)")
    return ((Choice(label, SendUndelivered(each.id)),),)


def _back(visit: Visit) -> Row:
    return (Choice(visit.t("‹ Các thông báo"), ShowBroadcasts(0)),)
