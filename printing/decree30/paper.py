"""What an official paper says, in the order in which it stands there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Head:
    """`above`: the agency over the one that issues it, "" for none. `symbol`: after the number,
    such as `BC-BTC`; the number itself is written in by hand. `on`: None leaves the day open.
    `note` such as "Dự thảo": stands in the head, and above on every page.
    """

    issuer: str
    above: str = ""
    symbol: str = ""
    place: str = ""
    on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Article:
    """A line in bold, such as "Điều 3. Bài thi" or "I. Kết quả", with clauses below it."""

    title: str
    clauses: Sequence[str] = ()


@dataclass(frozen=True)
class Paragraph:
    text: str
    is_italic: bool = False
    is_centred: bool = False


@dataclass(frozen=True)
class Table:
    """`widths` are shares of the page's width. Columns of `right` stand to the
    right: figures. `size` in points; smaller only where many columns stand beside each other."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    right: frozenset[int] = frozenset()
    size: int = 13


@dataclass(frozen=True)
class Picture:
    """A PNG or JPEG as large as the page has room for; what is neither is left out."""

    data: bytes
    caption: str = ""


@dataclass(frozen=True)
class Annex:
    """Begins a page behind the signature; `belongs_to` says which paper it comes with.

    `is_landscape`: on sheets across, for tables of many columns, up to the next annex.
    """

    name: str
    subject: str
    belongs_to: str
    is_landscape: bool = False


@dataclass(frozen=True)
class Signer:
    """`capacity`: in whose name, such as "TM. BAN TỔ CHỨC"; `post`: "TRƯỞNG BAN"."""

    capacity: str = ""
    post: str = ""
    name: str = ""


@dataclass(frozen=True)
class Signatures:
    """Places to sign, two beside each other."""

    signers: Sequence[Signer]


Block = Article | Paragraph | Table | Picture | Annex | Signatures


@dataclass(frozen=True)
class Paper:
    """`kind`: "BÁO CÁO", "THỂ LỆ"; `subject` says in a line what about. The end stands before the
    first annex."""

    head: Head
    kind: str
    subject: str
    blocks: Sequence[Block]
    signer: Signer = Signer()
    recipients: Sequence[str] = ()
    is_landscape: bool = False
