"""Who may do what: the role is looked at on every press, never remembered with a button."""

from conversation.action import Action, complaints, feedback, rights
from conversation.action.broadcasts import BroadcastAction
from conversation.action.desk import (
    ApproveResults,
    RankAgain,
    ShowMenu,
    ShowProvisional,
)
from conversation.action.doubles import DoubleAction
from conversation.action.making import MakingAction
from conversation.action.outages import OutageAction
from conversation.action.reports import ReportAction
from conversation.action.roster import RosterAction
from conversation.action.units import (
    EndFocalPoint,
    InviteFocalPoint,
    OfferFocalPoints,
    ShowFocalPoints,
    ShowHeadcounts,
)
from conversation.action.watching import WatchingAction
from handlers.visit import Visit

FOR_ORGANIZERS = (
    BroadcastAction
    | DoubleAction
    | MakingAction
    | OutageAction
    | ReportAction
    | RosterAction
    | WatchingAction
    | complaints.OF_ORGANIZERS
    | feedback.OF_ORGANIZERS
    | rights.OF_ORGANIZERS
    | ApproveResults
    | RankAgain
    | ShowMenu
    | ShowProvisional
    | EndFocalPoint
    | InviteFocalPoint
    | OfferFocalPoints
    | ShowFocalPoints
    | ShowHeadcounts
)
"""What nobody else gets an answer to; binding groups says so in its own words."""


def may(action: Action, visit: Visit) -> bool:
    return visit.is_organizer or not isinstance(action, FOR_ORGANIZERS)
