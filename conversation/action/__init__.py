"""What a person can do, as data: small enough to ride on a button, and read back exactly.

An action on a button proves nothing about who presses it or when; handlers check each one
against the database. The codes are a wire format for ever: buttons sent last year still come
back, so codes are added and never changed or used again.

One file a room, as in `handlers/`; the codes of all rooms share one alphabet.
"""

from dataclasses import fields

from conversation.action import (
    broadcasts,
    certificates,
    complaints,
    corrections,
    desk,
    doubles,
    early_trials,
    feedback,
    groups,
    home,
    hosting,
    ideas,
    judging,
    live,
    making,
    outages,
    people,
    questions,
    records,
    reports,
    results,
    rights,
    roles,
    roster,
    sitting,
    stage,
    units,
    watching,
)
from conversation.action.broadcasts import BroadcastAction
from conversation.action.certificates import CertificateAction
from conversation.action.complaints import ComplaintAction
from conversation.action.corrections import CorrectionAction
from conversation.action.desk import DeskAction
from conversation.action.doubles import DoubleAction
from conversation.action.early_trials import EarlyTrialAction
from conversation.action.feedback import FeedbackAction
from conversation.action.groups import GroupAction
from conversation.action.home import HomeAction
from conversation.action.hosting import HostingAction
from conversation.action.ideas import IdeaAction
from conversation.action.judging import JudgingAction
from conversation.action.live import LiveAction
from conversation.action.making import MakingAction
from conversation.action.outages import OutageAction
from conversation.action.people import PeopleAction
from conversation.action.questions import QuestionAction
from conversation.action.records import RecordAction
from conversation.action.reports import ReportAction
from conversation.action.results import ResultAction
from conversation.action.rights import RightsAction
from conversation.action.roles import RolesAction
from conversation.action.roster import RosterAction
from conversation.action.sitting import SittingAction
from conversation.action.stage import StageAction
from conversation.action.units import UnitAction
from conversation.action.watching import WatchingAction

MAX_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data: 1-64 bytes

Action = (
    BroadcastAction
    | CertificateAction
    | ComplaintAction
    | CorrectionAction
    | DeskAction
    | DoubleAction
    | EarlyTrialAction
    | FeedbackAction
    | GroupAction
    | HomeAction
    | HostingAction
    | IdeaAction
    | JudgingAction
    | LiveAction
    | MakingAction
    | OutageAction
    | PeopleAction
    | QuestionAction
    | RecordAction
    | ReportAction
    | ResultAction
    | RightsAction
    | RolesAction
    | RosterAction
    | SittingAction
    | StageAction
    | UnitAction
    | WatchingAction
)

CODES: dict[str, type[Action]] = {
    **broadcasts.CODES,
    **certificates.CODES,
    **complaints.CODES,
    **corrections.CODES,
    **desk.CODES,
    **doubles.CODES,
    **early_trials.CODES,
    **feedback.CODES,
    **groups.CODES,
    **home.CODES,
    **hosting.CODES,
    **ideas.CODES,
    **judging.CODES,
    **live.CODES,
    **making.CODES,
    **outages.CODES,
    **people.CODES,
    **questions.CODES,
    **records.CODES,
    **reports.CODES,
    **results.CODES,
    **rights.CODES,
    **roles.CODES,
    **roster.CODES,
    **sitting.CODES,
    **stage.CODES,
    **units.CODES,
    **watching.CODES,
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
