"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.stage import (
    ConfirmTeam,
    EmptySeat,
    InviteToSeat,
    PostRunningOrder,
    SendStageForm,
    ShowProgramme,
    ShowRunningOrder,
    ShowSeat,
    ShowSeats,
    ShowStage,
    ShowTeam,
    StageAction,
    TakeStageRules,
    ToggleMember,
)
from conversation.screen import Screen
from handlers.stage import loading, overview, programme, seating, stage_form, team_members
from handlers.visit import Visit


async def answer(action: StageAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: StageAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowStage():
            return await overview.show(visit)
        case TakeStageRules():
            return loading.ask(visit)
        case SendStageForm():
            return await stage_form.send(visit)
        case ShowSeats():
            return await seating.show_all(action, visit)
        case ShowSeat():
            return await seating.show(action, visit)
        case InviteToSeat():
            return await seating.invite(action, visit)
        case EmptySeat():
            return await seating.empty(action, visit)
        case ShowProgramme():
            return await programme.show(action, visit)
        case ShowRunningOrder():
            return await programme.show_order(action, visit)
        case PostRunningOrder():
            return await programme.post_order(action, visit)
        case ShowTeam():
            return await team_members.show(action, visit)
        case ToggleMember():
            return await team_members.toggle(action, visit)
        case ConfirmTeam():
            return await team_members.confirm(action, visit)
        case _ as never:
            assert_never(never)
