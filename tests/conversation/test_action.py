"""Actions on buttons: a wire format for ever, and nothing but what we wrote ourselves."""

from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation import action
from conversation.action import CODES, MAX_BYTES, Action, NotAnAction, decode, encode
from conversation.action.home import Home
from conversation.action.sitting import GiveAnswer

LARGEST = 2**31 - 1

# Buttons sent last year still come back: lines are added here, never changed, never taken out.
CODES_FOR_EVER = """
    h Home, co Consent unit, de Decline, na GiveName, ph GivePhone, uf FindUnit,
    ub BrowseUnits parent page, uc ChooseUnit unit, st StartAttempt round number,
    q ShowQuestion attempt position, a GiveAnswer attempt position letter,
    rv ReviewPaper attempt, pr Predict attempt, hi HandIn attempt, re ShowResult round,
    so ShowSolution attempt position, rk ShowRanking round, un ShowUnits round block,
    ru ShowRules page, ma ShowMaterials, hy ShowHistory, rc ShowReceipt attempt,
    cr CheckReceipt, fb WriteFeedback, fo OpenFeedback feedback, fa AnswerFeedback feedback,
    km Complain round, ko ShowOwnComplaint complaint, kl ListComplaints is_open page,
    kc OpenComplaint complaint, kt TakeComplaint complaint, kd DecideComplaint complaint is_upheld,
    kp ShowComplaintPaper complaint position,
    fw WriteOn feedback, fm ShowOwnFeedback feedback, fl ListFeedback state page,
    ff FindFeedback, ft AnswerAllTheSame feedback, fc CloseFeedback feedback,
    pv ShowPrivacy, ex ExportData, af AskForget, fg Forget, cl ChooseLanguage,
    pm ShowOwnPrivacyRequests, pa AskAboutData kind, pl ListPrivacyRequests is_open page,
    po OpenPrivacyRequest number, pt AnswerPrivacyRequest number,
    pc ClosePrivacyRequest number is_done,
    la SetLanguage language, he ShowHelp, ob OfferBinding parent page, bg BindGroup unit,
    ug UnbindGroup, ss ShowState, sp ShowProvisional round, ar ApproveResults round,
    wp SendHours, wh ShowHours,
    rd ReadConsent unit language, ci ConsentIn unit language, dt ReadData,
    n Nothing, sl ShowSeal round, tr TakeRoster file, lr LeaveRoster file,
    ou ShowOutage outage, ae AskExtension outage, er ExtendRound outage,
    rn Recognise, rg GiveRosterCode, rp ShareRosterPhone, by GiveBirthYear, me ShowProfile,
    nn RequestName, nf FindNewUnit, nb BrowseNewUnits parent page, nu RequestUnit unit,
    rq ShowRequests page, ro OpenRequest request, ra ApproveRequest request entry,
    rr RefuseRequest request, ml MakeLinkingCode, gl GiveLinkingCode,
    of OfferFocalPoints parent page, sf ShowFocalPoints unit, if InviteFocalPoint unit,
    ef EndFocalPoint unit appointed,
    vs ShowRoles, vr ShowRole role, vi InviteRole role, va AskEndRole role given,
    ve EndRole role given,
    jw ShowEarlierUnits correction round page, sb SendBack round, sx AnswerSentBack round,
    up ShowUnitPage round block page, rw RankAgain round, hc ShowHeadcounts page,
    dk ShowDesk unit, ds ShowSubUnits unit page, dm ShowMissing unit page, df SendMissing unit,
    dn NudgeUnit unit round, d1 NudgePerson unit round participant page,
    dp SendPoster unit is_pdf,
    db ShowDoubles, dx OpenDouble one other, da AskDouble one other verdict attempt,
    jy ShowCorrections, jf FindQuestion round, jm MarkQuestion round question right,
    ja AskCorrection round question right, ju AskUndo correction, jo OpenCorrection correction,
    jv ApproveCorrection correction, jg AgreeToOutcome correction outcome,
    jd DropCorrection correction, jc ShowCorrected round,
    je ShowEarlierRanking correction round,
    dd DecideDouble one other verdict attempt, du UndoDouble one other attempt,
    dl ShowDecidedDoubles page, om ShowMenu,
    bl ShowBroadcasts page, bw WriteBroadcast, bo OpenBroadcast broadcast,
    bv PreviewBroadcast broadcast, bt ChooseRecipients broadcast,
    br SetRecipients broadcast who which, bf FindRecipients broadcast,
    bb BrowseRecipients broadcast parent page, bi ListRecipients broadcast,
    bh TimeBroadcast broadcast, b0 SendAtOnce broadcast, bs SendBroadcast broadcast told again,
    bd DiscardBroadcast broadcast, bp PauseBroadcast broadcast, bc ResumeBroadcast broadcast,
    ba AskStopBroadcast broadcast, bx StopBroadcast broadcast, be SendUndelivered broadcast,
    zl ShowRoster, zg ShowWeeks draft, zh SendQuestions draft round,
    qq ShowQuestions, qw ShowWeek draft round, qe LookThrough draft round, qo ShowReading reading,
    qr LookAtQuestion question, qc CorrectQuestion question, qa ChooseRight question seen option,
    qt RetypePart question seen part, ql LeaveOut question seen is_left_out,
    qu UndoCorrection question seen, qp OfferTaking reading, qx TakeQuestions reading seen,
    qy OfferSettingAside reading, qz SetAside reading,
    qb BringBack reading, qi ChangePicture question seen, qj RemovePicture question seen,
    zd ShowDrafts, zn OfferWays, zb BeginDraft, zf SendForm draft, zt TakeForm draft,
    zo OpenDraft draft, ze ShowFaults draft page, zc PreviewCalendar draft page,
    zr PreviewRules draft page, zw SendRulePaper draft, zp OfferPublishing draft,
    zq ConfirmPublishing draft seen, zx Publish draft seen, zy OfferRemoval draft,
    zz RemoveDraft draft, zs AskStep draft step, za TypeStep draft step,
    zv ChooseStep draft step choice,
    gs ShowStage, gf TakeStageRules, gz SendStageForm, gk ShowSeats stage kind page,
    ge ShowSeat stage kind number place, gi InviteToSeat stage kind number place,
    gx EmptySeat stage kind number place, gp ShowProgramme stage,
    go ShowRunningOrder stage part, gn PostRunningOrder stage part, gt ShowTeam stage team,
    gm ToggleMember stage team member, gc ConfirmTeam stage team,
    lj ShowJudging stage part, ls ShowSheet stage which,
    lc ShowCriterion stage which criterion page, lm GiveMark stage which criterion hundredths,
    lt TypeMark stage which criterion,
    ln WriteSheetNote stage which, lh HandInSheet stage which, lk CorrectSheet stage which,
    lp ShowPanel stage part team, ly ChoosePaperSheet stage part team, lw ShowProposed stage,
    lo OpenProposed stage sheet, lv ConfirmSheet stage sheet, lx RejectSheet stage sheet,
    wo ShowHost stage, wc ChoosePart stage part, wt ShowTeams stage page,
    wk CallTeam stage part team, ws StartClock stage part team, we StopClock stage part team,
    wy TypeTime stage part team, wl LockPart stage part on, wr Reveal stage part teams,
    wu PauseStage stage on, wb ShowBoard stage, wi ShowTies stage, wf PutFirst stage team,
    wq OfferPublishingStage stage, wx PublishStage stage, wv ShowBoardView stage view,
    mv ShowLive stage part, mf SendLiveQuestions stage part, mk AskStakes stage question,
    mo OpenLive stage question, mc LockLive stage question, mr RevealLive stage question,
    mu ReplaceLive stage question, mq AnswerLive question option, mp PutStake question hundredths,
    xs ShowRecords stage, xa AskRecord stage kind, xm ShowSeason stage,
    yr ShowReports, yk ShowRoundReports round, ya AskReport round kind,
    xt ShowEarlyTrials page, xo OfferEarlyTrial round, xb BeginEarlyTrial round,
    xr ShowEarlyResult trial, zk PreviewPaper draft round position letter,
    io ShowOwnCertificates, ig GetCertificate certificate, ic CheckCertificate, il ListCertificates,
    is ShowCertificates round, ip PrintCertificates round, ia OfferToSendAgain round,
    in SendAgain round minute,
    to ShowOwnIdeas stage team, ti HandInIdea stage team, ts ShowOwnIdea stage idea,
    tw RewriteIdea stage idea, ta AddIdeaFile stage idea,
    tx RemoveIdeaFile stage idea version file, tq OfferWithdrawal stage idea,
    tz WithdrawIdea stage idea, td ReadIdea stage idea, tu ReadUnmarked stage idea,
    tf SendIdeaFile stage idea file, tl ListIdeas stage page, tk LockIdeas stage on,
    tp AskIdeasPaper stage
"""


def actions(smallest: int = -LARGEST, largest: int = LARGEST) -> st.SearchStrategy[Action]:
    number = st.integers(smallest, largest)
    return st.sampled_from([*CODES.values()]).flatmap(
        lambda kind: st.builds(kind, *(number for _ in fields(kind)))
    )


@given(actions())
def test_every_action_comes_back_as_it_was_sent(sent: Action) -> None:
    assert decode(encode(sent)) == sent


@given(actions())
def test_no_action_outgrows_a_button(sent: Action) -> None:
    assert 1 <= len(encode(sent).encode()) <= MAX_BYTES


@pytest.mark.parametrize("kind", CODES.values(), ids=lambda kind: kind.__name__)
def test_the_largest_numbers_of_a_database_come_back(kind: type[Action]) -> None:
    for number in (0, LARGEST, -LARGEST):
        sent = kind(*(number for _ in fields(kind)))
        assert decode(encode(sent)) == sent


def payloads() -> st.SearchStrategy[str]:
    """Anything, and what nearly is an action: codes of ours with strange numbers."""
    numbers = st.one_of(st.integers().map(str), st.text("0123456789+-_ ٣.\n", max_size=6))
    nearly = st.tuples(st.sampled_from([*CODES]), st.lists(numbers, max_size=4))
    return st.one_of(st.text(), nearly.map(lambda told: ".".join([told[0], *told[1]])))


@given(payloads())
def test_nothing_is_read_that_was_not_written(payload: str) -> None:
    try:
        read = decode(payload)
    except NotAnAction:
        return
    assert encode(read) == payload


@pytest.mark.parametrize(
    "forged",
    ["", "h.", "h.1", "zz", "A.1.2.3", "a.1.2", "a.1.2.3.4", "a.1.2.x", "a.1.2.03", "a.1.2.+3",
     "a.1.2.-0", "a.1.2. 3", "a.1.2.1_0", "a.1.2.٣", f"uc.{LARGEST + 1}", f"uc.{'9' * 5000}"],
)  # fmt: skip
def test_forged_data_is_no_action(forged: str) -> None:
    with pytest.raises(NotAnAction):
        decode(forged)


def test_codes_never_change() -> None:
    codes = [entry.split() for entry in CODES_FOR_EVER.split(",")]
    expected = {code: (name, *numbers) for code, name, *numbers in codes}
    assert expected == {
        code: (kind.__name__, *(field.name for field in fields(kind)))
        for code, kind in CODES.items()
    }


def test_every_action_has_a_code_of_its_own() -> None:
    assert sorted(kind.__name__ for kind in CODES.values()) == sorted(
        kind.__name__ for kind in get_args(action.Action)
    )


def test_what_is_written_on_a_button() -> None:
    assert encode(GiveAnswer(attempt=17, position=3, letter=1)) == "a.17.3.1"
    assert encode(Home()) == "h"
