"""Which function answers which action, all in one place."""

from typing import assert_never

from conversation.action import (
    Action,
    AnswerFeedback,
    ApproveRequest,
    ApproveResults,
    AskDouble,
    AskExtension,
    AskForget,
    BindGroup,
    BrowseNewUnits,
    BrowseUnits,
    CheckReceipt,
    ChooseLanguage,
    ChooseUnit,
    Consent,
    ConsentIn,
    DecideDouble,
    Decline,
    EndFocalPoint,
    ExportData,
    ExtendRound,
    FindNewUnit,
    FindUnit,
    Forget,
    GiveAnswer,
    GiveBirthYear,
    GiveLinkingCode,
    GiveName,
    GivePhone,
    GiveRosterCode,
    HandIn,
    Home,
    InviteFocalPoint,
    LeaveRoster,
    MakeLinkingCode,
    Nothing,
    NudgePerson,
    NudgeUnit,
    OfferBinding,
    OfferFocalPoints,
    OpenDouble,
    OpenFeedback,
    OpenRequest,
    Predict,
    RankAgain,
    ReadConsent,
    ReadData,
    Recognise,
    RefuseRequest,
    RequestName,
    RequestUnit,
    ReviewPaper,
    SendMissing,
    SendPoster,
    SetLanguage,
    ShareRosterPhone,
    ShowDecidedDoubles,
    ShowDesk,
    ShowDoubles,
    ShowFocalPoints,
    ShowHeadcounts,
    ShowHelp,
    ShowHistory,
    ShowMaterials,
    ShowMissing,
    ShowOutage,
    ShowPrivacy,
    ShowProfile,
    ShowProvisional,
    ShowQuestion,
    ShowRanking,
    ShowReceipt,
    ShowRequests,
    ShowResult,
    ShowRules,
    ShowSeal,
    ShowSolution,
    ShowState,
    ShowSubUnits,
    ShowUnitPage,
    ShowUnits,
    StartAttempt,
    TakeRoster,
    UnbindGroup,
    UndoDouble,
    WriteFeedback,
)
from conversation.screen import Screen
from conversation.texts import LANGUAGES
from handlers import (
    closed_headcounts,
    deciding,
    deciding_doubles,
    doubles,
    feedback,
    finding_unit,
    focal_points,
    groups,
    helping,
    history,
    home,
    joining,
    language,
    linking,
    missing_people,
    nudging,
    organizing,
    outage_report,
    privacy,
    profile,
    rankings,
    reading_rules,
    receipts,
    recognising,
    results,
    rosters,
    seals,
    sub_units,
    taking,
    unit_desk,
    unit_posters,
    unit_rankings,
)
from handlers.visit import Visit

FOR_ORGANIZERS = (
    OpenFeedback,
    AnswerFeedback,
    ShowState,
    ShowProvisional,
    ApproveResults,
    RankAgain,
    ShowHeadcounts,
    TakeRoster,
    LeaveRoster,
    ShowOutage,
    AskExtension,
    ExtendRound,
    OfferFocalPoints,
    ShowFocalPoints,
    InviteFocalPoint,
    EndFocalPoint,
    ShowDoubles,
    OpenDouble,
    AskDouble,
    DecideDouble,
    UndoDouble,
    ShowDecidedDoubles,
)
"""What nobody else gets an answer to; binding groups says so in its own words."""


async def answer(action: Action, visit: Visit) -> Screen | None:
    """Do what the action asks and return what to show; None where silence is the answer."""
    if visit.place.is_group:
        return await _answer_in_group(action, visit)
    if isinstance(action, FOR_ORGANIZERS) and not visit.is_organizer:
        return await home.show(visit.without_text())
    return await _answer_in_private(action, visit)


async def _answer_in_group(action: Action, visit: Visit) -> Screen | None:
    match action:
        case ShowRanking():
            return await groups.show_ranking(action, visit)
        case OfferBinding():
            return await groups.offer_binding(action, visit)
        case BindGroup():
            return await groups.bind(action, visit)
        case UnbindGroup():
            return await groups.unbind(visit)
        case Nothing():
            return Screen()
        case _:
            return groups.invite_to_private(visit)


async def _answer_in_private(action: Action, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911, PLR0912, PLR0915  one line an action
    match action:
        case Home():
            return await home.show(visit)
        case Consent():
            return await joining.consent(
                ConsentIn(action.unit, LANGUAGES.index(visit.language)), visit
            )
        case ConsentIn():
            return await joining.consent(action, visit)
        case ReadConsent():
            return joining.read_consent(action, visit)
        case Decline():
            return joining.decline(visit)
        case GiveName():
            return await joining.give_name(visit)
        case GivePhone():
            return await joining.give_phone(visit)
        case FindUnit():
            return finding_unit.find(visit)
        case BrowseUnits():
            return finding_unit.browse(visit, action.parent, action.page)
        case Recognise():
            return await recognising.show(visit) or await home.show(visit.without_text())
        case GiveRosterCode():
            return await recognising.give_code(visit) or await home.show(visit.without_text())
        case ShareRosterPhone():
            return await recognising.share_phone(visit) or await home.show(visit.without_text())
        case GiveBirthYear():
            return await joining.give_birth_year(visit)
        case ShowProfile():
            return await profile.show(visit)
        case RequestName():
            return await profile.request_name(visit)
        case FindNewUnit():
            return await profile.find_unit(visit)
        case BrowseNewUnits():
            return await profile.browse_units(action, visit)
        case RequestUnit():
            return await profile.request_unit(action, visit)
        case ShowRequests():
            return await deciding.show(action, visit)
        case OpenRequest():
            return await deciding.open_request(action, visit)
        case ApproveRequest():
            return await deciding.approve(action, visit)
        case RefuseRequest():
            return await deciding.refuse(action, visit)
        case MakeLinkingCode():
            return await linking.make_code(visit)
        case GiveLinkingCode():
            return await linking.give_code(visit)
        case OfferFocalPoints():
            return focal_points.offer(action, visit)
        case ShowFocalPoints():
            return await focal_points.show(action, visit)
        case InviteFocalPoint():
            return await focal_points.invite(action, visit)
        case EndFocalPoint():
            return await focal_points.end(action, visit)
        case ShowDesk():
            desk = await unit_desk.show(action, visit)
            return desk or await sub_units.show(ShowSubUnits(0, 0), visit)
        case ShowSubUnits():
            return await sub_units.show(action, visit)
        case ShowMissing():
            return await missing_people.show(action, visit)
        case SendMissing():
            return await missing_people.send(action, visit)
        case NudgeUnit():
            return await nudging.nudge_unit(action, visit)
        case NudgePerson():
            return await missing_people.nudge(action, visit)
        case SendPoster():
            return await unit_posters.send(action, visit)
        case ChooseUnit():
            return await joining.choose_unit(action, visit)
        case StartAttempt():
            return await taking.start(action, visit)
        case ShowQuestion():
            return await taking.show_question(action, visit)
        case GiveAnswer():
            return await taking.give_answer(action, visit)
        case ReviewPaper():
            return await taking.review(action, visit)
        case Predict():
            return await taking.predict(action, visit)
        case HandIn():
            return await taking.hand_in(action, visit)
        case ShowResult():
            return await results.show(action, visit)
        case ShowSolution():
            return await results.show_solution(action, visit)
        case ShowRanking():
            return await rankings.show(action, visit)
        case ShowUnits():
            return await unit_rankings.show(ShowUnitPage(action.round, action.block, 0), visit)
        case ShowUnitPage():
            return await unit_rankings.show(action, visit)
        case ShowRules():
            return reading_rules.show_rules(action, visit)
        case ShowMaterials():
            return reading_rules.show_materials(visit)
        case ShowHistory():
            return await history.show(visit)
        case ShowReceipt():
            return await receipts.show(action, visit)
        case CheckReceipt():
            return await receipts.check(visit)
        case WriteFeedback():
            return await feedback.write(visit)
        case OpenFeedback():
            return await feedback.show(action, visit)
        case AnswerFeedback():
            return await feedback.answer(action, visit)
        case ShowPrivacy():
            return await privacy.show(visit)
        case ExportData():
            return await privacy.export(visit)
        case ReadData():
            return await privacy.read(visit)
        case AskForget():
            return await privacy.ask_forget(visit)
        case Forget():
            return await privacy.forget(visit)
        case ChooseLanguage():
            return language.choose(visit)
        case SetLanguage():
            return await language.set_language(action, visit)
        case ShowHelp():
            return helping.show(visit)
        case OfferBinding() | BindGroup() | UnbindGroup():
            return groups.explain_where(visit)
        case ShowState():
            return await organizing.show_state(visit)
        case ShowProvisional():
            return await organizing.show_provisional(action, visit)
        case ApproveResults():
            return await organizing.approve(action, visit)
        case RankAgain():
            return await organizing.rank_again(action, visit)
        case ShowHeadcounts():
            return await closed_headcounts.show(action, visit)
        case ShowSeal():
            return await seals.show(action, visit)
        case TakeRoster():
            return await rosters.take(action, visit)
        case LeaveRoster():
            return await rosters.leave(action, visit)
        case ShowOutage():
            return await outage_report.show(action, visit)
        case AskExtension():
            return await outage_report.ask(action, visit)
        case ExtendRound():
            return await outage_report.extend(action, visit)
        case ShowDoubles():
            return await doubles.show(visit.without_text())
        case OpenDouble():
            return await doubles.open_double(action, visit)
        case AskDouble():
            return await deciding_doubles.ask(action, visit)
        case DecideDouble():
            return await deciding_doubles.decide(action, visit)
        case UndoDouble():
            return await deciding_doubles.undo(action, visit)
        case ShowDecidedDoubles():
            return await doubles.show_decided(action, visit)
        case Nothing():
            return Screen()
        case _ as never:
            assert_never(never)
