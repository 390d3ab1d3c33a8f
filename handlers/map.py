"""Which room answers which action; each room's own `map` names the function."""

from typing import assert_never

from conversation.action import Action
from conversation.action.broadcasts import BroadcastAction
from conversation.action.certificates import CertificateAction
from conversation.action.complaints import ComplaintAction
from conversation.action.corrections import CorrectionAction
from conversation.action.desk import DeskAction
from conversation.action.doubles import DoubleAction
from conversation.action.early_trials import EarlyTrialAction
from conversation.action.feedback import FeedbackAction
from conversation.action.groups import BindGroup, GroupAction, OfferBinding, UnbindGroup
from conversation.action.home import (
    ChooseLanguage,
    Home,
    HomeAction,
    Nothing,
    SetLanguage,
    ShowHelp,
    ShowMaterials,
    ShowRules,
)
from conversation.action.hosting import HostingAction
from conversation.action.ideas import IdeaAction
from conversation.action.judging import JudgingAction
from conversation.action.live import AnswerLive, LiveAction
from conversation.action.making import MakingAction
from conversation.action.outages import OutageAction
from conversation.action.people import PeopleAction
from conversation.action.questions import QuestionAction
from conversation.action.records import RecordAction
from conversation.action.reports import ReportAction
from conversation.action.results import ResultAction, ShowRanking
from conversation.action.rights import RightsAction
from conversation.action.roles import RolesAction
from conversation.action.roster import RosterAction
from conversation.action.sitting import SittingAction
from conversation.action.stage import StageAction
from conversation.action.units import UnitAction
from conversation.action.watching import WatchingAction
from conversation.screen import Screen
from handlers import groups, helping, home, language
from handlers.broadcasts import map as broadcasts
from handlers.certificates import map as certificates
from handlers.complaints import map as complaints
from handlers.corrections import map as corrections
from handlers.desk import map as desk
from handlers.doubles import map as doubles
from handlers.early_trials import map as early_trials
from handlers.feedback import map as feedback
from handlers.hosting import map as hosting
from handlers.ideas import map as ideas
from handlers.judging import map as judging
from handlers.live import map as live
from handlers.live import playing_along
from handlers.making import map as making
from handlers.outages import map as outages
from handlers.people import map as people
from handlers.permissions import may
from handlers.questions import map as questions
from handlers.records import map as records
from handlers.reports import map as reports
from handlers.results import map as results
from handlers.rights import map as rights
from handlers.roles import map as roles
from handlers.roster import map as roster
from handlers.rules import reading_rules
from handlers.sitting import map as sitting
from handlers.stage import map as stage
from handlers.units import map as units
from handlers.visit import Visit
from handlers.watching import map as watching


async def answer(action: Action, visit: Visit) -> Screen | None:
    """Do what the action asks and return what to show; None where silence is the answer."""
    if visit.place.is_group:
        return await _answer_in_group(action, visit)
    if not may(action, visit):
        return await home.show(visit.without_text())
    return await _answer_in_private(action, visit)


async def _answer_in_group(  # noqa: PLR0911  one line an action
    action: Action, visit: Visit
) -> Screen | None:
    match action:
        case ShowRanking():
            return await groups.show_ranking(action, visit)
        case OfferBinding():
            return await groups.offer_binding(action, visit)
        case BindGroup():
            return await groups.bind(action, visit)
        case UnbindGroup():
            return await groups.unbind(visit)
        case AnswerLive():
            return await playing_along.guess(action, visit)
        case Nothing():
            return Screen()
        case _:
            return groups.invite_to_private(visit)


async def _answer_in_private(action: Action, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911, PLR0912  one line a room
    if isinstance(action, SittingAction):
        return await sitting.answer(action, visit)
    if isinstance(action, HomeAction):
        return await _answer_from_anywhere(action, visit)
    if isinstance(action, PeopleAction):
        return await people.answer(action, visit)
    if isinstance(action, ResultAction):
        return await results.answer(action, visit)
    if isinstance(action, UnitAction):
        return await units.answer(action, visit)
    if isinstance(action, DeskAction):
        return await desk.answer(action, visit)
    if isinstance(action, BroadcastAction):
        return await broadcasts.answer(action, visit)
    if isinstance(action, RightsAction):
        return await rights.answer(action, visit)
    if isinstance(action, CorrectionAction):
        return await corrections.answer(action, visit)
    if isinstance(action, DoubleAction):
        return await doubles.answer(action, visit)
    if isinstance(action, EarlyTrialAction):
        return await early_trials.answer(action, visit)
    if isinstance(action, RolesAction):
        return await roles.answer(action, visit)
    if isinstance(action, RosterAction):
        return await roster.answer(action, visit)
    if isinstance(action, ReportAction):
        return await reports.answer(action, visit)
    if isinstance(action, OutageAction):
        return await outages.answer(action, visit)
    if isinstance(action, CertificateAction):
        return await certificates.answer(action, visit)
    if isinstance(action, ComplaintAction):
        return await complaints.answer(action, visit)
    if isinstance(action, FeedbackAction):
        return await feedback.answer(action, visit)
    if isinstance(action, WatchingAction):
        return await watching.answer(action, visit)
    if isinstance(action, IdeaAction):
        return await ideas.answer(action, visit)
    if isinstance(action, JudgingAction):
        return await judging.answer(action, visit)
    if isinstance(action, HostingAction):
        return await hosting.answer(action, visit)
    if isinstance(action, LiveAction):
        return await live.answer(action, visit)
    if isinstance(action, StageAction):
        return await stage.answer(action, visit)
    if isinstance(action, RecordAction):
        return await records.answer(action, visit)
    if isinstance(action, QuestionAction):
        return await questions.answer(action, visit)
    if isinstance(action, MakingAction):
        return await making.answer(action, visit)
    if isinstance(action, GroupAction):
        return groups.explain_where(visit)
    assert_never(action)


async def _answer_from_anywhere(  # noqa: PLR0911  one line an action
    action: HomeAction, visit: Visit
) -> Screen | None:
    match action:
        case Home():
            return await home.show(visit)
        case ShowRules():
            return reading_rules.show_rules(action, visit)
        case ShowMaterials():
            return reading_rules.show_materials(visit)
        case ChooseLanguage():
            return language.choose(visit)
        case SetLanguage():
            return await language.set_language(action, visit)
        case ShowHelp():
            return helping.show(visit)
        case Nothing():
            return Screen()
        case _ as never:
            assert_never(never)
