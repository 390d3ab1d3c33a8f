"""The workbook of a contest: sent to an organizer, filled in, and taken in as a draft."""

import asyncio
from collections.abc import Mapping

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.files import RULES_FILE
from contest.making.banks import pictured, weeks_with_questions, with_pictures_of
from contest.making.tables import PEOPLE_FILE
from contest.making.values import read_values, say, write_values
from conversation.action.making import SendForm, TakeForm
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import File, Screen
from conversation.texts import Texts
from handlers import insiders
from handlers.making import drafts as drafts_room
from handlers.making import people
from handlers.making.drafts import Opened, begin_in, log, opened
from handlers.making.overview import overview
from handlers.making.workbooks import give_out, give_out_filled, take_in
from handlers.refusals import refused_file
from handlers.roster import roster_screens
from handlers.visit import Caller
from storage import accounts, drafts
from storage.errors import KeyWrong


async def send(action: SendForm, caller: Caller) -> Screen | None:
    """The form, after which the next file is taken as the form filled in."""
    t = caller.t
    found = await opened(caller, action.draft) if action.draft else None
    if action.draft and found is None:
        return None
    try:
        data = await _filled(caller, found) if found else await give_out(t, caller.at)
    except KeyWrong:
        return roster_screens.no_key(t)
    return Screen(
        title=t("Tệp Excel của cuộc thi") if found else t("Tệp Excel mẫu của cuộc thi"),
        lines=(
            t("Tệp có sáu trang, điền sẵn những gì bản nháp đang có.") if found else _example(t),
            t("Câu hỏi và danh sách đơn vị có thể để trống và gửi sau."),
            *(await _of_pictures(t, found.checked.files) if found else ()),
            t("Điền xong, xin gửi tệp vào đây. Gõ /tochuc để quay lại."),
        ),
        file=File(t("cuoc-thi.xlsx"), data),
        asks=TakeForm(action.draft),
    )


def _example(t: Texts) -> str:
    return t("Tệp có sáu trang, điền sẵn một ví dụ. Xin thay ví dụ bằng nội dung của anh/chị.")


async def _of_pictures(t: Texts, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Told before the form comes back: it cannot say which picture goes with what."""
    count = len(await asyncio.to_thread(pictured, files))
    if not count:
        return ()
    return (
        t.many(
            "Bản nháp có {n} câu hỏi kèm hình, tệp Excel không chứa hình. Câu nào giữ nguyên lời "
            "thì hình được giữ; câu nào đổi lời thì xin thêm lại hình khi xem câu hỏi.",
            count,
        ),
    )


async def _filled(caller: Caller, found: Opened) -> bytes:
    files = dict(found.checked.files)
    code = drafts_room.code_of(found.draft.id)
    await insiders.remember(caller, code, *weeks_with_questions(files))
    if PEOPLE_FILE in files:
        files[PEOPLE_FILE] = people.unsealed(caller.cipher, files[PEOPLE_FILE])
    return await give_out_filled(caller.t, files)


def remind(action: TakeForm, caller: Caller) -> Screen:
    """Something else came in the place of the file."""
    t = caller.t
    return Screen(
        title=t("Xin gửi tệp Excel đã điền"),
        lines=(t("Gõ /tochuc để quay lại."),),
        asks=action,
    )


async def take(action: TakeForm, sent: Sent, caller: Caller) -> Screen | None:
    """Write what the workbook says into the draft; all or nothing, faults at sheet and cell."""
    t = caller.t
    before = await opened(caller, action.draft) if action.draft else None
    if before is None and action.draft:
        return None
    try:
        data = await caller.messenger.fetch(sent.reference)
        files = await take_in(caller.catalogues, sent.name, data)
        files = _with_people_sealed(caller, files)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except KeyWrong:
        return roster_screens.no_key(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    draft_id = await caller.database.write(_keep, caller, before, files)
    found = await opened(caller, draft_id) if draft_id else None
    return overview(caller, found, said=t("Đã nhận tệp {file}.", file=sent.name)) if found else None


def _with_people_sealed(caller: Caller, files: Mapping[str, bytes]) -> dict[str, bytes]:
    listed = files.get(PEOPLE_FILE)
    if listed is None:
        return dict(files)
    return {**files, PEOPLE_FILE: people.sealed(caller.cipher, listed)}


def _keep(
    tx: Connection, caller: Caller, before: Opened | None, files: Mapping[str, bytes]
) -> int | None:
    """The code of a draft stays what it was. Questions and units that are left out stay too; a list
    of people that is left out is gone."""
    draft_id = before.draft.id if before else begin_in(tx, caller)
    code = drafts_room.code_of(draft_id)
    values = say(read_values(files), ("code",), code)
    written = with_pictures_of(
        drafts.files(tx, draft_id), {**files, RULES_FILE: write_values(values)}
    )
    if not drafts.put(tx, draft_id, written, by=caller.address, at=caller.at):
        return None
    if PEOPLE_FILE not in files:
        drafts.drop(tx, draft_id, PEOPLE_FILE, by=caller.address, at=caller.at)
    insiders.remember_in(tx, caller, code, weeks_with_questions(written))
    accounts.expect(tx, caller.address, None)
    log(tx, caller, "take_form", draft_id)
    return draft_id
