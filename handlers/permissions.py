"""Who may do what: the role is looked at on every press, never remembered with a button.

Organizers may do all that is for the desk; who has another role there may do what stands beside it.
Focal points and participants are not in this table: what they may do depends on whose unit or paper
it is, and is checked where it is done.
"""

from collections.abc import Iterable
from types import UnionType
from typing import Final, get_args

from conversation.action import (
    Action,
    certificates,
    complaints,
    corrections,
    feedback,
    live,
    rights,
    stage,
)
from conversation.action.broadcasts import BroadcastAction
from conversation.action.desk import (
    ApproveResults,
    DeskAction,
    SendBack,
    ShowMenu,
    ShowProvisional,
)
from conversation.action.doubles import DoubleAction
from conversation.action.early_trials import TAKING, EarlyTrialAction
from conversation.action.making import MakingAction
from conversation.action.outages import OutageAction
from conversation.action.questions import QuestionAction
from conversation.action.reports import ReportAction
from conversation.action.roles import RolesAction
from conversation.action.roster import RosterAction
from conversation.action.units import (
    EndFocalPoint,
    InviteFocalPoint,
    OfferFocalPoints,
    ShowFocalPoints,
    ShowHeadcounts,
)
from conversation.action.watching import WatchingAction
from conversation.screen import Choice, Link, Row
from handlers.visit import Caller
from storage.roles import APPROVER, OBSERVER, ORGANIZER, QUESTION_WRITER

FOR_ORGANIZERS = (
    BroadcastAction
    | DoubleAction
    | EarlyTrialAction
    | MakingAction
    | OutageAction
    | QuestionAction
    | ReportAction
    | RolesAction
    | RosterAction
    | WatchingAction
    | certificates.OF_ORGANIZERS
    | complaints.OF_ORGANIZERS
    | corrections.OF_ORGANIZERS
    | feedback.OF_ORGANIZERS
    | live.OF_ORGANIZERS
    | rights.OF_ORGANIZERS
    | stage.OF_ORGANIZERS
    | DeskAction
    | EndFocalPoint
    | InviteFocalPoint
    | OfferFocalPoints
    | ShowFocalPoints
    | ShowHeadcounts
)
"""What nobody else gets an answer to; binding groups says so in its own words."""

_SEEING = ShowMenu | ReportAction | WatchingAction | ShowHeadcounts


def _kinds(*actions: UnionType | type[Action]) -> frozenset[type[Action]]:
    """Of single actions and of whole rooms."""
    return frozenset(kind for each in actions for kind in get_args(each) or (each,))


AT_THE_DESK: Final = {
    ORGANIZER: _kinds(FOR_ORGANIZERS),
    APPROVER: _kinds(
        _SEEING, ShowProvisional, ApproveResults, SendBack, corrections.OF_APPROVERS, TAKING
    ),
    QUESTION_WRITER: _kinds(ShowMenu, EarlyTrialAction, QuestionAction),
    OBSERVER: _kinds(_SEEING),
}


def may(action: Action, caller: Caller) -> bool:
    kind = type(action)
    if kind not in AT_THE_DESK[ORGANIZER]:
        return True
    return any(kind in AT_THE_DESK.get(role.role, ()) for role in caller.visitor.roles)


def has_desk(caller: Caller) -> bool:
    """Whether there is anything at the desk for this person."""
    return may(ShowMenu(), caller)


def doors(rows: Iterable[Row], caller: Caller) -> tuple[Row, ...]:
    """The rows without what leads nowhere for this person."""
    kept = (tuple(each for each in row if _opens(each, caller)) for row in rows)
    return tuple(row for row in kept if row)


def _opens(each: Choice | Link, caller: Caller) -> bool:
    return isinstance(each, Link) or may(each.action, caller)
