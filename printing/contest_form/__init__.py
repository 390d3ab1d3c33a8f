"""The form of a contest as a workbook to fill in: an example, lists to choose from, notes."""

from printing.contest_form.drawing import draw_form
from printing.contest_form.example import example

__all__ = ["draw_form", "example"]
