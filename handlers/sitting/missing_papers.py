"""What is shown for a button of a paper that is there no more, or is somebody else's."""

from conversation.screen import Screen
from handlers.early_trials import choosing
from handlers.people import joining
from handlers.permissions import may
from handlers.visit import Visit


async def show(visit: Visit, attempt_id: int) -> Screen:
    visit = visit.without_text()
    if attempt_id < 0 and may(choosing.ALL, visit):
        gone = visit.t("Bài thi thử này không còn: câu hỏi của tuần thi đã được thay.")
        return await choosing.show(choosing.ALL, visit, gone)
    return await joining.ask_next(visit)
