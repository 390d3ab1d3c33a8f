"""Which function answers which action of this room; who calls may be without any contest."""

from typing import assert_never

from conversation.action.making import (
    AskStep,
    BeginDraft,
    ChooseStep,
    ConfirmPublishing,
    MakingAction,
    OfferPublishing,
    OfferRemoval,
    OfferWays,
    OpenDraft,
    PreviewCalendar,
    PreviewPaper,
    PreviewRules,
    Publish,
    RemoveDraft,
    SendForm,
    SendRulePaper,
    ShowDrafts,
    ShowFaults,
    TakeForm,
    TypeStep,
)
from conversation.screen import Screen
from handlers.making import (
    asking,
    overview,
    previews,
    publishing,
    sample_papers,
    sent_form,
)
from handlers.visit import Caller


async def answer(action: MakingAction, caller: Caller) -> Screen | None:
    """Where a draft is there no more, those that are there are shown."""
    return await _answer(action, caller) or await overview.show_all(caller)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: MakingAction, caller: Caller
) -> Screen | None:
    match action:
        case ShowDrafts():
            return await overview.show_all(caller)
        case OfferWays():
            return overview.offer_ways(caller)
        case BeginDraft():
            return await asking.begin(caller)
        case SendForm():
            return await sent_form.send(action, caller)
        case TakeForm():
            return sent_form.remind(action, caller)
        case OpenDraft():
            return await overview.open_(action, caller)
        case ShowFaults():
            return await previews.show_faults(action, caller)
        case PreviewCalendar():
            return await previews.show_calendar(action, caller)
        case PreviewRules():
            return await previews.show_rules(action, caller)
        case SendRulePaper():
            return await previews.send_rule_paper(action, caller)
        case PreviewPaper():
            return await sample_papers.show(action, caller)
        case OfferPublishing():
            return await publishing.offer(action, caller)
        case ConfirmPublishing():
            return await publishing.confirm(action, caller)
        case Publish():
            return await publishing.publish(action, caller)
        case OfferRemoval():
            return await overview.offer_removal(action, caller)
        case RemoveDraft():
            return await overview.remove(action, caller)
        case AskStep():
            return await asking.ask(action, caller)
        case TypeStep():
            return await asking.take(action, caller)
        case ChooseStep():
            return await asking.choose(action, caller)
        case _ as never:
            assert_never(never)
