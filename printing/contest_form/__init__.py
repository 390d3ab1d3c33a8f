"""The form of a contest as a workbook to fill in, with an example."""

from contest.workbook.content import Content
from contest.workbook.form import FORM
from conversation.texts import Texts
from printing import forms
from printing.contest_form.example import example
from printing.contest_form.notes import look

__all__ = ["draw_form", "example"]


def draw_form(t: Texts, content: Content) -> bytes:
    """An .xlsx in the language of `t`, with this in its cells."""
    return forms.draw_form(t, FORM, look(t), content)
