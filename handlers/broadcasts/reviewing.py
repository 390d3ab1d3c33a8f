"""What confirming a broadcast will do: to whom it goes, how many they are, how long it takes."""

from dataclasses import dataclass
from zlib import crc32

from sqlalchemy import Connection

from conversation.action.broadcasts import (
    ChooseRecipients,
    DiscardBroadcast,
    PreviewBroadcast,
    SendAtOnce,
    SendBroadcast,
    ShowBroadcasts,
    TimeBroadcast,
    WriteBroadcast,
)
from conversation.post import Post
from conversation.screen import Choice, Line, Quote, Row, Screen
from handlers.broadcasts import audience, history, posts
from handlers.broadcasts.estimating import Estimate, describe_length, estimate
from handlers.visit import Visit
from storage import broadcasts, outbox, recipients
from storage.broadcasts import Audience, Broadcast, BroadcastState, Who


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would happen now. `hindrance`: why it cannot be sent so, "" where it can."""

    recipients: int
    estimate: Estimate
    hindrance: str


async def being_written(visit: Visit, broadcast_id: int) -> Broadcast | None:
    """One that this organizer writes and has not confirmed."""
    each = await visit.database.read(broadcasts.find, visit.stored.id, broadcast_id)
    is_own = each is not None and each.address == visit.address
    return each if each and is_own and each.state is BroadcastState.WRITTEN else None


async def show_again(visit: Visit, broadcast_id: int, *notes: Line) -> Screen:
    """As it is after a change, with what is to be said about that."""
    each = await being_written(visit, broadcast_id)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    return await show(visit, each, *notes)


async def show(visit: Visit, each: Broadcast, *notes: Line, preview: Post | None = None) -> Screen:
    """With a `preview`, how it will arrive stands above."""
    t, whom = visit.t, each.audience
    lines: list[Line] = [Quote(posts.beginning(t, posts.posted(each.post)))]
    send: tuple[Row, ...] = ()
    if whom is None:
        lines.append(t("Chưa chọn người nhận."))
    else:
        outlook = await visit.database.read(look_ahead, visit, each, whom)
        lines += [t("Gửi cho: {whom}.", whom=audience.describe(t, visit.stored, whom))]
        lines += _foreseen(visit, each, outlook)
        send = () if outlook.hindrance else ((_sending(visit, each, whom, outlook),),)
    return Screen(
        title=t("Thông báo chưa gửi"),
        lines=(*notes, *(("",) if notes else ()), *lines),
        choices=(*send, *_changing(visit, each)),
        post=preview,
    )


def look_ahead(tx: Connection, visit: Visit, each: Broadcast, whom: Audience) -> Outlook:
    count = recipients.count(tx, audience.recipients(visit.stored, each))
    ahead = 0 if each.send_at else outbox.ahead(tx, visit.stored.id, visit.at)
    at = max(each.send_at or visit.at, visit.at)
    foreseen = estimate(visit.rules, at, count + ahead, visit.per_second)
    return Outlook(count, foreseen, _hindrance(visit, whom, count, foreseen))


def told_of(each: Broadcast) -> int:
    """Stands for all that a confirmation is about: what has changed since is shown again."""
    shown = (each.id, each.digest, each.who, each.round, each.place, each.send_at)
    return crc32(repr(shown).encode()) & 0x7FFFFFFF


def _hindrance(visit: Visit, whom: Audience, count: int, foreseen: Estimate) -> str:
    t = visit.t
    if not count:
        return t("Hiện không có ai để gửi.")
    if whom.who in audience.OF_A_ROUND:
        current = visit.rules.rounds[whom.round - 1]
        if foreseen.begins_at >= current.closes_at:
            return t("Đến lúc gửi thì {round} đã đóng. Xin chọn lại.", round=current.title)
    return ""


def _foreseen(visit: Visit, each: Broadcast, outlook: Outlook) -> list[Line]:
    t, foreseen = visit.t, outlook.estimate
    is_in_groups = each.who is Who.GROUPS
    many = t.many("Số nhóm nhận: {n}.", outlook.recipients)
    lines: list[Line] = [
        many if is_in_groups else t.many("Số người nhận: {n}.", outlook.recipients)
    ]
    if outlook.hindrance:
        return [*lines, "", outlook.hindrance]
    length = describe_length(t, foreseen.length)
    lines.append(t("Thời gian gửi: {length}.", length=length))
    asked_at = each.send_at or visit.at
    begins = t.moment(foreseen.begins_at)
    if foreseen.begins_at > asked_at:
        lines.append(t("Lúc đó là giờ yên tĩnh: tin được gửi từ {at}.", at=begins))
    elif each.send_at:
        lines.append(t("Hẹn gửi lúc {at}.", at=begins))
    if foreseen.is_interrupted:
        ends = t.moment(foreseen.ends_at)
        lines.append(t("Nghỉ trong giờ yên tĩnh, gửi xong lúc {at}.", at=ends))
    return lines


def _sending(visit: Visit, each: Broadcast, whom: Audience, outlook: Outlook) -> Choice:
    t, count = visit.t, outlook.recipients
    is_later = outlook.estimate.begins_at > visit.at
    if whom.who is Who.GROUPS:
        label = t.many("Gửi vào {n} nhóm", count)
    elif is_later:
        label = t.many("Hẹn gửi cho {n} người", count)
    else:
        label = t.many("Gửi ngay cho {n} người", count)
    return Choice(label, SendBroadcast(each.id, told_of(each), 0), is_main=True)


def _changing(visit: Visit, each: Broadcast) -> tuple[Row, ...]:
    t = visit.t
    at_once = ((Choice(t("Gửi ngay, không hẹn"), SendAtOnce(each.id)),),) if each.send_at else ()
    return (
        (
            Choice(t("Xem lại tin"), PreviewBroadcast(each.id)),
            Choice(t("Chọn người nhận"), ChooseRecipients(each.id)),
        ),
        (Choice(t("Hẹn giờ gửi"), TimeBroadcast(each.id)),),
        *at_once,
        (
            Choice(t("Soạn lại"), WriteBroadcast()),
            Choice(t("Bỏ thông báo này"), DiscardBroadcast(each.id)),
        ),
    )
