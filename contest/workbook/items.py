"""What a form is made of: rows of rules, columns of lists, and the words people read on them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

ITEM: Final = "Mục"
VALUE: Final = "Nội dung điền"
YES_NO: Final[Mapping[str, object]] = {"Có": True, "Không": False}


class Kind(Enum):
    TEXT = auto()
    LINES = auto()  # one thing a line
    TITLES = auto()  # the same, as things that have titles
    COUNT = auto()  # from 0
    AMOUNT = auto()  # from 1
    NUMBER = auto()  # from 0 to 100
    POINTS = auto()  # from 0 to 1000
    TIME = auto()
    INSTANT = auto()
    DAYS = auto()  # whole numbers beside each other
    CHOICE = auto()
    CHOICES = auto()  # several, one a line
    WEEK = auto()


@dataclass(frozen=True)
class Item:
    """A row of the rules, or a column of another sheet. `path`: its key in contest.toml, below the
    row where it is a column. `choices`: labels with what they stand for. `offers`: the sheet whose
    first column has what is usually meant; `hints`: what may be written, as it stands."""

    label: str
    path: tuple[str, ...]
    kind: Kind = Kind.TEXT
    is_required: bool = False
    choices: Mapping[str, object] = field(default_factory=dict)
    offers: str = ""
    hints: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.path[-1]


LETTERHEAD: Final = (
    Item("Cơ quan chủ quản", ("letterhead", "above")),
    Item("Cơ quan ban hành văn bản", ("letterhead", "issuer")),
    Item("Chữ viết tắt trong số, ký hiệu", ("letterhead", "symbol")),
    Item("Địa danh", ("letterhead", "place")),
    Item("Quyền hạn của người ký", ("letterhead", "capacity")),
    Item("Chức vụ của người ký", ("letterhead", "post")),
    Item("Nơi nhận văn bản", ("letterhead", "recipients"), Kind.LINES),
)
"""The rows of `contest.rules.Letterhead`."""


@dataclass(frozen=True)
class Form:
    """`mark`: a hidden sheet by which it is told from other workbooks. The sheet `rules` has a row
    for each of `items`; `columns` are those of the sheets that are lists."""

    mark: str
    rules: str
    items: tuple[Item, ...]
    columns: Mapping[str, tuple[Item, ...]]

    def words(self) -> Iterator[str]:
        """Every word that people read on it, for the catalogues."""
        yield from (self.rules, ITEM, VALUE, *self.columns)
        for item in (*self.items, *(item for items in self.columns.values() for item in items)):
            yield from (item.label, *item.choices)
