"""The programme by the hour, and the order of the teams, which anybody can draw again."""

from collections.abc import Sequence

from sqlalchemy import Connection

from contest.stage.programme import Slot, programme
from contest.stage.rules import StagePart, StageRules
from contest.stage.running_order import running_order
from conversation.action.stage import PostRunningOrder, ShowProgramme, ShowRunningOrder
from conversation.screen import Choice, Heading, Line, Screen
from conversation.texts import Texts
from handlers import notices
from handlers.stage import overview
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts, outbox
from storage.outbox import Delivery
from storage.stage import seats


async def show(action: ShowProgramme, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None:
        return None
    t = visit.t
    rows = [
        (Choice(t("Thứ tự thi: {part}", part=part.title), ShowRunningOrder(at.id, number)),)
        for number, part in enumerate(at.rules.parts)
        if part.has_running_order
    ]
    return Screen(
        title=t("Chương trình Hội thi"),
        lines=tuple(_lines(t, at.rules)),
        choices=(*rows, overview.back(t)),
    )


async def show_order(action: ShowRunningOrder, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not 0 <= action.part < len(at.rules.parts):
        return None
    t = visit.t
    post = Choice(t("Đăng lên các nhóm"), PostRunningOrder(at.id, action.part), is_main=True)
    return Screen(
        title=order_title(t, at.rules.parts[action.part]),
        lines=_order_lines(t, at.rules, at.rules.parts[action.part]),
        choices=(
            *(((post,),) if at.may_host else ()),
            (Choice(t("‹ Chương trình"), ShowProgramme(at.id)),),
        ),
    )


async def post_order(action: PostRunningOrder, visit: Visit) -> Screen | None:
    """To the groups, the jury, the host and the leaders, once."""
    at = await opened(visit, action.stage)
    if at is None or not at.may_host or not 0 <= action.part < len(at.rules.parts):
        return None
    await visit.database.write(_post, visit, at, action.part)
    t = visit.t
    return Screen(toast=t("Thứ tự thi đang được gửi đến các nhóm, Ban Giám khảo và các đội."))


async def compose_order(delivery: Delivery, visit: Visit) -> Screen | None:
    stage_id, part = (int(each) for each in delivery.detail.split("."))
    at = await opened(visit, stage_id)
    if at is None or part >= len(at.rules.parts):
        return None
    return Screen(
        title=order_title(visit.t, at.rules.parts[part]),
        lines=_order_lines(visit.t, at.rules, at.rules.parts[part]),
    )


def _post(tx: Connection, visit: Visit, at: AtStage, part: int) -> None:
    told = outbox.Notice(
        contest_id=visit.stored.id,
        notice=notices.STAGE_ORDER,
        round=0,
        detail=f"{at.id}.{part}",
        at=visit.at,
    )
    seated = [(each.address, None) for each in seats.of_stage(tx, at.id) if each.address]
    outbox.add(tx, addresses=seated, **told)
    outbox.add_for_chats(tx, **told)
    detail = {"stage": at.id, "part": part}
    acts.log(tx, at=visit.at, address=visit.address, kind="post_running_order", detail=detail)


def _lines(t: Texts, rules: StageRules) -> list[Line]:
    lines: list[Line] = []
    for session in rules.sessions:
        slots = [*programme(rules, session)]
        lines += [Heading(t("{session}, từ {at}", session=session.title,
                            at=t.moment(session.starts_at)))]  # fmt: skip
        lines += [_part_line(t, part, slots) for part in map(rules.part, session.parts)]
    return lines


def _part_line(t: Texts, part: StagePart, slots: Sequence[Slot]) -> str:
    first = next(slot for slot in slots if slot.part is part or slot.part == part)
    time = t.time(first.starts_at)
    if part.minutes:
        return t("{time}: {part}, mỗi đội {minutes} phút",
                 time=time, part=part.title, minutes=part.minutes)  # fmt: skip
    return t("{time}: {part}", time=time, part=part.title)


def order_title(t: Texts, part: StagePart) -> str:
    return t("Thứ tự thi: {part}", part=part.title)


def _order_lines(t: Texts, rules: StageRules, part: StagePart) -> tuple[Line, ...]:
    """With the seed: whoever has it draws the same order."""
    order = running_order(rules, part.code)
    return (
        *(f"{number}. {team.name}" for number, team in enumerate(order, start=1)),
        "",
        drawn_from(t, rules, part),
    )


def drawn_from(t: Texts, rules: StageRules, part: StagePart) -> str:
    return t("Bốc thăm từ chuỗi “{seed}”, mã phần thi “{part}”; ai cũng bốc lại được.",
             seed=rules.lots_seed, part=part.code)  # fmt: skip
