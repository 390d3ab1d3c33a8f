"""Keys of contest.toml by what people call them: the words of the form."""

from collections.abc import Sequence

from contest.workbook.form import COLUMNS, ITEMS, PRIZES, ROUNDS

_IN_LISTS = {"rounds": COLUMNS[ROUNDS], "prizes": COLUMNS[PRIZES]}


def named_place(path: Sequence[str | int]) -> str:
    """The label of what stands at a key, "" for what has none."""
    if not path:
        return ""
    columns = _IN_LISTS.get(str(path[0]))
    if columns:
        return next((item.label for item in columns if item.key == path[-1]), "")
    for length in range(len(path), 0, -1):
        found = next((item.label for item in ITEMS if item.path == tuple(path[:length])), "")
        if found:
            return found
    return ""
