"""Certificates: one's own, the check of any, and those that organizers print and send again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowOwnCertificates:
    """What this person has, or may have."""


@dataclass(frozen=True, slots=True)
class GetCertificate:
    """One's own, again; `certificate` 0: to be certified that one took part."""

    certificate: int


@dataclass(frozen=True, slots=True)
class CheckCertificate:
    """Everybody: whether there is one of a number, which is asked for or was typed."""


@dataclass(frozen=True, slots=True)
class ListCertificates:
    """How many there are of each round."""


@dataclass(frozen=True, slots=True)
class ShowCertificates:
    """Those of a round's prizes, 0 being the whole contest."""

    round: int


@dataclass(frozen=True, slots=True)
class PrintCertificates:
    """Those of a round's prizes as one file."""

    round: int


@dataclass(frozen=True, slots=True)
class OfferToSendAgain:
    """Ask before those of a round's prizes are sent once more."""

    round: int


@dataclass(frozen=True, slots=True)
class SendAgain:
    """`minute`: when it was offered, in minutes of the epoch, so that it is done once."""

    round: int
    minute: int


OF_ORGANIZERS = (
    ListCertificates | ShowCertificates | PrintCertificates | OfferToSendAgain | SendAgain
)

CertificateAction = OF_ORGANIZERS | ShowOwnCertificates | GetCertificate | CheckCertificate

CODES: dict[str, type[CertificateAction]] = {
    "io": ShowOwnCertificates,
    "ig": GetCertificate,
    "ic": CheckCertificate,
    "il": ListCertificates,
    "is": ShowCertificates,
    "ip": PrintCertificates,
    "ia": OfferToSendAgain,
    "in": SendAgain,
}
