"""Ideas for simpler procedures: what can be handed in, and what the jury's marks make of it."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath
from typing import Final

from contest.errors import EntryRefused
from contest.stage.panel import panel_marks
from contest.stage.rules import IdeaFileKind, IdeaRules, PanelMark

LONGEST_TITLE: Final = 200
LONGEST_TEXT: Final = 3000
"""Characters: with its title, one message has room for it. What is longer comes as a file."""

_PICTURES: Final = frozenset({"jpg", "jpeg", "png"})


class IdeaRefused(EntryRefused):
    """An idea, or a file with it, that cannot be taken as it is."""


@dataclass(frozen=True, slots=True)
class IdeaText:
    """`text` may be "" where a file says the rest."""

    title: str
    text: str


def is_open(rules: IdeaRules, at: datetime) -> bool:
    """Whether what was received at this instant is in time."""
    return at < rules.closes_at


def read_idea(typed: str, *, has_file: bool) -> IdeaText:
    """The first line is the title, what follows the text; raises IdeaRefused."""
    title, _, text = readable(typed).strip().partition("\n")
    told = IdeaText(" ".join(title.split()), text.strip())
    if not told.title:
        raise IdeaRefused("idea_without_title" if has_file else "idea_without_text")
    if not told.text and not has_file:
        raise IdeaRefused("idea_without_text")
    if len(told.title) > LONGEST_TITLE:
        raise IdeaRefused("idea_title_long", maximum=LONGEST_TITLE)
    if len(told.text) > LONGEST_TEXT:
        raise IdeaRefused("idea_text_long", maximum=LONGEST_TEXT)
    return told


def readable(text: str) -> str:
    """Without signs that nobody sees: a Word file takes no control signs, and others turn a line
    around. Lines stay lines."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(
        "".join(sign for sign in line if not unicodedata.category(sign).startswith("C"))
        for line in lines
    )


def check_file(rules: IdeaRules, name: str, size: int, *, is_photo: bool, count: int) -> None:
    """`size` in bytes; `count` of the files that are there already. Raises IdeaRefused."""
    if _kind(name, is_photo=is_photo) not in rules.file_kinds:
        raise IdeaRefused("idea_file_unknown", kinds=kinds_in_words(rules))
    if size > rules.largest_megabytes * 1_000_000:
        raise IdeaRefused("idea_file_large", megabytes=rules.largest_megabytes)
    if count >= rules.most_files:
        raise IdeaRefused("idea_files_many", maximum=rules.most_files)


def kinds_in_words(rules: IdeaRules) -> str:
    """As people know files: by how their names end."""
    endings = {IdeaFileKind.PICTURE: ".jpg, .png"}
    return ", ".join(endings.get(kind, f".{kind}") for kind in rules.file_kinds)


def mean_marks(marks: Mapping[int, Mapping[int, Decimal]]) -> Mapping[int, Fraction]:
    """By the number of an idea the mean over the judges who marked it; `marks` by idea and
    judge. Not every judge need mark every idea, so it is a mean whatever the parts have."""
    by_code = {str(number): each for number, each in marks.items()}
    means = panel_marks(by_code, PanelMark.MEAN, 1)
    return {int(code): mean for code, mean in means.items()}


def by_points(points: Mapping[int, Fraction], numbers: Iterable[int]) -> list[int]:
    """Best first, whoever came earlier before others of the same points; unmarked ones last."""
    return sorted(numbers, key=lambda each: (-points.get(each, Fraction(-1)), each))


def _kind(name: str, *, is_photo: bool) -> IdeaFileKind | None:
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    if is_photo or ending in _PICTURES:
        return IdeaFileKind.PICTURE
    return next((kind for kind in IdeaFileKind if kind == ending), None)
