"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.results import (
    ResultAction,
    ShowRanking,
    ShowResult,
    ShowSeal,
    ShowSolution,
    ShowUnitPage,
    ShowUnits,
)
from conversation.screen import Screen
from handlers.results import own_result, rankings, seals, unit_rankings
from handlers.visit import Visit


async def answer(action: ResultAction, visit: Visit) -> Screen | None:
    match action:
        case ShowResult():
            return await own_result.show(action, visit)
        case ShowSolution():
            return await own_result.show_solution(action, visit)
        case ShowRanking():
            return await rankings.show(action, visit)
        case ShowUnits():
            return await unit_rankings.show(ShowUnitPage(action.round, action.block, 0), visit)
        case ShowUnitPage():
            return await unit_rankings.show(action, visit)
        case ShowSeal():
            return await seals.show(action, visit)
        case _ as never:
            assert_never(never)
