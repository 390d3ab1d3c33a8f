"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.doubles import (
    AskDouble,
    DecideDouble,
    DoubleAction,
    OpenDouble,
    ShowDecidedDoubles,
    ShowDoubles,
    UndoDouble,
)
from conversation.screen import Screen
from handlers.doubles import deciding_doubles, review_list
from handlers.visit import Visit


async def answer(action: DoubleAction, visit: Visit) -> Screen | None:
    match action:
        case ShowDoubles():
            return await review_list.show(visit.without_text())
        case OpenDouble():
            return await review_list.open_double(action, visit)
        case AskDouble():
            return await deciding_doubles.ask(action, visit)
        case DecideDouble():
            return await deciding_doubles.decide(action, visit)
        case UndoDouble():
            return await deciding_doubles.undo(action, visit)
        case ShowDecidedDoubles():
            return await review_list.show_decided(action, visit)
        case _ as never:
            assert_never(never)
