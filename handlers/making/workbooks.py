"""The form of a contest as a workbook, given out and read back in any of our languages."""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import partial

from contest.workbook.content import content_of
from contest.workbook.form import FORM
from contest.workbook.reading import read_workbook
from conversation.texts import Catalogues, Texts
from handlers.form_words import spoken
from handlers.reading_apart import read_apart
from printing.contest_form import draw_form, example

_AHEAD = timedelta(weeks=2)


async def give_out(t: Texts, at: datetime) -> bytes:
    """The form with an example that opens on a Monday two weeks ahead."""
    return await asyncio.to_thread(draw_form, t, example(t, first_monday(t, at)))


async def give_out_filled(t: Texts, files: Mapping[str, bytes]) -> bytes:
    """The form with what a draft says already, its list of people as it is to be read."""
    return await asyncio.to_thread(_fill, t, files)


async def take_in(catalogues: Catalogues, file: str, data: bytes) -> Mapping[str, bytes]:
    """The files of the contest that a filled-in form describes; raises ContestRefused."""
    read = partial(read_workbook, words=spoken(catalogues, FORM))
    return await read_apart(read, file, data)


def first_monday(t: Texts, at: datetime) -> date:
    day = at.astimezone(t.zone).date() + _AHEAD
    return day + timedelta(days=-day.weekday() % 7)


def _fill(t: Texts, files: Mapping[str, bytes]) -> bytes:
    return draw_form(t, content_of(files, t))
