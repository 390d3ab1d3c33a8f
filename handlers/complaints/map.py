"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.complaints import (
    Complain,
    ComplaintAction,
    DecideComplaint,
    ListComplaints,
    OpenComplaint,
    ShowComplaintPaper,
    ShowOwnComplaint,
    TakeComplaint,
)
from conversation.screen import Screen
from handlers.complaints import complaining, deciding, paper, register
from handlers.visit import Visit


async def answer(action: ComplaintAction, visit: Visit) -> Screen | None:  # noqa: PLR0911  one line an action
    match action:
        case Complain():
            return await complaining.complain(action, visit)
        case ShowOwnComplaint():
            return await complaining.show_own(action, visit)
        case ListComplaints():
            return await register.show(action, visit)
        case OpenComplaint():
            return await deciding.show(action, visit)
        case TakeComplaint():
            return await deciding.take(action, visit)
        case DecideComplaint():
            return await deciding.decide(action, visit)
        case ShowComplaintPaper():
            return await paper.show(action, visit)
        case _ as never:
            assert_never(never)
