"""From the Hội thi: which files can be made of it by now."""

from conversation.action.records import AskRecord, ShowRecords
from conversation.screen import Choice, Line, Screen
from handlers.records import kinds
from handlers.records.kinds import Kind
from handlers.stage import overview
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit


async def show(action: ShowRecords, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host:
        return None
    t = visit.t
    return Screen(
        title=t("Giấy tờ của Hội thi"),
        lines=tuple(_lines(visit, at)),
        choices=(
            *((Choice(kinds.name(t, each), AskRecord(at.id, each)),) for each in possible(at)),
            overview.back(t),
        ),
    )


def possible(at: AtStage) -> tuple[Kind, ...]:
    """What this person may have; certificates only once there is a result."""
    if at.stored.is_open:
        return (Kind.MINUTES, Kind.WORKBOOK) if at.may_host else ()
    hosting = (Kind.MINUTES, Kind.WORKBOOK, Kind.CERTIFICATES) if at.may_host else ()
    return (*hosting, *((Kind.OWN_CERTIFICATES,) if at.team_seat else ()))


def _lines(visit: Visit, at: AtStage) -> list[Line]:
    t = visit.t
    names: Line = t("Tệp có họ tên người dự thi, không có số điện thoại. Xin chỉ gửi nơi cần nhận.")
    if at.stored.is_open:
        return [t("Kết quả chưa công bố: biên bản là dự thảo, số liệu còn có thể thay đổi."), names]
    return [
        t("Giấy chứng nhận đã được gửi cho đội trưởng và thành viên có chỗ tại Hội thi."),
        names,
    ]
