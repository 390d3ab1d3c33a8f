"""Certificates: what a person, a unit or a team has won, or that they took part.

A sheet of A4 across, to be framed. It bears neither the national emblem nor the motto: it is none
of the papers that Decree 30/2020/NĐ-CP lays out, nor to be taken for a commendation (giấy khen).
"""

from collections.abc import Iterable

from conversation.texts import Texts
from printing.certificate.certificate import Certificate

__all__ = ["Certificate", "draw_certificate", "draw_certificates", "picture_certificate"]


def draw_certificate(certificate: Certificate, t: Texts) -> bytes:
    """A PDF of one page; the same arguments give the same bytes."""
    return draw_certificates((certificate,), t)


def picture_certificate(certificate: Certificate, t: Texts) -> bytes:
    """The same as a PNG, for a phone."""
    from printing.pictures import picture_of  # noqa: PLC0415  9 MB, for who has a certificate

    return picture_of(draw_certificate(certificate, t))


def draw_certificates(certificates: Iterable[Certificate], t: Texts) -> bytes:
    """A PDF of a page for each of at least one, in their order; taken when its turn comes.

    A page costs some 3 kB of the file, and 20 kB of memory until all are drawn.
    """
    from printing.certificate import drawing  # noqa: PLC0415  reportlab, for who asks for one

    return drawing.draw_certificates(certificates, t)
