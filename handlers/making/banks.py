"""The questions of a draft, week by week: how many there are, and a file of others."""

import asyncio
from collections.abc import Sequence

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.making.banks import weeks_with_banks, with_bank
from contest.questions import Question, read_questions
from conversation.action.making import ShowBanks, TakeBank
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Choice, Screen
from handlers.making.drafts import log, opened
from handlers.making.previews import back
from handlers.reading_apart import read_apart
from handlers.refusals import refused_file
from handlers.roster import roster_screens
from handlers.visit import Caller
from storage import accounts, drafts


async def show(action: ShowBanks, caller: Caller) -> Screen | None:
    found = await opened(caller, action.draft)
    if found is None:
        return None
    t = caller.t
    weeks = await asyncio.to_thread(weeks_with_banks, found.checked.files)
    lines = [
        t("✓ {round}: {questions}", round=title, questions=t.many("{n} câu hỏi", count))
        if count
        else t("○ {round}: chưa có câu hỏi.", round=title)
        for title, count in weeks
    ]
    rows = [
        (Choice(t("Gửi câu hỏi của {round}", round=title), TakeBank(action.draft, week)),)
        for week, (title, _) in enumerate(weeks, start=1)
    ]
    return Screen(
        title=t("Câu hỏi của từng tuần"),
        lines=tuple(lines) or (t("Chưa có tuần thi nào."),),
        choices=(*rows, back(t, action.draft)),
    )


async def ask(action: TakeBank, caller: Caller) -> Screen | None:
    """The next file that is sent holds the questions of a week."""
    found = await opened(caller, action.draft)
    weeks = weeks_with_banks(found.checked.files) if found else []
    if not 1 <= action.round <= len(weeks):
        return None
    t = caller.t
    return Screen(
        title=t("Câu hỏi của {round}", round=weeks[action.round - 1][0]),
        lines=(
            t(
                "Xin gửi tệp câu hỏi vào đây: Word (.docx), Excel, CSV, GIFT hoặc Aiken. "
                "Các câu hỏi cũ sẽ được thay."
            ),
            t("Gõ /tochuc để quay lại."),
        ),
        asks=action,
    )


async def take(action: TakeBank, sent: Sent, caller: Caller) -> Screen | None:
    t = caller.t
    try:
        data = await caller.messenger.fetch(sent.reference)
        questions = await read_apart(read_questions, sent.name, data)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    await keep(caller, action.draft, action.round, questions)
    return await show(ShowBanks(action.draft), caller)


async def keep(caller: Caller, draft_id: int, week: int, questions: Sequence[Question]) -> bool:
    """Make these the questions of a week, from 1; False where there is no such week or draft."""
    return await caller.database.write(_keep, caller, draft_id, week, questions)


def _keep(
    tx: Connection, caller: Caller, draft_id: int, week: int, questions: Sequence[Question]
) -> bool:
    drafts.hold(tx, draft_id)
    files = drafts.files(tx, draft_id)
    if not 1 <= week <= len(weeks_with_banks(files)):
        return False
    drafts.put(tx, draft_id, with_bank(files, week, questions), by=caller.address, at=caller.at)
    accounts.expect(tx, caller.address, None)
    log(tx, caller, "take_bank", draft_id, round=week, questions=len(questions))
    return True
