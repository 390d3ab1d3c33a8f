"""Points as people read and type them."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction

from contest.stage.marking import MarkRefused, check_mark
from contest.stage.rules import Criterion
from contest.stage.totals import rounded
from conversation.texts import Texts


def said(t: Texts, points: Decimal) -> str:
    """Such as 7,5: no zeros that say nothing."""
    trimmed = points.normalize()
    return t.number(trimmed.quantize(Decimal(1)) if trimmed == trimmed.to_integral() else trimmed)


def exact(t: Texts, points: Fraction) -> str:
    """Rounded as published, to two places."""
    return said(t, rounded(points))


def typed(criterion: Criterion, text: str) -> Decimal:
    """As judges type it, with a comma or a point; raises MarkRefused."""
    try:
        mark = Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise MarkRefused("mark_out_of_range", maximum=str(criterion.maximum)) from error
    return check_mark(criterion, mark)
