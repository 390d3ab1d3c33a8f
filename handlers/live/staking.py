"""A team puts points on an answer before it sees the question."""

from decimal import Decimal
from typing import Final

from conversation.action.live import PutStake
from conversation.screen import Choice, Screen
from handlers.live import question_screen
from handlers.live.spoken_of import AtQuestion, at_question
from handlers.paging import in_rows
from handlers.stage import points
from handlers.visit import Visit
from storage.stage import live_answers

_STEPS: Final = 5
"""Of the most a team may put up; where that is a small whole number, each point is a step."""

_IN_A_ROW: Final = 4


async def draw(visit: Visit, found: AtQuestion, *, toast: str = "") -> Screen | None:
    """None for who sits in no team."""
    team, t = found.own_team, visit.t
    if team is None:
        return None
    put = (await visit.database.read(live_answers.stakes, found.question.id)).get(team.code)
    gives = [
        Choice(points.said(t, each), PutStake(found.question.id, int(each * 100)))
        for each in possible(found.on.live.stake)
    ]
    is_open = not (found.question.opened_at or found.question.void_at)
    return Screen(
        title=question_screen.title(t, found),
        lines=(
            t("Đội đặt bao nhiêu điểm cho câu sắp mở? Đúng thì được thêm, sai hoặc bỏ trống thì "
              "mất số điểm đặt."),
            t("Đang đặt: {points}.", points=points.said(t, put or Decimal(0))),
            t("Đổi được đến khi mở câu hỏi.") if is_open else t("Câu hỏi đã mở; không đổi nữa."),
        ),
        choices=tuple(in_rows(gives, _IN_A_ROW)) if is_open else (),
        toast=toast,
    )  # fmt: skip


async def put(action: PutStake, visit: Visit) -> Screen | None:
    found = await at_question(visit, action.question)
    stake = Decimal(action.hundredths) / 100
    if found is None or found.own_team is None or stake not in possible(found.on.live.stake):
        return None
    team = found.own_team.code
    is_kept = await visit.database.write(live_answers.put_stake, action.question, team, stake)
    t = visit.t
    said = t("Đã đặt {points} điểm.", points=points.said(t, stake))
    fresh = await at_question(visit, action.question)
    toast = said if is_kept else t("Câu hỏi đã mở; không đổi nữa.")
    return await draw(visit, fresh or found, toast=toast)


def possible(most: Decimal) -> list[Decimal]:
    """From nothing to the most."""
    count = int(most) if most == most.to_integral() and most <= 2 * _STEPS else _STEPS
    return [most * number / count for number in range(count + 1)] if most else []
