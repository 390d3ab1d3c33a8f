"""How things stand, told to organizers at a set hour of each day."""

from conversation.action.watching import SendHours, ShowState
from conversation.screen import Choice, Screen
from handlers.permissions import may
from handlers.visit import Visit
from handlers.watching import state
from storage.outbox import Delivery


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    del delivery
    if not may(ShowState(), visit):
        return None
    t = visit.t
    return Screen(
        title=t("Báo cáo ngày {date}", date=t.date(visit.at)),
        lines=(t("Số liệu đến {at}.", at=t.time(visit.at)), "", *await state.lines(visit)),
        choices=(
            (
                Choice(t("Tình hình lúc này"), ShowState()),
                Choice(t("Biểu đồ theo giờ"), SendHours()),
            ),
        ),
    )
