"""What organizers find before there is any contest: the way to make the first one."""

from conversation.action import Action
from conversation.action.making import MakingAction, ShowDrafts, TakeForm
from conversation.action.questions import QuestionAction
from conversation.event import Sent
from conversation.screen import Screen
from handlers.making import map as making
from handlers.making import sent_files, sent_form
from handlers.questions import map as questions
from handlers.questions import sent_questions
from handlers.visit import Caller


async def answer(action: Action, caller: Caller) -> Screen | None:
    """Nothing else can be done yet: whatever else is asked leads to the drafts."""
    if isinstance(action, QuestionAction):
        return await questions.answer(action, caller)
    asked = action if isinstance(action, MakingAction) else ShowDrafts()
    return await making.answer(asked, caller)


async def receive(sent: Sent, caller: Caller) -> Screen | None:
    """A file that nothing asked for can only be the form of a contest."""
    taken = await sent_questions.receive(sent, caller) or await sent_files.receive(sent, caller)
    return taken or await sent_form.take(TakeForm(0), sent, caller)
