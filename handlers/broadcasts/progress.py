"""How far a broadcast has come, in figures and in lines."""

from dataclasses import dataclass

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from conversation.screen import Line
from handlers.broadcasts import audience, undelivered
from handlers.broadcasts.estimating import describe_length, estimate
from handlers.people import names
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


def progress_of(tx: Connection, visit: Visit, each: Broadcast) -> Progress:
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
        writer=names.of_colleague(tx, visit, each.address),
    )


def lines_of(visit: Visit, each: Broadcast, progress: Progress) -> list[Line]:
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
