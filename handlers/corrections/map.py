"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.corrections import (
    AgreeToOutcome,
    ApproveCorrection,
    AskCorrection,
    AskUndo,
    CorrectionAction,
    DropCorrection,
    FindQuestion,
    MarkQuestion,
    OpenCorrection,
    ShowCorrected,
    ShowCorrections,
    ShowEarlierRanking,
    ShowEarlierUnits,
)
from conversation.screen import Screen
from handlers.corrections import asking, corrected_rounds, deciding, earlier_units, room
from handlers.visit import Visit


async def answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: CorrectionAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowCorrections():
            return await room.show(visit)
        case FindQuestion():
            return await asking.find_question(action, visit)
        case MarkQuestion():
            return await asking.mark(action, visit)
        case AskCorrection():
            return await asking.ask(action, visit)
        case AskUndo():
            return await asking.ask_undo(action, visit)
        case OpenCorrection():
            return await deciding.show(action, visit)
        case ApproveCorrection(correction):
            return await deciding.show(OpenCorrection(correction), visit)
        case AgreeToOutcome():
            return await deciding.agree(action, visit)
        case DropCorrection():
            return await deciding.drop(action, visit)
        case ShowCorrected():
            return await corrected_rounds.show(action, visit)
        case ShowEarlierRanking():
            return await corrected_rounds.show_earlier(action, visit)
        case ShowEarlierUnits():
            return await earlier_units.show(action, visit)
        case _ as never:
            assert_never(never)
