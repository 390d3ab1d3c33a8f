"""How far a broadcast has come, and what can be done about it; at the end it is the report."""

from dataclasses import dataclass

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from conversation.action.broadcasts import (
    AskStopBroadcast,
    OpenBroadcast,
    PauseBroadcast,
    ResumeBroadcast,
    SendUndelivered,
    ShowBroadcasts,
)
from conversation.screen import Choice, Line, Quote, Row, Screen
from handlers.broadcasts import audience, posts, undelivered
from handlers.broadcasts.estimating import describe_length, estimate
from handlers.broadcasts.writers import name_of
from handlers.visit import Visit
from storage import broadcasts, outbox, recipients
from storage.broadcasts import Broadcast, BroadcastState
from storage.outbox import DeliveryState

_BAR = 12  # signs


@dataclass(frozen=True, slots=True)
class Progress:
    """`errors`: how many were not reached, by reason."""

    total: int
    sent: int
    dropped: int
    to_come: int
    errors: dict[str, int]
    writer: str

    @property
    def failed(self) -> int:
        return sum(self.errors.values())


async def show(visit: Visit, each: Broadcast) -> Screen:
    t = visit.t
    progress = await visit.database.read(_progress, visit, each)
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
            *_lines(visit, each, progress),
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


def _progress(tx: Connection, visit: Visit, each: Broadcast) -> Progress:
    which = broadcasts.which(each)
    states = outbox.progress(tx, **which)
    planned = 0
    if each.state is BroadcastState.PLANNED:
        planned = recipients.count(tx, audience.recipients(visit.stored, each))
    return Progress(
        total=sum(states.values()) + planned,
        sent=states[DeliveryState.SENT],
        dropped=states[DeliveryState.DROPPED],
        to_come=states[DeliveryState.WAITING] + states[DeliveryState.HELD],
        errors=undelivered.by_reason(visit.t, outbox.errors(tx, **which)),
        writer=name_of(tx, visit, each.address),
    )


def _lines(visit: Visit, each: Broadcast, progress: Progress) -> list[Line]:
    t = visit.t
    if each.state is BroadcastState.PLANNED:
        at = t.moment(each.send_at or visit.at)
        return [
            t("Bắt đầu gửi lúc {at}.", at=at),
            t.many("Số nơi nhận tính đến lúc này: {n}.", progress.total),
        ]
    lines: list[Line] = [_bar(visit, progress)]
    lines.append(
        t(
            "Đã gửi: {sent}/{total}.",
            sent=t.number(progress.sent),
            total=t.number(progress.total),
        )
    )
    lines += [f"• {why}: {t.number(count)}" for why, count in progress.errors.items()]
    if progress.dropped:
        is_stopped = each.state is BroadcastState.STOPPED
        why = t("không gửi nữa do đã dừng") if is_stopped else t("không còn cần gửi")
        lines.append(f"• {why}: {t.number(progress.dropped)}")
    return [*lines, *_to_come(visit, each, progress)]


def _bar(visit: Visit, progress: Progress) -> str:
    done = progress.total - progress.to_come
    share = done / progress.total if progress.total else 1.0
    full = int(share * _BAR)
    return f"{'▰' * full}{'▱' * (_BAR - full)} {visit.t.number(int(share * 100))}%"


def _to_come(visit: Visit, each: Broadcast, progress: Progress) -> list[Line]:
    t = visit.t
    if each.ended_at:
        return [t("Kết thúc lúc {at}.", at=t.moment(each.ended_at))]
    lines: list[Line] = [t("Còn chờ gửi: {n}.", n=t.number(progress.to_come))]
    if each.state is BroadcastState.PAUSED:
        return lines
    if each.is_held:
        at = after_quiet(visit.at, visit.rules.quiet_hours, visit.rules.zone)
        return [*lines, t("Gửi tiếp lúc {at}.", at=t.moment(at))]
    if progress.to_come:
        left = estimate(visit.rules, visit.at, progress.to_come, visit.per_second).length
        lines.append(t("Thời gian còn lại: {length}.", length=describe_length(t, left)))
    return lines


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
