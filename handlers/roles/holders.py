"""/vaitro: who has a role at the desk; organizers give and take them."""

from sqlalchemy import Connection

from conversation.action.desk import ShowMenu
from conversation.action.roles import AskEndRole, EndRole, InviteRole, ShowRole, ShowRoles
from conversation.screen import Choice, Line, Screen
from handlers import notices
from handlers.people import names
from handlers.roles import inviting, words
from handlers.roles.telling import appointment, tell
from handlers.roles.words import DESK_ROLES
from handlers.visit import Visit
from storage import approvals, roles
from storage.roles import BY_SETTINGS, ORGANIZER, Holder, Kind, Role


async def show_all(visit: Visit) -> Screen:
    t = visit.t
    lines: list[Line] = []
    for role in DESK_ROLES:
        held = await visit.database.read(roles.holders, role)
        lines.append(f"{words.heading(t, role)}: {t.number(len(held))}")
    return Screen(
        title=t("Các vai trò"),
        lines=(*lines, "", t("Đầu mối của các đơn vị: /daumoi.")),
        choices=(
            *((Choice(words.heading(t, role), ShowRole(n)),) for n, role in enumerate(DESK_ROLES)),
            (Choice(t("‹ Bàn làm việc"), ShowMenu()),),
        ),
    )


async def show(action: ShowRole, visit: Visit) -> Screen:
    t, role = visit.t, _role(action.role)
    if role is None:
        return await show_all(visit)
    named = await visit.database.read(_named, visit, role)
    lines = [t("{name}, từ {at}", name=name, at=t.date(each.given_at)) for name, each in named]
    end = [
        (Choice(t("Thôi vai trò: {name}", name=name), AskEndRole(action.role, appointment(each))),)
        for name, each in named
    ]
    return Screen(
        title=words.heading(t, role),
        lines=(words.what_it_may(t, role), "", *(lines or (t("Chưa có ai."),))),
        choices=(
            (Choice(t("Mời thêm người"), InviteRole(action.role), is_main=True),),
            *end,
            (Choice(t("‹ Các vai trò"), ShowRoles()),),
        ),
    )


async def invite(action: InviteRole, visit: Visit) -> Screen:
    t, role = visit.t, _role(action.role)
    if role is None:
        return await show_all(visit)
    return Screen(
        title=t("Mời: {role}", role=words.name(t, role)),
        lines=(words.what_it_may(t, role), "", *await inviting.invite(visit, Role(role))),
        choices=((Choice(t("‹ Các vai trò"), ShowRole(action.role)),),),
    )


async def ask_end(action: AskEndRole, visit: Visit) -> Screen:
    t, role = visit.t, _role(action.role)
    found = await visit.database.read(_find, visit, role, action.given) if role else None
    if role is None or found is None:
        return await show(ShowRole(action.role), visit)
    name, holder, is_last = found
    back = (Choice(t("Giữ nguyên"), ShowRole(action.role)),)
    if is_last:
        line = t("Đây là thành viên Ban Tổ chức duy nhất. Xin mời thêm người trước.")
        return Screen(title=t("Chưa thôi vai trò được"), lines=(line,), choices=(back,))
    lines: list[Line] = [
        t("{name} sẽ không còn là {role}, ngay từ lúc này.", name=name, role=words.name(t, role)),
        t("Người đó và cả Ban Tổ chức được báo."),
    ]
    if holder.given_by == BY_SETTINGS:
        lines.append(
            t("Vai trò này ghi trong cấu hình (ORGANIZERS): xin nhờ người vận hành bỏ cả ở đó, "
              "nếu không vai trò sẽ trở lại khi bot khởi động.")
        )  # fmt: skip
    end = EndRole(action.role, action.given)
    return Screen(
        title=t("Thôi vai trò của {name}?", name=name),
        lines=tuple(lines),
        choices=((Choice(t("Thôi vai trò"), end, is_main=True),), back),
    )


async def end(action: EndRole, visit: Visit) -> Screen:
    """From the next press on the person has the role no more."""
    role = _role(action.role)
    if role is not None:
        await visit.database.write(_end, visit, role, action.given)
    return await show(ShowRole(action.role), visit)


def _role(place: int) -> Kind | None:
    return DESK_ROLES[place] if 0 <= place < len(DESK_ROLES) else None


def _named(tx: Connection, visit: Visit, role: Kind) -> list[tuple[str, Holder]]:
    return [(names.of_account(tx, visit, each.address), each) for each in roles.holders(tx, role)]


def _find(tx: Connection, visit: Visit, role: Kind, given: int) -> tuple[str, Holder, bool] | None:
    """With the name, and whether it is the last organizer."""
    held = roles.holders(tx, role)
    for each in held:
        if appointment(each) == given:
            is_last = role is ORGANIZER and len(held) == 1
            return names.of_account(tx, visit, each.address), each, is_last
    return None


def _end(tx: Connection, visit: Visit, role: Kind, given: int) -> None:
    """Two organizers who end each other's role at once leave one: the second waits and is last."""
    roles.hold(tx, role)
    found = _find(tx, visit, role, given)
    if found is None:
        return
    _, holder, is_last = found
    if not is_last and roles.take(tx, holder.address, Role(role)):
        inviting.log(tx, visit, "end", Role(role), {"whom": holder.address})
        approvals.withdraw_of_former(tx, by=visit.address, at=visit.at)
        tell(tx, visit, notices.ROLE_ENDED, Role(role), holder.address)
