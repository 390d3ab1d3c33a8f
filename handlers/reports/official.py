"""What every official paper of the contest bears: the head, who signs, to whom it goes."""

from conversation.texts import Texts
from handlers.visit import Visit
from printing.decree30 import Head, Signer

BLANK = "……"
"""What the office fills in."""


def head(visit: Visit, kind: str) -> Head:
    """`kind`: the kind of paper in short, `BC` or `TTr`. The day is left open: that of signing."""
    told = visit.rules.letterhead
    return Head(
        issuer=issuer(visit),
        above=told.above,
        symbol=f"{kind}-{told.symbol}" if told.symbol else kind,
        place=told.place or BLANK,
    )


def issuer(visit: Visit) -> str:
    return visit.rules.letterhead.issuer or visit.rules.organizer


def signer(visit: Visit) -> Signer:
    told = visit.rules.letterhead
    return Signer(told.capacity or BLANK, told.post or BLANK, BLANK * 3)


def recipients(visit: Visit) -> tuple[str, ...]:
    return visit.rules.letterhead.recipients or (BLANK, _filed(visit.t))


def _filed(t: Texts) -> str:
    return t("Lưu: VT")
