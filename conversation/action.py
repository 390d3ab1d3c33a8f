"""What a person can do, as data: small enough to ride on a button, and read back exactly.

An action on a button proves nothing about who presses it or when; handlers check each one
against the database. The codes are a wire format for ever: buttons sent last year still come
back, so codes are added and never changed or used again.
"""

from dataclasses import dataclass, fields

MAX_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data: 1-64 bytes


@dataclass(frozen=True, slots=True)
class Home:
    """The screen that fits where the person stands now; /start."""


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
class StartAttempt:
    """Begin attempt `number` (from 1) of a round, or go on with it where it was begun."""

    round: int
    number: int


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Turn to the question at `position` (from 0) of the paper."""

    attempt: int
    position: int


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """Choose the option shown as `letter` (0 is A) for the question at `position`.

    Positions on the paper, not in the bank: a button tells nothing about the key.
    """

    attempt: int
    position: int
    letter: int


@dataclass(frozen=True, slots=True)
class ReviewPaper:
    attempt: int


@dataclass(frozen=True, slots=True)
class Predict:
    """Takes the typed text as the prediction of this attempt."""

    attempt: int


@dataclass(frozen=True, slots=True)
class HandIn:
    attempt: int


@dataclass(frozen=True, slots=True)
class ShowResult:
    """The person's own result; `round` 0 is the newest one published."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowSolution:
    """One question of a closed round with the right answer; `position` on the paper."""

    attempt: int
    position: int


@dataclass(frozen=True, slots=True)
class ShowRanking:
    """A published table; `round` 0 is the newest, -1 the whole contest."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowUnits:
    """The published table of units; `round` as in ShowRanking, `block` as in the rules, from 0."""

    round: int
    block: int


@dataclass(frozen=True, slots=True)
class ShowUnitPage:
    """A page, from 0, of what ShowUnits shows the beginning of."""

    round: int
    block: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowRules:
    page: int


@dataclass(frozen=True, slots=True)
class ShowMaterials:
    pass


@dataclass(frozen=True, slots=True)
class ShowHistory:
    pass


@dataclass(frozen=True, slots=True)
class ShowReceipt:
    attempt: int


@dataclass(frozen=True, slots=True)
class CheckReceipt:
    """Takes the typed text as the code of a receipt to be checked."""


@dataclass(frozen=True, slots=True)
class WriteFeedback:
    """Takes the typed text to the organizers."""


@dataclass(frozen=True, slots=True)
class OpenFeedback:
    """Organizers: read one message from a participant and answer it."""

    feedback: int


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """Organizers: takes the typed text as the answer to a participant's message."""

    feedback: int


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
class ChooseLanguage:
    pass


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """`language` counts from 0 in `conversation.texts.LANGUAGES`."""

    language: int


@dataclass(frozen=True, slots=True)
class ShowHelp:
    pass


@dataclass(frozen=True, slots=True)
class OfferBinding:
    """Organizers, in a group: what may this group be bound to; pages through the units."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class BindGroup:
    """Organizers, in a group: bind it to a unit, or to the whole contest with 0."""

    unit: int


@dataclass(frozen=True, slots=True)
class UnbindGroup:
    pass


@dataclass(frozen=True, slots=True)
class ShowState:
    """Organizers: live counts of the open round."""


@dataclass(frozen=True, slots=True)
class ShowProvisional:
    """Organizers: the ranking of a closed round before it is published."""

    round: int


@dataclass(frozen=True, slots=True)
class ApproveResults:
    round: int


@dataclass(frozen=True, slots=True)
class RankAgain:
    """Organizers: make the tables of a closed round anew, from the papers as they are now."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowHeadcounts:
    """Organizers: the headcounts as they were closed, and who was not counted."""

    page: int


@dataclass(frozen=True, slots=True)
class ShowSeal:
    """The sealed key of a round, laid open once it is published; `round` 0 is the newest."""

    round: int


@dataclass(frozen=True, slots=True)
class TakeRoster:
    """Keep the people of a list that was sent; `file` is the id of the file."""

    file: int


@dataclass(frozen=True, slots=True)
class LeaveRoster:
    """Mark as gone whom a list that was sent does not have; `file` is the id of the file."""

    file: int


@dataclass(frozen=True, slots=True)
class ShowOutage:
    """Organizers: an outage near a close, and what may still be done about it."""

    outage: int


@dataclass(frozen=True, slots=True)
class AskExtension:
    """Organizers: what extending the round would do, before it is confirmed."""

    outage: int


@dataclass(frozen=True, slots=True)
class ExtendRound:
    """Organizers: let the round close later, by what the outage took."""

    outage: int


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


@dataclass(frozen=True, slots=True)
class OfferFocalPoints:
    """Organizers: whose focal points; pages through the units."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowFocalPoints:
    """Organizers: who looks after a unit."""

    unit: int


@dataclass(frozen=True, slots=True)
class InviteFocalPoint:
    """Organizers: a link that makes the first to open it a focal point of the unit."""

    unit: int


@dataclass(frozen=True, slots=True)
class EndFocalPoint:
    """Organizers: take the role away; `appointed` stands for one appointment of the unit."""

    unit: int
    appointed: int


@dataclass(frozen=True, slots=True)
class ShowDesk:
    """Focal points: how a unit stands in the round; 0 is the own one, or a choice of them."""

    unit: int


@dataclass(frozen=True, slots=True)
class ShowSubUnits:
    """Focal points: the units right below one (organizers: 0 is the top), the slowest first."""

    unit: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowMissing:
    """Focal points: who of a unit and all below it has not taken part yet."""

    unit: int
    page: int


@dataclass(frozen=True, slots=True)
class SendMissing:
    """Focal points: the whole list of ShowMissing as a file."""

    unit: int


@dataclass(frozen=True, slots=True)
class NudgeUnit:
    """Focal points: remind all who are missing in a round; each at most once a day."""

    unit: int
    round: int


@dataclass(frozen=True, slots=True)
class NudgePerson:
    """Focal points: remind one person on the list, which is at `page`."""

    unit: int
    round: int
    participant: int
    page: int


@dataclass(frozen=True, slots=True)
class SendPoster:
    """Focal points: the poster of a unit, as a picture or (`is_pdf` 1) to be printed."""

    unit: int
    is_pdf: int


@dataclass(frozen=True, slots=True)
class ShowDoubles:
    """Organizers: the first pair of participants who may be one person."""


@dataclass(frozen=True, slots=True)
class OpenDouble:
    """Organizers: one such pair."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class AskDouble:
    """Organizers: what deciding so would do; `verdict` 0: what taking the decision back would.

    `attempt`: the paper that is void, 0 where both are meant.
    """

    one: int
    other: int
    verdict: int
    attempt: int


@dataclass(frozen=True, slots=True)
class DecideDouble:
    """Organizers: takes the typed text as the reason of what is decided about a pair."""

    one: int
    other: int
    verdict: int
    attempt: int


@dataclass(frozen=True, slots=True)
class UndoDouble:
    """Organizers: take back what was decided about a pair, or about a paper of it."""

    one: int
    other: int
    attempt: int


@dataclass(frozen=True, slots=True)
class ShowDecidedDoubles:
    """Organizers: what was decided about such pairs, newest first."""

    page: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """A button that only shows something, such as the number of a page."""


Action = (
    Home
    | Consent
    | Decline
    | GiveName
    | GivePhone
    | FindUnit
    | BrowseUnits
    | ChooseUnit
    | StartAttempt
    | ShowQuestion
    | GiveAnswer
    | ReviewPaper
    | Predict
    | HandIn
    | ShowResult
    | ShowSolution
    | ShowRanking
    | ShowUnits
    | ShowUnitPage
    | ShowRules
    | ShowMaterials
    | ShowHistory
    | ShowReceipt
    | CheckReceipt
    | WriteFeedback
    | OpenFeedback
    | AnswerFeedback
    | ShowPrivacy
    | ExportData
    | AskForget
    | Forget
    | ChooseLanguage
    | SetLanguage
    | ShowHelp
    | OfferBinding
    | BindGroup
    | UnbindGroup
    | ShowState
    | ShowProvisional
    | ApproveResults
    | RankAgain
    | ShowHeadcounts
    | ShowSeal
    | TakeRoster
    | LeaveRoster
    | ShowOutage
    | AskExtension
    | ExtendRound
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
    | OfferFocalPoints
    | ShowFocalPoints
    | InviteFocalPoint
    | EndFocalPoint
    | ReadConsent
    | ReadData
    | ConsentIn
    | ShowDesk
    | ShowSubUnits
    | ShowMissing
    | SendMissing
    | NudgeUnit
    | NudgePerson
    | SendPoster
    | ShowDoubles
    | OpenDouble
    | AskDouble
    | DecideDouble
    | UndoDouble
    | ShowDecidedDoubles
    | Nothing
)

CODES: dict[str, type[Action]] = {
    "h": Home,
    "co": Consent,
    "de": Decline,
    "na": GiveName,
    "ph": GivePhone,
    "uf": FindUnit,
    "ub": BrowseUnits,
    "uc": ChooseUnit,
    "st": StartAttempt,
    "q": ShowQuestion,
    "a": GiveAnswer,
    "rv": ReviewPaper,
    "pr": Predict,
    "hi": HandIn,
    "re": ShowResult,
    "so": ShowSolution,
    "rk": ShowRanking,
    "un": ShowUnits,
    "up": ShowUnitPage,
    "ru": ShowRules,
    "ma": ShowMaterials,
    "hy": ShowHistory,
    "rc": ShowReceipt,
    "cr": CheckReceipt,
    "fb": WriteFeedback,
    "fo": OpenFeedback,
    "fa": AnswerFeedback,
    "pv": ShowPrivacy,
    "ex": ExportData,
    "af": AskForget,
    "fg": Forget,
    "cl": ChooseLanguage,
    "la": SetLanguage,
    "he": ShowHelp,
    "ob": OfferBinding,
    "bg": BindGroup,
    "ug": UnbindGroup,
    "ss": ShowState,
    "sp": ShowProvisional,
    "ar": ApproveResults,
    "rw": RankAgain,
    "hc": ShowHeadcounts,
    "sl": ShowSeal,
    "tr": TakeRoster,
    "lr": LeaveRoster,
    "ou": ShowOutage,
    "ae": AskExtension,
    "er": ExtendRound,
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
    "of": OfferFocalPoints,
    "sf": ShowFocalPoints,
    "if": InviteFocalPoint,
    "ef": EndFocalPoint,
    "rd": ReadConsent,
    "ci": ConsentIn,
    "dk": ShowDesk,
    "ds": ShowSubUnits,
    "dm": ShowMissing,
    "df": SendMissing,
    "dn": NudgeUnit,
    "d1": NudgePerson,
    "dp": SendPoster,
    "dt": ReadData,
    "db": ShowDoubles,
    "dx": OpenDouble,
    "da": AskDouble,
    "dd": DecideDouble,
    "du": UndoDouble,
    "dl": ShowDecidedDoubles,
    "n": Nothing,
}

_CODE_OF = {kind: code for code, kind in CODES.items()}
_FIELDS_OF = {kind: tuple(each.name for each in fields(kind)) for kind in CODES.values()}
_MAX_VALUE = 2**31 - 1  # what a column of the database holds


class NotAnAction(ValueError):
    """A payload that no `encode` has written: forged, cut short, or another bot's."""


def encode(action: Action) -> str:
    """Write an action as at most MAX_BYTES of ASCII, such as "a.17.3.1"."""
    kind = type(action)
    values = [str(getattr(action, name)) for name in _FIELDS_OF[kind]]
    return ".".join([_CODE_OF[kind], *values])


def decode(payload: str) -> Action:
    """Read what `encode` wrote, and nothing else; raises NotAnAction."""
    code, *values = payload.split(".")
    kind = CODES.get(code)
    if kind is None or len(values) != len(_FIELDS_OF[kind]) or len(payload) > MAX_BYTES:
        raise NotAnAction(payload)
    return kind(*(_read_integer(value) for value in values))


def _read_integer(text: str) -> int:
    try:
        value = int(text)
    except ValueError as error:
        raise NotAnAction(text) from error
    if str(value) != text or abs(value) > _MAX_VALUE:
        raise NotAnAction(text)
    return value
