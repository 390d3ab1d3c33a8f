"""Long lists a page at a time, with the row of buttons that turns the pages; and many buttons in
rows."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from conversation.action import Action
from conversation.action.home import Nothing
from conversation.screen import Choice, Row
from conversation.texts import Texts

PER_PAGE = 8

T = TypeVar("T")


def pages(things: Sequence[T], per_page: int = PER_PAGE) -> list[Sequence[T]]:
    """Cut into pages; an empty list is one empty page."""
    return [things[i : i + per_page] for i in range(0, len(things), per_page)] or [things]


def in_rows(choices: Sequence[Choice], per_row: int) -> list[Row]:
    return [tuple(row) for row in pages(choices, per_row) if row]


def clamp(page: int, count: int) -> int:
    """The page asked for, or the nearest there is: lists change while a button waits."""
    return max(0, min(page, count - 1))


def from_question_to_question(
    t: Texts, position: int, count: int, to: Callable[[int], Action], *, leads_on: bool = False
) -> Row:
    """The row "‹ Câu trước · Câu sau ›"; `leads_on`: the next question is the main thing to do."""
    row = []
    if position > 0:
        row.append(Choice(t("‹ Câu trước"), to(position - 1)))
    if position < count - 1:
        row.append(Choice(t("Câu sau ›"), to(position + 1), is_main=leads_on))
    return tuple(row)


def turns(t: Texts, page: int, count: int, to: Callable[[int], Action]) -> tuple[Row, ...]:
    """The row "‹ Trước · 2/5 · Tiếp ›", or no row where one page is all."""
    if count < 2:
        return ()
    row = [Choice(f"{page + 1}/{count}", Nothing())]
    if page > 0:
        row.insert(0, Choice(t("‹ Trước"), to(page - 1)))
    if page < count - 1:
        row.append(Choice(t("Tiếp ›"), to(page + 1)))
    return (tuple(row),)
