"""Choosing to whom a broadcast goes."""

from contest.calendar import round_at
from conversation.action.broadcasts import (
    BrowseRecipients,
    ChooseRecipients,
    DiscardBroadcast,
    FindRecipients,
    ListRecipients,
    SetRecipients,
    ShowBroadcasts,
)
from conversation.post import Post
from conversation.screen import Choice, Row, Screen
from handlers.broadcasts import audience, history, reviewing
from handlers.broadcasts.audience import KINDS
from handlers.units import finding_unit
from handlers.units.finding_unit import Ways
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import Audience, Broadcast, Who


def offer(visit: Visit, each: Broadcast, preview: Post | None = None) -> Screen:
    """With a `preview`, how it will arrive stands above."""
    t = visit.t
    arrives = t("Người nhận sẽ thấy đúng như tin ở trên.")
    return Screen(
        title=t("Gửi cho ai?"),
        lines=(arrives,) if preview else (),
        choices=(
            _choice(visit, each, Audience(Who.EVERYONE)),
            *_of_the_round(visit, each),
            (Choice(t("Một đơn vị và cấp dưới"), FindRecipients(each.id)),),
            *_blocks(visit, each),
            (Choice(t("Danh sách riêng (mã hoặc số điện thoại)"), ListRecipients(each.id)),),
            _choice(visit, each, Audience(Who.GROUPS)),
            (Choice(t("Bỏ thông báo này"), DiscardBroadcast(each.id)),),
        ),
        post=preview,
    )


async def choose(action: ChooseRecipients, visit: Visit) -> Screen:
    each = await reviewing.being_written(visit, action.broadcast)
    return offer(visit, each) if each else await history.show(ShowBroadcasts(0), visit)


async def set_recipients(action: SetRecipients, visit: Visit) -> Screen:
    each = await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    who = KINDS[action.who] if 0 <= action.who < len(KINDS) else Who.LISTED
    chosen = audience.chosen(visit, who, action.which) if who is not Who.LISTED else None
    if chosen is None:
        return offer(visit, each)
    await visit.database.write(broadcasts.address_to, each.id, chosen)
    return await reviewing.show_again(visit, each.id)


async def find(action: FindRecipients, visit: Visit) -> Screen:
    each = await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    return finding_unit.find(visit, _ways(each.id))


async def browse(action: BrowseRecipients, visit: Visit) -> Screen:
    each = await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    return finding_unit.browse(visit, action.parent, action.page, _ways(each.id))


def _ways(broadcast_id: int) -> Ways:
    unit = KINDS.index(Who.UNIT)
    return Ways(
        choose=lambda unit_id: SetRecipients(broadcast_id, unit, unit_id),
        turn=lambda parent, page: BrowseRecipients(broadcast_id, parent, page),
        find=FindRecipients(broadcast_id),
        is_own=False,
    )


def _choice(visit: Visit, each: Broadcast, whom: Audience, which: int = 0) -> Row:
    told = audience.describe(visit.t, visit.stored, whom)
    action = SetRecipients(each.id, KINDS.index(whom.who), which)
    return (Choice(told[0].upper() + told[1:], action),)


def _of_the_round(visit: Visit, each: Broadcast) -> tuple[Row, ...]:
    current = round_at(visit.rules, visit.at)
    if current is None:
        return ()
    number = current.number
    return tuple(_choice(visit, each, Audience(who, number), number) for who in audience.OF_A_ROUND)


def _blocks(visit: Visit, each: Broadcast) -> tuple[Row, ...]:
    return tuple(
        _choice(visit, each, Audience(Who.BLOCK, place=block.code), number)
        for number, block in enumerate(visit.rules.blocks)
    )
