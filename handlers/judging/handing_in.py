"""A sheet is handed in, or taken back to be corrected; a late one waits for a second person."""

from typing import Final

from sqlalchemy import Connection

from contest.stage.marking import sheet_total
from contest.stage.panel import far_off
from conversation.action.judging import CorrectSheet, HandInSheet
from conversation.screen import Screen
from handlers.judging.sheet import draw
from handlers.judging.spoken_of import SpokenOf, spoken_of
from handlers.visit import Visit
from storage import acts
from storage.stage import sheets, stages
from storage.stage.sheets import Sheet, State

_LONGEST_REASON: Final = 1000


async def hand_in(action: HandInSheet, visit: Visit) -> Screen | None:
    found = await spoken_of(action, visit)
    if found is None:
        return None
    await visit.database.write(_hand_in, visit, found)
    is_far = await visit.database.read(_is_far_off, found)
    t = visit.t
    look = t(
        "Điểm này lệch nhiều so với mức chung. Xin xem lại một lần; nếu đúng ý thì giữ nguyên."
    )
    return await draw(found, visit, said=look if is_far else "")


async def correct(action: CorrectSheet, visit: Visit) -> Screen | None:
    """Before the part is locked it is opened again; later a new version begins, with a reason."""
    found = await spoken_of(action, visit)
    if found is None:
        return None
    if await visit.database.write(_reopen, visit, found):
        return await draw(found, visit)
    if visit.text is None:
        t = visit.t
        return Screen(
            title=t("Sửa phiếu sau khi khóa phần thi"),
            lines=(
                t("Xin nhập lý do. Phiếu sửa chỉ được tính khi người thứ hai xác nhận."),
                t("Phiếu cũ vẫn được giữ trong biên bản."),
            ),
            asks=action,
        )
    await visit.database.write(_begin, visit, found, visit.text[:_LONGEST_REASON])
    return await draw(found, visit)


def _hand_in(tx: Connection, visit: Visit, found: SpokenOf) -> None:
    """What a judge gives before the part is locked counts at once; whatever else waits for a second
    person."""
    stages.hold(tx, found.at.id)
    sheet = found.newest(tx)
    if sheet is None or not found.may_fill_in(sheet, visit.address):
        return
    if sheet_total(found.part.criteria, sheet.marks) is None:
        return
    if found.is_own and not found.is_locked(tx):
        sheets.hand_in(tx, sheet.id, visit.at)
    else:
        sheets.propose(tx, sheet.id, sheet.reason)
    _log(tx, visit, found, "hand_in_sheet", sheet)


def _reopen(tx: Connection, visit: Visit, found: SpokenOf) -> bool:
    stages.hold(tx, found.at.id)
    sheet = found.newest(tx)
    if sheet is None or found.is_locked(tx) or not found.is_own or not found.at.stored.is_open:
        return False
    is_first = sheet.decided_by is None
    if not is_first or not sheets.reopen(tx, sheet.id):
        return False
    _log(tx, visit, found, "reopen_sheet", sheet)
    return True


def _begin(tx: Connection, visit: Visit, found: SpokenOf, reason: str) -> None:
    stages.hold(tx, found.at.id)
    sheet = found.newest(tx)
    if sheet and sheet.state not in {State.OPEN, State.PROPOSED} and found.at.stored.is_open:
        _log(tx, visit, found, "begin_version", begin(tx, visit, found, reason))


def begin(tx: Connection, visit: Visit, found: SpokenOf, reason: str = "") -> Sheet:
    return sheets.begin(
        tx,
        found.at.id,
        found.part.code,
        found.team.code,
        found.judge,
        by=visit.address,
        at=visit.at,
        reason=reason,
    )


def _log(tx: Connection, visit: Visit, found: SpokenOf, kind: str, sheet: Sheet) -> None:
    detail = {
        "stage": found.at.id,
        "part": found.part.code,
        "team": found.team.code,
        "judge": found.judge,
        "version": sheet.version,
        "total": str(sheet.total),
    }
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)


def _is_far_off(tx: Connection, found: SpokenOf) -> bool:
    """Nobody is told how far: others' marks are not seen before the part is locked."""
    given = {
        each.judge: each.total
        for each in sheets.of_part(tx, found.at.id, found.part.code)
        if each.team == found.team.code and each.counts
    }
    return found.judge in far_off(given, found.at.rules.far_off_points)
