"""The form of a contest as a workbook to fill in: an example, lists to choose from, notes."""

from contest.workbook.content import Content
from conversation.texts import Texts
from printing.contest_form.example import example

__all__ = ["draw_form", "example"]


def draw_form(t: Texts, content: Content) -> bytes:
    """An .xlsx in the language of `t`, with this in its cells."""
    from printing.contest_form import drawing  # noqa: PLC0415  XlsxWriter, for who asks for a form

    return drawing.draw_form(t, content)
