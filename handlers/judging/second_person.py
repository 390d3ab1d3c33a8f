"""Sheets that one person typed in and another confirms or rejects, and never edits."""

from sqlalchemy import Connection

from conversation.action.judging import (
    ConfirmSheet,
    OpenProposed,
    RejectSheet,
    ShowProposed,
)
from conversation.screen import Choice, Line, Quote, Screen
from handlers.judging.spoken_of import name_of
from handlers.people import names
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts, persons
from storage.stage import sheets, stages
from storage.stage.sheets import Sheet, State

_LONGEST = 1000


async def show_all(action: ShowProposed, visit: Visit) -> Screen | None:
    at = await _opened(visit, action.stage)
    if at is None:
        return None
    t = visit.t
    waiting = await visit.database.read(_waiting, at)
    rows = tuple(
        (Choice(_title(visit, at, each), OpenProposed(at.id, each.id)),) for each in waiting
    )
    return Screen(
        title=t("Phiếu chờ xác nhận"),
        lines=() if rows else (t("Không có phiếu nào chờ xác nhận."),),
        choices=(*rows, overview.back(t)),
    )


async def show(action: OpenProposed, visit: Visit) -> Screen | None:
    """With what counted before, so that the two can be held against the paper."""
    at, sheet = await _sheet(visit, action.stage, action.sheet)
    if at is None or sheet is None:
        return None
    t = visit.t
    is_theirs = await visit.database.read(_is_by_same, visit, sheet)
    before = await visit.database.read(_before, at, sheet)
    who = await visit.database.read(names.of_colleague, visit, sheet.entered_by)
    decide = (
        (Choice(t("Xác nhận"), ConfirmSheet(at.id, sheet.id), is_main=True),),
        (Choice(t("Không xác nhận"), RejectSheet(at.id, sheet.id)),),
    )
    return Screen(
        title=_title(visit, at, sheet),
        lines=(
            t("Người nhập: {name}.", name=who),
            *((Quote(sheet.reason),) if sheet.reason else ()),
            "",
            *_marks(visit, at, sheet, before),
            *((t("Anh/chị đã nhập phiếu này; cần một người khác xác nhận."),) if is_theirs else ()),
        ),
        choices=(
            *(decide if sheet.state is State.PROPOSED and not is_theirs else ()),
            (Choice(t("‹ Phiếu chờ xác nhận"), ShowProposed(at.id)),),
        ),
    )


async def confirm(action: ConfirmSheet, visit: Visit) -> Screen | None:
    at, sheet = await _sheet(visit, action.stage, action.sheet)
    if at is None or sheet is None:
        return None
    await visit.database.write(_confirm, visit, at, sheet)
    return await show_all(ShowProposed(at.id), visit)


async def reject(action: RejectSheet, visit: Visit) -> Screen | None:
    at, sheet = await _sheet(visit, action.stage, action.sheet)
    if at is None or sheet is None:
        return None
    t = visit.t
    if visit.text is None:
        return Screen(title=t("Không xác nhận phiếu"), lines=(t("Xin nhập lý do."),), asks=action)
    await visit.database.write(_reject, visit, at, sheet, visit.text[:_LONGEST])
    return await show_all(ShowProposed(at.id), visit)


async def _opened(visit: Visit, stage_id: int) -> AtStage | None:
    """Whoever hosts, and the head of the jury."""
    at = await opened(visit, stage_id)
    return at if at and (at.may_host or at.is_head) else None


async def _sheet(visit: Visit, stage_id: int, sheet_id: int) -> tuple[AtStage | None, Sheet | None]:
    at = await _opened(visit, stage_id)
    if at is None:
        return None, None
    every = await visit.database.read(sheets.of_stage, at.id)
    return at, next((each for each in every if each.id == sheet_id), None)


def _waiting(tx: Connection, at: AtStage) -> list[Sheet]:
    return [each for each in sheets.of_stage(tx, at.id) if each.state is State.PROPOSED]


def _before(tx: Connection, at: AtStage, sheet: Sheet) -> Sheet | None:
    """The version that counts while this one waits."""
    versions = sheets.of_part(tx, at.id, sheet.part)
    mine = [each for each in versions if (each.team, each.judge) == (sheet.team, sheet.judge)]
    return next((each for each in reversed(mine) if each.counts and each.id != sheet.id), None)


def _is_by_same(tx: Connection, visit: Visit, sheet: Sheet) -> bool:
    """Also from another account of the same person."""
    both = (visit.address, sheet.entered_by)
    return len(persons.behind(tx, visit.stored.id, both)) == 1


def _title(visit: Visit, at: AtStage, sheet: Sheet) -> str:
    return visit.t(
        "{team} · {part} · {judge}",
        team=name_of(visit.t, at, sheet),
        part=at.rules.part(sheet.part).title,
        judge=at.rules.judges[sheet.judge].name,
    )


def _marks(visit: Visit, at: AtStage, sheet: Sheet, before: Sheet | None) -> list[Line]:
    t = visit.t
    lines: list[Line] = []
    for number, criterion in enumerate(at.rules.part(sheet.part).criteria):
        mark = sheet.marks.get(number)
        now = points.said(t, mark) if mark is not None else "…"
        was = before.marks.get(number) if before else None
        told = t("{criterion}: {mark}", criterion=criterion.title, mark=now)
        if was is not None and was != mark:
            told = t("{told} (phiếu cũ {was})", told=told, was=points.said(t, was))
        lines.append(told)
    return [*lines, t("Tổng điểm: {points}.", points=points.said(t, sheet.total))]


def _confirm(tx: Connection, visit: Visit, at: AtStage, sheet: Sheet) -> None:
    stages.hold(tx, at.id)
    if not _is_by_same(tx, visit, sheet) and sheets.confirm(
        tx, sheet.id, by=visit.address, at=visit.at
    ):
        _log(tx, visit, at, "confirm_sheet", sheet)


def _reject(tx: Connection, visit: Visit, at: AtStage, sheet: Sheet, reason: str) -> None:
    stages.hold(tx, at.id)
    if not _is_by_same(tx, visit, sheet) and sheets.reject(
        tx, sheet.id, by=visit.address, at=visit.at, reason=reason
    ):
        _log(tx, visit, at, "reject_sheet", sheet)


def _log(tx: Connection, visit: Visit, at: AtStage, kind: str, sheet: Sheet) -> None:
    detail = {"stage": at.id, "sheet": sheet.id, "total": str(sheet.total)}
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
