"""What is kept about a person: to see, to take along, to delete, and to ask about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowPrivacy:
    pass


@dataclass(frozen=True, slots=True)
class ExportData:
    pass


@dataclass(frozen=True, slots=True)
class ReadData:
    """The same as a text to read."""


@dataclass(frozen=True, slots=True)
class AskForget:
    pass


@dataclass(frozen=True, slots=True)
class Forget:
    pass


@dataclass(frozen=True, slots=True)
class ShowOwnPrivacyRequests:
    """What the person has asked about the own data, and what else may be asked."""


@dataclass(frozen=True, slots=True)
class AskAboutData:
    """Takes the typed text; `kind` counts from 0 in `handlers.rights.asking.KINDS`."""

    kind: int


@dataclass(frozen=True, slots=True)
class ListPrivacyRequests:
    """Organizers: the register; `is_open` 0 shows those that are closed."""

    is_open: int
    page: int


@dataclass(frozen=True, slots=True)
class OpenPrivacyRequest:
    """Organizers: one of them, and what may be done."""

    number: int


@dataclass(frozen=True, slots=True)
class AnswerPrivacyRequest:
    """Organizers: it is seen to; the person is told."""

    number: int


@dataclass(frozen=True, slots=True)
class ClosePrivacyRequest:
    """Organizers: takes the typed text as what was done, or why it was not, and tells it."""

    number: int
    is_done: int


RightsAction = (
    ShowPrivacy
    | ExportData
    | ReadData
    | AskForget
    | Forget
    | ShowOwnPrivacyRequests
    | AskAboutData
    | ListPrivacyRequests
    | OpenPrivacyRequest
    | AnswerPrivacyRequest
    | ClosePrivacyRequest
)

OF_ORGANIZERS = (
    ListPrivacyRequests | OpenPrivacyRequest | AnswerPrivacyRequest | ClosePrivacyRequest
)

CODES: dict[str, type[RightsAction]] = {
    "pv": ShowPrivacy,
    "ex": ExportData,
    "dt": ReadData,
    "af": AskForget,
    "fg": Forget,
    "pm": ShowOwnPrivacyRequests,
    "pa": AskAboutData,
    "pl": ListPrivacyRequests,
    "po": OpenPrivacyRequest,
    "pt": AnswerPrivacyRequest,
    "pc": ClosePrivacyRequest,
}
