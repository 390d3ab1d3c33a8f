"""Options that speak of the others, and so cannot change places with them."""

import re
from functools import lru_cache
from typing import Final

from contest.names import plain

_NUMBER: Final = r"(?:2|3|4|5|hai|ba|bon|nam)"
_OPTIONS: Final = r"(?:phuong an|dap an|y|lua chon|noi dung|truong hop|cau)"
_OF_ALL: Final = re.compile(
    rf"tat ca\b.*|ca {_NUMBER} {_OPTIONS}\b.*|ca {_NUMBER} (?:deu|y)\b.*|"
    rf"khong (?:co )?{_OPTIONS} nao\b.*|(?:all|none|both) of (?:the above|them|these)\b.*"
)
_LETTERS: Final = re.compile(
    r"(?:(?:ca|gom|both|phuong an|dap an) )?[a-h]"
    r"(?:\s*[,;&+]\s*[a-h])*"
    r"\s*(?:,|,?\s*(?:va|hoac|and|or)\b)\s*[a-h]"
    r"(?: (?:deu )?(?:dung|sai)| are (?:right|correct|true))?\s*\.?"
)


@lru_cache(maxsize=16_384)  # every paper asks it of every question, a seventh of an answer's work
def movable_options(options: tuple[str, ...]) -> range:
    """The indexes that may be shuffled: all, all but the last, or none.

    A last “Tất cả các phương án trên” or “Cả A, B và C” of all the others keeps its place. Where
    an option names only some letters (“Cả A và B”), any other order would make it wrong.
    """
    *others, last = options
    if any(_letters(option) for option in others):
        return range(0)
    named = _letters(last)
    if named:
        return range(len(others)) if len(named) == len(others) else range(0)
    return range(len(others)) if _OF_ALL.fullmatch(plain(last)) else range(len(options))


def _letters(option: str) -> set[str]:
    """The options it names by their letters, if it speaks of nothing else."""
    text = plain(option)
    if not _LETTERS.fullmatch(text):
        return set()
    return set(re.findall(r"\b[a-h]\b", text))
