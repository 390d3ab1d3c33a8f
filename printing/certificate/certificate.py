"""What a certificate says."""

from dataclasses import dataclass

from printing.decree30.paper import Head, Signer


@dataclass(frozen=True)
class Certificate:
    """`name`: a person's, a unit's or a team's; `unit`: the person's, "" for the others.

    `prize` such as "Giải Nhất tuần"; "" certifies that they took part. `round`: its title, "" for
    the whole contest. `score` in words, such as "10/10 câu đúng", or "". `number`: in groups, as
    people read and type it, such as `K7QF-2M9X`. `link`: the address where it is checked, behind
    the QR code. `head` says who issues it, where and when; its symbol is not shown. `title`: what
    it is called, "" for a certificate like any other.
    """

    head: Head
    signer: Signer
    contest: str
    name: str
    number: str
    link: str
    unit: str = ""
    prize: str = ""
    round: str = ""
    score: str = ""
    title: str = ""
