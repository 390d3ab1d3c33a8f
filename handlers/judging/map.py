"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.judging import (
    ChoosePaperSheet,
    ConfirmSheet,
    CorrectSheet,
    GiveMark,
    HandInSheet,
    JudgingAction,
    OpenProposed,
    RejectSheet,
    ShowCriterion,
    ShowJudging,
    ShowPanel,
    ShowProposed,
    ShowSheet,
    TypeMark,
    WriteSheetNote,
)
from conversation.screen import Screen
from handlers.judging import handing_in, marking, panel, second_person, sheet, teams
from handlers.stage import overview
from handlers.visit import Visit


async def answer(action: JudgingAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: JudgingAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowJudging():
            return await teams.show(action, visit)
        case ShowSheet():
            return await sheet.show(action, visit)
        case ShowCriterion():
            return await marking.show_criterion(action, visit)
        case GiveMark():
            return await marking.give(action, visit)
        case TypeMark():
            return await marking.type_in(action, visit)
        case WriteSheetNote():
            return await marking.note(action, visit)
        case HandInSheet():
            return await handing_in.hand_in(action, visit)
        case CorrectSheet():
            return await handing_in.correct(action, visit)
        case ShowPanel():
            return await panel.show(action, visit)
        case ChoosePaperSheet():
            return await panel.choose_paper(action, visit)
        case ShowProposed():
            return await second_person.show_all(action, visit)
        case OpenProposed():
            return await second_person.show(action, visit)
        case ConfirmSheet():
            return await second_person.confirm(action, visit)
        case RejectSheet():
            return await second_person.reject(action, visit)
        case _ as never:
            assert_never(never)
