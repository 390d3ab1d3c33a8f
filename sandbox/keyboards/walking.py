"""The buttons of a keyboard, row by row."""

from collections.abc import Iterator

from sandbox.wire import Json, JsonObject


def buttons_in(rows: Json) -> Iterator[JsonObject]:
    """`rows` is what stands in `inline_keyboard` or `keyboard`; None has none."""
    for row in rows if isinstance(rows, list) else []:
        for button in row if isinstance(row, list) else []:
            if isinstance(button, dict):
                yield button
