"""Forms as workbooks to fill in: what stands there already, lists to choose from, notes."""

from contest.workbook.content import Content
from contest.workbook.items import Form
from conversation.texts import Texts
from printing.forms.look import Look

__all__ = ["Look", "draw_form"]


def draw_form(t: Texts, form: Form, look: Look, content: Content) -> bytes:
    """An .xlsx in the language of `t`, with this in its cells."""
    from printing.forms import drawing  # noqa: PLC0415  XlsxWriter, for who asks for a form

    return drawing.draw(t, form, look, content)
