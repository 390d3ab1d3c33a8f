"""What every official paper of the contest bears: the head, who signs, to whom it goes."""

from typing import Protocol

from contest.rules import Letterhead
from conversation.texts import Texts
from printing.decree30 import Head, Signer

BLANK = "……"
"""What the office fills in."""


class Issuing(Protocol):
    """Rules of a contest, or of a Hội thi."""

    @property
    def organizer(self) -> str: ...
    @property
    def letterhead(self) -> Letterhead: ...


def head(rules: Issuing, kind: str) -> Head:
    """`kind`: the kind of paper in short, `BC` or `TTr`. The day is left open: that of signing."""
    told = rules.letterhead
    return Head(
        issuer=issuer(rules),
        above=told.above,
        symbol=f"{kind}-{told.symbol}" if told.symbol else kind,
        place=told.place or BLANK,
    )


def issuer(rules: Issuing) -> str:
    return rules.letterhead.issuer or rules.organizer


def signer(rules: Issuing) -> Signer:
    told = rules.letterhead
    return Signer(told.capacity or BLANK, told.post or BLANK, BLANK * 3)


def recipients(t: Texts, rules: Issuing) -> tuple[str, ...]:
    return rules.letterhead.recipients or (BLANK, _filed(t))


def _filed(t: Texts) -> str:
    return t("Lưu: VT")
