"""A contest made in chat, one question after the other: choose, type, go back, leave out."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from sqlalchemy import Connection

from contest.errors import ContestRefused, EntryRefused
from contest.files import RULES_FILE
from contest.making import answers, steps
from contest.making.steps import STEPS, Files, Step
from contest.making.tables import UNITS_FILE
from contest.making.values import Values, read_values, say, write_values
from contest.workbook.form import FORM
from contest.workbook.units_file import read_units_file
from conversation.action.making import AskStep, ChooseStep, OpenDraft, TypeStep
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Choice, Line, Screen
from handlers.form_words import spoken
from handlers.making import step_words
from handlers.making.drafts import Opened, log, opened
from handlers.making.drafts import begin as begin_draft
from handlers.making.overview import overview
from handlers.reading_apart import read_apart
from handlers.refusals import explain, refused_file
from handlers.roster import roster_screens
from handlers.visit import Caller
from storage import accounts, drafts

Change = Callable[[Files], Files]


async def begin(caller: Caller) -> Screen | None:
    return await ask(AskStep(await begin_draft(caller), 0), caller)


async def ask(action: AskStep, caller: Caller) -> Screen | None:
    """The question with its choices; past the last one, the draft."""
    found = await opened(caller, action.draft)
    if found is None:
        return None
    if not 0 <= action.step < len(STEPS):
        return overview(caller, found)
    return _question(caller, found, action.step)


async def choose(action: ChooseStep, caller: Caller) -> Screen | None:
    """Take one of the choices, as they are by now, and ask on."""
    found = await opened(caller, action.draft)
    if found is None or not 0 <= action.step < len(STEPS):
        return await ask(AskStep(action.draft, action.step), caller)
    step = STEPS[action.step]
    choices = _choices(caller, found, step)
    if not 0 <= action.choice < len(choices):
        return _question(caller, found, action.step)
    value = choices[action.choice]
    return await _answer(
        caller, action.draft, action.step, lambda files: answers.choose(step, files, value)
    )


async def take(action: TypeStep, caller: Caller) -> Screen | None:
    """Ask for the text, or take the one typed and ask on."""
    found = await opened(caller, action.draft)
    if found is None or not 0 <= action.step < len(STEPS):
        return await ask(AskStep(action.draft, action.step), caller)
    step, text = STEPS[action.step], caller.text
    if text is None or not steps.may_type(step):
        return _ask_for_text(caller, action, "")
    return await _answer(
        caller, action.draft, action.step, lambda files: answers.type_(step, files, text)
    )


async def take_units(action: TypeStep, sent: Sent, caller: Caller) -> Screen | None:
    """A list of units that was sent as a file, where units are asked for."""
    t = caller.t
    read = partial(read_units_file, words=spoken(caller.catalogues, FORM))
    try:
        data = await caller.messenger.fetch(sent.reference)
        units, blocks = await read_apart(read, sent.name, data)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    return await _answer(
        caller, action.draft, action.step, partial(_with_units, units=units, blocks=blocks)
    )


def takes_units(action: TypeStep) -> bool:
    return 0 <= action.step < len(STEPS) and STEPS[action.step] is Step.UNITS


async def _answer(caller: Caller, draft_id: int, number: int, change: Change) -> Screen | None:
    """Write the answer; where it is refused, ask again with the reason."""
    try:
        is_kept = await caller.database.write(_keep, caller, draft_id, number, change)
    except EntryRefused as refused:
        why = explain(caller.t, refused.reason)
        return _ask_for_text(caller, TypeStep(draft_id, number), why)
    return await ask(AskStep(draft_id, number + 1), caller) if is_kept else None


def _keep(tx: Connection, caller: Caller, draft_id: int, number: int, change: Change) -> bool:
    """What follows from the files is written while nobody else writes them."""
    if drafts.hold(tx, draft_id) is None:
        return False
    written = change(drafts.files(tx, draft_id))
    drafts.put(tx, draft_id, written, by=caller.address, at=caller.at)
    accounts.expect(tx, caller.address, None)
    log(tx, caller, "answer_step", draft_id, step=STEPS[number].value)
    return True


def _with_units(files: Files, units: bytes, blocks: Sequence[Values]) -> Mapping[str, bytes]:
    values = say(read_values(files), ("blocks",), list(blocks) or None)
    return {UNITS_FILE: units, RULES_FILE: write_values(values)}


def _question(caller: Caller, found: Opened, number: int) -> Screen:
    t, id_, step = caller.t, found.draft.id, STEPS[number]
    answered = steps.answered(step, found.checked.files)
    lines: list[Line] = [t("Câu {number}/{count}", number=number + 1, count=len(STEPS))]
    if answered is not None:
        lines.append(t("Hiện nay: {answer}", answer=step_words.label(t, step, answered)))
    rows = [
        (Choice(step_words.label(t, step, value), ChooseStep(id_, number, place)),)
        for place, value in enumerate(_choices(caller, found, step))
    ]
    if steps.may_type(step):
        rows.append((Choice(t("Nhập"), TypeStep(id_, number), is_main=not rows),))
    turn = [Choice(t("Bỏ qua ›"), AskStep(id_, number + 1))]
    if number:
        turn.insert(0, Choice(t("‹ Trước"), AskStep(id_, number - 1)))
    return Screen(
        title=step_words.question(t, step),
        lines=tuple(lines),
        choices=(*rows, tuple(turn), (Choice(t("‹ Bản nháp"), OpenDraft(id_)),)),
    )


def _choices(caller: Caller, found: Opened, step: Step) -> Sequence[object]:
    zone = found.checked.rules.zone if found.checked.rules else caller.t.zone
    return steps.choices(step, found.checked.files, caller.at.astimezone(zone).date())


def _ask_for_text(caller: Caller, action: TypeStep, why: str) -> Screen:
    t, step = caller.t, STEPS[action.step]
    lines = (*((why, "") if why else ()), step_words.how_to_type(t, step))
    return Screen(title=step_words.question(t, step), lines=lines, asks=action)
