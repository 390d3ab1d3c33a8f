"""Somebody opens a link that gives a role."""

from sqlalchemy import Connection

from conversation.action.desk import ShowMenu
from conversation.action.home import Home
from conversation.screen import Choice, Line, Screen
from handlers import notices
from handlers.roles import inviting, words
from handlers.roles.inviting import TakenUp
from handlers.roles.telling import tell
from handlers.units import focal_points
from handlers.visit import Visit
from storage.roles import FOCAL_POINT


async def accept(visit: Visit, token: str) -> Screen:
    """Whoever opens the link first has the role from now on."""
    taken = await visit.database.write(_accept, visit, token)
    if taken is None:
        return _too_late(visit)
    role = taken.role
    if role.role is FOCAL_POINT:
        return focal_points.welcome(visit, role.unit_code) or _too_late(visit)
    t = visit.t
    return Screen(
        title=t("Anh/chị là {role}", role=words.name(t, role.role)),
        lines=(
            words.what_it_may(t, role.role),
            t("Anh/chị được thi thử, bài thi thử không tính vào kết quả."),
            *(_taken_out(visit) if taken.papers else ()),
            t("Mở lại bất cứ lúc nào bằng lệnh /tochuc."),
        ),
        choices=(
            (Choice(t("Bàn làm việc của Ban Tổ chức"), ShowMenu(), is_main=True),),
            (Choice(t("Về trang đầu"), Home()),),
        ),
    )


def _too_late(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Đường dẫn không còn dùng được"),
        lines=(t("Đường dẫn đã được dùng hoặc đã hết hạn. Xin đề nghị Ban Tổ chức gửi lại."),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )


def _taken_out(visit: Visit) -> tuple[Line]:
    """They had begun as somebody who competes."""
    return (visit.t("Bài anh/chị đã làm trong tuần đang mở nay là bài thi thử, không tính."),)


def _accept(tx: Connection, visit: Visit, token: str) -> TakenUp | None:
    taken = inviting.take_up(tx, visit, token)
    if taken and taken.role.role in words.DESK_ROLES:
        tell(tx, visit, notices.ROLE_GIVEN, taken.role, visit.address)
    return taken
