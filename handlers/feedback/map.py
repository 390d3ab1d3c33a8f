"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.feedback import (
    AnswerAllTheSame,
    AnswerFeedback,
    CloseFeedback,
    FeedbackAction,
    FindFeedback,
    ListFeedback,
    OpenFeedback,
    ShowOwnFeedback,
    WriteFeedback,
    WriteOn,
)
from conversation.screen import Screen
from handlers.feedback import answering, reading, register, writing
from handlers.visit import Visit


async def answer(action: FeedbackAction, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911  one line an action
    match action:
        case WriteFeedback():
            return await writing.write(visit)
        case WriteOn():
            return await writing.write_on(action, visit)
        case ShowOwnFeedback():
            return await writing.show_own(action, visit)
        case ListFeedback():
            return await register.show(action, visit)
        case FindFeedback():
            return await register.find(visit)
        case OpenFeedback():
            return await reading.show(action, visit)
        case AnswerFeedback():
            return await answering.answer(action, visit)
        case AnswerAllTheSame():
            return await answering.answer_all_the_same(action, visit)
        case CloseFeedback():
            return await answering.close(action, visit)
        case _ as never:
            assert_never(never)
