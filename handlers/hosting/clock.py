"""The clock of the stage: started, stopped, and put right where a button was pressed too late."""

import re
from datetime import timedelta
from typing import Final

from conversation.action.hosting import StartClock, StopClock, TypeTime
from conversation.screen import Screen
from handlers.hosting.acting import act
from handlers.stage.opened import AtStage
from handlers.visit import Visit
from storage.stage import turns

_TIME: Final = re.compile(r"\s*(\d{1,3})(?:\s*[:.'\s]\s*(\d{1,2}))?\s*")


async def start(action: StartClock, visit: Visit) -> Screen | None:
    return await act(visit, action.stage, "start_clock", _of(action), lambda tx, at: (
        _ignore(turns.start(tx, at.id, *_codes(at, action), visit.at))))  # fmt: skip


async def stop(action: StopClock, visit: Visit) -> Screen | None:
    return await act(visit, action.stage, "stop_clock", _of(action), lambda tx, at: (
        _ignore(turns.stop(tx, at.id, *_codes(at, action), visit.at))))  # fmt: skip


async def type_time(action: TypeTime, visit: Visit) -> Screen | None:
    """Minutes and seconds, such as 5:30; minutes alone as well."""
    seconds = _seconds(visit.text) if visit.text is not None else None
    if seconds is None:
        t = visit.t
        return Screen(
            title=t("Sửa thời gian trên sân khấu"),
            lines=(t("Xin nhập số phút và giây, ví dụ 5:30."),),
            asks=action,
        )
    detail = {**_of(action), "seconds": seconds}
    return await act(visit, action.stage, "set_clock", detail, lambda tx, at: (
        _ignore(turns.set_seconds(tx, at.id, *_codes(at, action), seconds))))  # fmt: skip


def _of(action: StartClock | StopClock | TypeTime) -> dict[str, int]:
    return {"part": action.part, "team": action.team}


def _codes(at: AtStage, action: StartClock | StopClock | TypeTime) -> tuple[str, str]:
    return at.rules.parts[action.part].code, at.rules.teams[action.team].code


def _seconds(text: str) -> int | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    minutes, seconds = int(found[1]), int(found[2] or 0)
    return int(timedelta(minutes=minutes, seconds=seconds).total_seconds())


def _ignore(outcome: object) -> None:
    """Pressed twice is pressed once."""
    del outcome
