"""What was read becomes the questions of the week: said first what it replaces, then done once."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from contest.making.banks import with_bank
from conversation.action.questions import (
    OfferTaking,
    ShowReading,
    ShowWeek,
    TakeQuestions,
)
from conversation.screen import Choice, Line, Screen
from conversation.texts import Texts
from handlers.making.drafts import code_of
from handlers.making.loading import load
from handlers.questions import one_week, overview, weeks
from handlers.questions.opened import Opened, log, open_, open_in
from handlers.refusals import explain
from handlers.visit import Caller, Visit
from storage import drafts, pictures, readings, rounds


async def offer(action: OfferTaking, caller: Caller, word: str = "") -> Screen | None:
    """Say what would be replaced, and what is still in doubt."""
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    if not opened.is_open or not opened.bank:
        return overview.describe(caller, opened)
    t, against = caller.t, _against(caller, opened)
    back = (Choice(t("Chưa nhận"), ShowReading(action.reading), is_main=True),)
    take = (Choice(overview.take_label(t, opened), TakeQuestions(action.reading, opened.seen)),)
    return Screen(
        title=t.many("Nhận {n} câu hỏi cho {round}?", len(opened.kept), round=opened.week.title),
        lines=(*((word, "") if word else ()), *_what_it_does(t, opened), *against),
        choices=(back,) if against else (take, back),
    )


async def take(action: TakeQuestions, caller: Caller) -> Screen | None:
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    if not opened.is_open:
        return overview.describe(caller, opened)
    if opened.seen != action.seen or _against(caller, opened):
        return await offer(OfferTaking(action.reading), caller, _changed(caller.t))
    count = await caller.database.write(_take, caller, action)
    if count is None:
        return await offer(OfferTaking(action.reading), caller, _changed(caller.t))
    week = ShowWeek(opened.week.draft, opened.week.target.round)
    done = caller.t.many("Đã nhận {n} câu hỏi.", count)
    return await one_week.show_week(week, caller, done)


def _take(tx: Connection, caller: Caller, action: TakeQuestions) -> int | None:
    """How many; None where anything is not as it was seen."""
    reading = readings.hold(tx, action.reading)
    if reading is None or not weeks.hold(tx, caller, reading.target):
        return None
    opened = open_in(tx, caller, action.reading)
    if opened is None or opened.seen != action.seen or not opened.bank:
        return None
    if not (_into_contest if opened.week.is_served else _into_draft)(tx, caller, opened):
        return None
    readings.end(tx, action.reading, is_taken=True, by=caller.address, at=caller.at)
    log(tx, caller, "take_questions", opened.reading, questions=len(opened.kept))
    return len(opened.kept)


def _into_draft(tx: Connection, caller: Caller, opened: Opened) -> bool:
    draft_id = opened.week.draft
    bank = pictures.with_content(tx, opened.bank or ())
    written = with_bank(drafts.files(tx, draft_id), opened.week.target.round, bank)
    return drafts.put(tx, draft_id, written, by=caller.address, at=caller.at)


def _into_contest(tx: Connection, caller: Caller, opened: Opened) -> bool:
    """Loaded again with these questions: from then on papers are drawn from them."""
    number = opened.week.target.round
    if not isinstance(caller, Visit) or number not in rounds.unused(tx, caller.stored.id):
        return False
    banks = list(caller.stored.contest.banks)
    banks[number - 1] = opened.bank or ()
    load(tx, replace(caller.stored.contest, banks=tuple(banks)), caller.at)
    _into_its_draft(tx, caller, opened)
    return True


def _into_its_draft(tx: Connection, visit: Visit, opened: Opened) -> None:
    """The draft that the contest was published from has the same, where it had the same before:
    publishing it again takes nothing back."""
    for each in drafts.every(tx):
        target = replace(opened.week.target, draft_id=each.id, contest_id=None)
        week = weeks.find_in(tx, visit, target)
        if code_of(each.id) == visit.rules.code and week and week.bank == opened.week.bank:
            bank = pictures.with_content(tx, opened.bank or ())
            written = with_bank(drafts.files(tx, each.id), target.round, bank)
            drafts.put(tx, each.id, written, by=visit.address, at=visit.at)


def _what_it_does(t: Texts, opened: Opened) -> Iterator[Line]:
    week = opened.week
    if not week.bank:
        yield t("{round} chưa có câu hỏi.", round=week.title)
    else:
        yield t.many(
            "{n} câu hỏi hiện có của {round} sẽ được thay.", len(week.bank), round=week.title
        )
    if opened.reading.base != week.base:
        yield t(
            "⚠ Câu hỏi của {round} đã được thay sau khi bản này được gửi. Nhận bản này là bỏ "
            "những câu mới thay đó.",
            round=week.title,
        )
    if opened.doubtful:
        numbers = ", ".join(str(each.number) for each in opened.doubtful)
        yield t("⚠ Còn nghi vấn ở câu: {numbers}.", numbers=numbers)


def _against(caller: Caller, opened: Opened) -> list[Line]:
    """Why the rules of the contest that people see do not let it be taken."""
    if not opened.week.is_served or not isinstance(caller, Visit):
        return []
    reasons = weeks.reasons_against(caller, opened.week, opened.bank or ())
    return [_refused(caller.t, explain(caller.t, each)) for each in reasons]


def _refused(t: Texts, reason: str) -> str:
    return t("✗ Chưa nhận được: {why}", why=reason)


def _changed(t: Texts) -> str:
    return t("Câu hỏi vừa được sửa ở nơi khác. Xin xem lại trước khi nhận.")
