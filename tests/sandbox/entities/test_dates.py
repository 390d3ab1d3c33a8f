"""How a date is shown: `r`, or day of the week, date and time, in that order."""

import pytest

from sandbox.entities.dates import format_in_entity, format_in_markup


@pytest.mark.parametrize(
    ("letters", "in_markup", "in_entity"),
    [
        ("", "", ""),
        ("R", "r", "r"),
        ("tdW", "wdt", "wdt"),
        ("TD", "DT", "DT"),
        ("tTdD", "dt", "DT"),
        ("TtDd", "dt", "dt"),
        ("rt", None, None),
        ("x", None, None),
    ],
)
def test_the_letters_have_an_order(
    letters: str, in_markup: str | None, in_entity: str | None
) -> None:
    assert (format_in_markup(letters), format_in_entity(letters)) == (in_markup, in_entity)
