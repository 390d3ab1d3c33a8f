"""What every official paper of the contest bears: the head, who signs, to whom it goes."""

from contest.rules import Rules
from conversation.texts import Texts
from printing.decree30 import Head, Signer

BLANK = "……"
"""What the office fills in."""


def head(rules: Rules, kind: str) -> Head:
    """`kind`: the kind of paper in short, `BC` or `TTr`. The day is left open: that of signing."""
    told = rules.letterhead
    return Head(
        issuer=issuer(rules),
        above=told.above,
        symbol=f"{kind}-{told.symbol}" if told.symbol else kind,
        place=told.place or BLANK,
    )


def issuer(rules: Rules) -> str:
    return rules.letterhead.issuer or rules.organizer


def signer(rules: Rules) -> Signer:
    told = rules.letterhead
    return Signer(told.capacity or BLANK, told.post or BLANK, BLANK * 3)


def recipients(t: Texts, rules: Rules) -> tuple[str, ...]:
    return rules.letterhead.recipients or (BLANK, _filed(t))


def _filed(t: Texts) -> str:
    return t("Lưu: VT")
