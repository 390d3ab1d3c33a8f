"""Group chats: bound by an organizer to the whole contest or to a unit, asked for the ranking."""

from datetime import timedelta

from sqlalchemy import Connection

from conversation.action import BindGroup, OfferBinding, ShowRanking
from conversation.screen import Choice, Link, Screen
from handlers import finding_unit, rankings
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
            t("Xin mời một thành viên Ban Tổ chức bấm nút dưới đây để gắn nhóm với cuộc thi."),
        ),
        choices=((Choice(t("Gắn nhóm"), OfferBinding(0, 0), is_main=True),),),
    )


def offer_binding(action: OfferBinding, visit: Visit) -> Screen:
    t = visit.t
    refusal = _refuse(visit)
    if refusal:
        return refusal
    units = finding_unit.tree_page(
        visit, action.parent, action.page, choose=BindGroup, turn=OfferBinding
    )
    return Screen(
        title=t("Gắn nhóm với cuộc thi"),
        lines=(t("Xin chọn toàn cuộc thi, hoặc một đơn vị."),),
        choices=((Choice(t("Toàn cuộc thi"), BindGroup(0), is_main=True),), *units),
    )


async def bind(action: BindGroup, visit: Visit) -> Screen:
    """Bind to the unit, and post from now on in the topic this was asked in."""
    refusal = _refuse(visit)
    if refusal:
        return refusal
    t = visit.t
    unit = finding_unit.linked(visit, visit.stored.unit_codes.get(action.unit, ""))
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
    refusal = _refuse(visit)
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


def _refuse(visit: Visit) -> Screen | None:
    if visit.is_organizer:
        return None
    return Screen(toast=visit.t("Việc gắn nhóm dành cho Ban Tổ chức."), is_alert=True)


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
