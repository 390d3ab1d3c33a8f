"""Joining, being found on the roster, the own profile, requests, linking accounts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Consent:
    """Agree to what is kept; `unit` is the id of the unit whose link was followed, or 0."""

    unit: int


@dataclass(frozen=True, slots=True)
class ReadConsent:
    """What is asked to be agreed to, in a language (its place in LANGUAGES); nothing is kept."""

    unit: int
    language: int


@dataclass(frozen=True, slots=True)
class ConsentIn:
    """Consent, with the language in which it was read."""

    unit: int
    language: int


@dataclass(frozen=True, slots=True)
class Decline:
    pass


@dataclass(frozen=True, slots=True)
class GiveName:
    """Takes the typed text as the person's full name."""


@dataclass(frozen=True, slots=True)
class GivePhone:
    """Takes a shared contact; where the rules leave it open, any typed text goes on without."""


@dataclass(frozen=True, slots=True)
class FindUnit:
    """Takes the typed text as a search for the person's unit."""


@dataclass(frozen=True, slots=True)
class BrowseUnits:
    """The units below `parent` (an id, 0 for the top), from `page` 0 on."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class ChooseUnit:
    unit: int


@dataclass(frozen=True, slots=True)
class Recognise:
    """The ways to be found on the roster of the contest."""


@dataclass(frozen=True, slots=True)
class GiveRosterCode:
    """Takes the typed text as the code that the person's office has given them."""


@dataclass(frozen=True, slots=True)
class ShareRosterPhone:
    """Takes a shared contact: the number that the roster has of the person."""


@dataclass(frozen=True, slots=True)
class GiveBirthYear:
    """Takes the typed text as the year of birth, by which the unit confirms who it is."""


@dataclass(frozen=True, slots=True)
class ShowProfile:
    """Who the bot takes the person for, and what of it they can ask to have changed."""


@dataclass(frozen=True, slots=True)
class RequestName:
    """Takes the typed text as the name the person asks to bear."""


@dataclass(frozen=True, slots=True)
class FindNewUnit:
    """Takes the typed text as a search for the unit the person asks to be moved to."""


@dataclass(frozen=True, slots=True)
class BrowseNewUnits:
    """As BrowseUnits, for the unit the person asks to be moved to."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class RequestUnit:
    unit: int


@dataclass(frozen=True, slots=True)
class ShowRequests:
    """Focal points and organizers: what waits for their decision."""

    page: int


@dataclass(frozen=True, slots=True)
class OpenRequest:
    request: int


@dataclass(frozen=True, slots=True)
class ApproveRequest:
    """`entry`: the entry of the roster that the person is, 0 where none is asked for."""

    request: int
    entry: int


@dataclass(frozen=True, slots=True)
class RefuseRequest:
    """Takes the typed text as the reason."""

    request: int


@dataclass(frozen=True, slots=True)
class MakeLinkingCode:
    """A code by which the person writes from one more account."""


@dataclass(frozen=True, slots=True)
class GiveLinkingCode:
    """Takes the typed text as the code made on another account."""


PeopleAction = (
    Consent
    | ReadConsent
    | ConsentIn
    | Decline
    | GiveName
    | GivePhone
    | FindUnit
    | BrowseUnits
    | ChooseUnit
    | Recognise
    | GiveRosterCode
    | ShareRosterPhone
    | GiveBirthYear
    | ShowProfile
    | RequestName
    | FindNewUnit
    | BrowseNewUnits
    | RequestUnit
    | ShowRequests
    | OpenRequest
    | ApproveRequest
    | RefuseRequest
    | MakeLinkingCode
    | GiveLinkingCode
)

CODES: dict[str, type[PeopleAction]] = {
    "co": Consent,
    "rd": ReadConsent,
    "ci": ConsentIn,
    "de": Decline,
    "na": GiveName,
    "ph": GivePhone,
    "uf": FindUnit,
    "ub": BrowseUnits,
    "uc": ChooseUnit,
    "rn": Recognise,
    "rg": GiveRosterCode,
    "rp": ShareRosterPhone,
    "by": GiveBirthYear,
    "me": ShowProfile,
    "nn": RequestName,
    "nf": FindNewUnit,
    "nb": BrowseNewUnits,
    "nu": RequestUnit,
    "rq": ShowRequests,
    "ro": OpenRequest,
    "ra": ApproveRequest,
    "rr": RefuseRequest,
    "ml": MakeLinkingCode,
    "gl": GiveLinkingCode,
}
