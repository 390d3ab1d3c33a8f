"""What people wrote, as a list: what waits for an answer first, by state, and to be searched."""

from collections.abc import Sequence

from contest.unit_search import words_of
from conversation.action.feedback import FindFeedback, ListFeedback, OpenFeedback
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.feedback import thread
from handlers.visit import Visit
from storage import feedback
from storage.feedback import Listed, State

STATES = (State.NEW, State.ANSWERED, State.CLOSED)
"""By their places in `ListFeedback`."""

_BEGINNING = 28  # characters of the text on a button


async def show(action: ListFeedback, visit: Visit) -> Screen:
    t, contest_id = visit.t, visit.stored.id
    number = max(0, min(action.state, len(STATES) - 1))
    counts = await visit.database.read(feedback.counts, contest_id)
    pages = max(1, -(-counts[STATES[number]] // paging.PER_PAGE))
    page = paging.clamp(action.page, pages)
    shown = await visit.database.read(
        feedback.listed,
        contest_id,
        STATES[number],
        limit=paging.PER_PAGE,
        offset=page * paging.PER_PAGE,
    )
    others = [i for i in range(len(STATES)) if i != number]
    return Screen(
        title=t(
            "Ý kiến {state}: {n}",
            state=thread.in_words(t, STATES[number]),
            n=t.number(counts[STATES[number]]),
        ),
        lines=() if shown else (t("Không có ý kiến nào."),),
        choices=(
            *_rows(shown),
            *paging.turns(t, page, pages, lambda to: ListFeedback(number, to)),
            tuple(_to_state(t, i, counts[STATES[i]]) for i in others),
            (Choice(t("Tìm"), FindFeedback()),),
        ),
    )


async def find(visit: Visit) -> Screen:
    """By number, or by words in any order, with or without diacritics."""
    t = visit.t
    if visit.text is None:
        return Screen(
            title=t("Tìm trong các ý kiến"),
            lines=(t("Xin nhập số ý kiến, hoặc vài từ trong đó."),),
            asks=FindFeedback(),
        )
    found = await _found(visit, visit.text)
    lines = [t.many("Tìm thấy {n} ý kiến.", len(found))]
    if len(found) > paging.PER_PAGE:
        lines.append(t.many("Hiện {n} ý kiến mới nhất; xin tìm kỹ hơn.", paging.PER_PAGE))
    back = (Choice(t("Tìm"), FindFeedback()), Choice(t("Các ý kiến"), ListFeedback(0, 0)))
    return Screen(
        title=t("Tìm: {text}", text=visit.text[:100]),
        lines=tuple(lines),
        choices=(*_rows(found[: paging.PER_PAGE]), back),
    )


async def _found(visit: Visit, text: str) -> list[Listed]:
    asked = text.strip().lstrip("#")
    said = await visit.database.read(feedback.texts, visit.stored.id)
    if asked.isdecimal():
        ids = [int(asked)] if len(asked) < 10 else []
    else:
        ids = [number for number, all_said in said.items() if _has(all_said, asked)]
    return await visit.database.read(feedback.by_ids, visit.stored.id, ids)


def _has(text: str, asked: str) -> bool:
    there = words_of(text)
    wanted = words_of(asked)
    return bool(wanted) and all(any(word.startswith(each) for word in there) for each in wanted)


def _rows(listed: Sequence[Listed]) -> list[Row]:
    return [(Choice(_label(each), OpenFeedback(each.id)),) for each in listed]


def _label(each: Listed) -> str:
    told = " ".join(each.text.split()) or "🖼"
    beginning = told if len(told) <= _BEGINNING else told[:_BEGINNING].rstrip() + "…"
    parts = [str(each.id), each.name or "", beginning]
    return " · ".join(part for part in parts if part)


def _to_state(t: Texts, number: int, count: int) -> Choice:
    label = f"{thread.in_words(t, STATES[number])} ({t.number(count)})"
    return Choice(label[:1].upper() + label[1:], ListFeedback(number, 0))
