"""The form of a Hội thi as a workbook to fill in, with an example."""

from contest.stage.rules import StageRules
from contest.stage.workbook.content import content_of
from contest.stage.workbook.form import FORM
from contest.units import Units
from conversation.texts import Texts
from printing import forms
from printing.stage_form.example import example
from printing.stage_form.notes import look

__all__ = ["draw_form", "example"]


def draw_form(t: Texts, rules: StageRules, units: Units) -> bytes:
    """An .xlsx in the language of `t` that says these rules; `units` can be chosen in it."""
    return forms.draw_form(t, FORM, look(t), content_of(rules, units, t))
