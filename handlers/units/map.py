"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.units import (
    EndFocalPoint,
    InviteFocalPoint,
    NudgePerson,
    NudgeUnit,
    OfferFocalPoints,
    SendMissing,
    SendPoster,
    ShowDesk,
    ShowFocalPoints,
    ShowHeadcounts,
    ShowMissing,
    ShowSubUnits,
    UnitAction,
)
from conversation.screen import Screen
from handlers.units import (
    closed_headcounts,
    focal_points,
    missing_people,
    nudging,
    sub_units,
    unit_desk,
    unit_posters,
)
from handlers.visit import Visit


async def answer(action: UnitAction, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911, PLR0912  one line an action
    match action:
        case OfferFocalPoints():
            return focal_points.offer(action, visit)
        case ShowFocalPoints():
            return await focal_points.show(action, visit)
        case InviteFocalPoint():
            return await focal_points.invite(action, visit)
        case EndFocalPoint():
            return await focal_points.end(action, visit)
        case ShowDesk():
            desk = await unit_desk.show(action, visit)
            return desk or await sub_units.show(ShowSubUnits(0, 0), visit)
        case ShowSubUnits():
            return await sub_units.show(action, visit)
        case ShowMissing():
            return await missing_people.show(action, visit)
        case SendMissing():
            return await missing_people.send(action, visit)
        case NudgeUnit():
            return await nudging.nudge_unit(action, visit)
        case NudgePerson():
            return await missing_people.nudge(action, visit)
        case SendPoster():
            return await unit_posters.send(action, visit)
        case ShowHeadcounts():
            return await closed_headcounts.show(action, visit)
        case _ as never:
            assert_never(never)
