"""Group chats: bound by an organizer to the whole contest or to a unit, or by a focal point to the
own one; asked for the ranking."""

from datetime import timedelta

from sqlalchemy import Connection

from contest.units import Unit
from conversation.action.groups import BindGroup, OfferBinding
from conversation.action.results import ShowRanking
from conversation.screen import Choice, Link, Row, Screen
from handlers.results import rankings
from handlers.units import finding_unit, unit_desk
from handlers.visit import Visit
from storage import acts, chats

_RANKING_PAUSE = timedelta(minutes=1)


def greet(visit: Visit) -> Screen:
    """What the bot says when somebody adds it to a group."""
    t = visit.t
    return Screen(
        title=visit.rules.short_title,
        lines=(
            t("Kính chào các anh/chị! Nhóm này có thể nhận thông báo và bảng xếp hạng hằng tuần."),
            t(
                "Xin mời thành viên Ban Tổ chức hoặc đầu mối của đơn vị bấm nút dưới đây để gắn "
                "nhóm."
            ),
        ),
        choices=((Choice(t("Gắn nhóm"), OfferBinding(0, 0), is_main=True),),),
    )


async def offer_binding(action: OfferBinding, visit: Visit) -> Screen:
    """The whole contest and all units to organizers; to focal points, the units they look after."""
    refusal = await _refuse(visit)
    if refusal:
        return refusal
    t = visit.t
    if visit.is_organizer:
        line = t("Xin chọn toàn cuộc thi, hoặc một đơn vị.")
        whole: tuple[Row, ...] = ((Choice(t("Toàn cuộc thi"), BindGroup(0), is_main=True),),)
    else:
        line, whole = t("Xin chọn đơn vị."), ()
    return Screen(
        title=t("Gắn nhóm với cuộc thi"),
        lines=(line,),
        choices=(*whole, *_units_to_bind(action, visit)),
    )


async def bind(action: BindGroup, visit: Visit) -> Screen:
    """Bind to the unit, and post from now on in the topic this was asked in."""
    unit = finding_unit.linked(visit, visit.stored.unit_codes.get(action.unit, ""))
    refusal = await _refuse(visit)
    if refusal is None and not _may_bind(visit, unit.code if unit else None):
        refusal = _not_theirs(visit)
    if refusal:
        return refusal
    t = visit.t
    await visit.database.write(_bind, visit, unit.code if unit else None)
    return Screen(
        title=t("Đã gắn nhóm với {what}", what=unit.name if unit else t("toàn cuộc thi")),
        lines=(
            t("Nhóm sẽ nhận tin mở tuần thi, tin nhắc và bảng xếp hạng hằng tuần."),
            t("Muốn bảng xếp hạng mới nhất được ghim, xin cho phép bot ghim tin nhắn."),
            t("Xem bảng xếp hạng bất cứ lúc nào bằng lệnh /xephang."),
        ),
    )


async def unbind(visit: Visit) -> Screen:
    refusal = await _refuse(visit)
    if refusal:
        return refusal
    await visit.database.write(_unbind, visit)
    return Screen(title=visit.t("Nhóm này không còn được gắn với cuộc thi"))


async def show_ranking(action: ShowRanking, visit: Visit) -> Screen | None:
    """The newest ranking, at most once a minute in a group; in between the bot keeps quiet."""
    may = await visit.database.write(
        chats.may_show_ranking, visit.place.address, at=visit.at, pause=_RANKING_PAUSE
    )
    return await rankings.show(action, visit) if may else None


def invite_to_private(visit: Visit) -> Screen:
    """Everything personal is done in the private chat; a group only gets the way there."""
    t = visit.t
    return Screen(
        title=visit.rules.short_title,
        lines=(t("Xin mời anh/chị nhắn riêng với bot để dự thi và xem kết quả của mình."),),
        choices=((Link(t("Nhắn riêng với bot"), visit.link("")),),),
    )


def explain_where(visit: Visit) -> Screen:
    """What somebody reads who wants to bind a group in the private chat."""
    t = visit.t
    return Screen(
        title=t("Lệnh này dùng trong nhóm"),
        lines=(t("Xin thêm bot vào nhóm, rồi gửi lệnh /gannhom trong nhóm đó."),),
    )


async def _refuse(visit: Visit) -> Screen | None:
    """Focal points neither take a group from the contest nor from a unit that is not theirs."""
    if visit.is_organizer:
        return None
    if not visit.units_looked_after:
        return _not_theirs(visit)
    bound = await visit.database.read(chats.find, visit.place.address)
    is_free = bound is None or _may_bind(visit, bound.unit_code)
    return None if is_free else _not_theirs(visit)


def _may_bind(visit: Visit, unit_code: str | None) -> bool:
    return visit.is_organizer or unit_code in visit.units_looked_after


def _not_theirs(visit: Visit) -> Screen:
    word = visit.t("Việc gắn nhóm dành cho Ban Tổ chức, và đầu mối với nhóm của đơn vị mình.")
    return Screen(toast=word, is_alert=True)


def _units_to_bind(action: OfferBinding, visit: Visit) -> tuple[Row, ...]:
    """Focal points begin at their own units and go down from there."""
    parent = visit.stored.unit_codes.get(action.parent)
    if not visit.is_organizer and parent not in visit.units_looked_after:
        own = unit_desk.own_units(visit)
        return tuple((_into(visit, unit),) for unit in own)
    return finding_unit.tree_page(
        visit, action.parent, action.page, choose=BindGroup, turn=OfferBinding
    )


def _into(visit: Visit, unit: Unit) -> Choice:
    unit_id = visit.stored.unit_ids[unit.code]
    if visit.stored.contest.units.is_leaf(unit.code):
        return Choice(unit.name, BindGroup(unit_id))
    return Choice(f"{unit.name} ›", OfferBinding(unit_id, 0))


def _bind(tx: Connection, visit: Visit, unit_code: str | None) -> None:
    chats.bind(
        tx,
        visit.place.address,
        contest_id=visit.stored.id,
        unit_code=unit_code,
        title=visit.place.title,
        topic=visit.place.topic,
        by=visit.address,
        at=visit.at,
    )
    detail = {"chat": visit.place.address, "unit": unit_code or ""}
    acts.log(tx, at=visit.at, address=visit.address, kind="bind_group", detail=detail)


def _unbind(tx: Connection, visit: Visit) -> None:
    chats.unbind(tx, visit.place.address)
    detail = {"chat": visit.place.address}
    acts.log(tx, at=visit.at, address=visit.address, kind="unbind_group", detail=detail)
