"""Which rounds can be tried before they open, and what doing so means."""

from typing import Final

from contest.rules import RoundRules
from conversation.action.desk import ShowMenu
from conversation.action.early_trials import (
    BeginEarlyTrial,
    OfferEarlyTrial,
    ShowEarlyTrials,
)
from conversation.screen import Choice, Row, Screen
from handlers import paging
from handlers.sitting import invitation
from handlers.visit import Visit
from storage import early_trials

ALL: Final = ShowEarlyTrials(0)


async def show(action: ShowEarlyTrials, visit: Visit, word: str = "") -> Screen:
    t = visit.t
    pages = paging.pages(coming(visit))
    page = paging.clamp(action.page, len(pages))
    lines = (
        t("Xin chọn tuần thi. Anh/chị làm bài đúng như người dự thi sẽ làm."),
        t("Bài thi thử không tính vào kết quả hay số liệu nào. Anh/chị có thể thi thử nhiều lần."),
    )
    return Screen(
        title=t("Thi thử trước giờ mở"),
        lines=(
            *((word, "") if word else ()),
            *(lines if pages[page] else (t("Không còn tuần thi nào chưa mở."),)),
        ),
        choices=(
            *((Choice(_label(visit, each), OfferEarlyTrial(each.number)),) for each in pages[page]),
            *paging.turns(t, page, len(pages), ShowEarlyTrials),
            (Choice(t("‹ Bàn làm việc"), ShowMenu()),),
        ),
    )


async def offer(action: OfferEarlyTrial, visit: Visit) -> Screen:
    """Trying cannot be undone: who knows the questions does not compete."""
    current = find(visit, action.round)
    if current is None:
        return await show(ALL, visit, opened(visit))
    t, opens_at = visit.t, visit.t.moment(current.opens_at)
    return Screen(
        title=t("Thi thử {round}", round=current.title),
        lines=(
            *invitation.describe_round(t, visit.rules, current),
            "",
            t(
                "{round} mở lúc {at}. Đến giờ đó, bài thi thử kết thúc.",
                round=current.title,
                at=opens_at,
            ),
            t(
                "Ai đã thi thử tuần nào thì không dự thi tuần đó, kể cả khi sau này thôi vai trò "
                "hoặc dùng tài khoản khác."
            ),
        ),
        choices=(
            await _way_in(visit, current),
            (Choice(t("‹ Thi thử trước giờ mở"), ALL),),
        ),
    )


def coming(visit: Visit) -> list[RoundRules]:
    """Rounds that have not opened yet, and have the questions for a paper."""
    banks = visit.stored.contest.banks
    return [
        each
        for each, bank in zip(visit.rules.rounds, banks, strict=True)
        if visit.at < each.opens_at and len(bank) >= each.questions
    ]


def find(visit: Visit, number: int) -> RoundRules | None:
    return next((each for each in coming(visit) if each.number == number), None)


def opened(visit: Visit) -> str:
    return visit.t("Tuần thi này đã mở, nên không thi thử được nữa.")


def _label(visit: Visit, current: RoundRules) -> str:
    t = visit.t
    return t("{round} · mở lúc {at}", round=current.title, at=t.moment(current.opens_at))


async def _way_in(visit: Visit, current: RoundRules) -> Row:
    t, round_id = visit.t, visit.stored.round_ids[current.number]
    own = await visit.database.read(early_trials.of_address, visit.address)
    begun = any(each.round_id == round_id and each.is_open(visit.at) for each in own)
    label = t("Làm tiếp bài thi thử") if begun else t("Bắt đầu thi thử")
    return (Choice(label, BeginEarlyTrial(current.number), is_main=True),)
