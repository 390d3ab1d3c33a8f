"""The workbook of a round, or (0) of all that have closed."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from handlers.records import season
from handlers.reports.gathering import ClosedRound, Drawn, check_season, gather
from handlers.reports.sheets import answers, people, questions, ranking, summary, units
from handlers.results import published
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from printing.workbook import Sheet, Workbook
from storage import reports, standings
from storage.reports import PIECE, PersonRow
from storage.standings import RankedPerson

Scores = defaultdict[int, dict[int, tuple[int, int]]]


async def make(visit: Visit, number: int, numbers: Sequence[int]) -> bytes:
    """An .xlsx about `numbers`, rounds that have closed. Raises Disagrees.

    Rows go to the disk as they are read, so memory holds a few numbers of each person and no
    answers; writing is done in worker threads. Sheets with people are for organizers alone.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.xlsx"
        book = Workbook(path)
        try:
            await _fill(visit, book, number, numbers)
        finally:
            await asyncio.to_thread(book.close)
        return await asyncio.to_thread(path.read_bytes)


async def _fill(visit: Visit, book: Workbook, number: int, numbers: Sequence[int]) -> None:
    """Sheets stand in the order in which they are begun here."""
    is_told = number == WHOLE_CONTEST and await published.is_final(visit)
    asked = [*numbers, *((WHOLE_CONTEST,) if is_told else ())]
    tables = await visit.database.read(_tables, visit.stored.id, asked)
    first = book.sheet(summary.layout(visit, number))
    if visit.is_organizer:
        closed = await _fill_people_and_papers(visit, book, numbers, list(tables))
    else:
        closed = [await gather(visit, each) for each in numbers]
    if WHOLE_CONTEST in tables:
        await check_season(visit)
    await asyncio.to_thread(first.add, summary.rows(visit, closed))
    carried = await visit.database.read(_carried_over, visit.stored.id, list(tables))
    await asyncio.to_thread(_add_figures, visit, book, closed, tables, carried)


async def _fill_people_and_papers(
    visit: Visit, book: Workbook, numbers: Sequence[int], tables: list[int]
) -> list[ClosedRound]:
    who = book.sheet(people.layout(visit, tables))
    papers = {each: book.sheet(answers.layout(visit, each)) for each in numbers}
    placed: Scores = defaultdict(dict)
    for each in tables:
        await _fill_ranking(visit, each, book.sheet(ranking.layout(visit, each)), placed)
    closed = [await _fill_answers(visit, each, sheet) for each, sheet in papers.items()]
    await _fill_people(visit, who, placed, tables)
    return closed


def _tables(tx: Connection, contest_id: int, numbers: Sequence[int]) -> units.Tables:
    """By round, 0 being the whole contest."""
    return {each: standings.every_unit(tx, contest_id, each) for each in numbers}


async def _fill_answers(visit: Visit, number: int, sheet: Sheet) -> ClosedRound:
    rows = answers.Rows(visit, number)

    def take(piece: Sequence[Drawn]) -> None:
        sheet.add(rows.of(piece))

    return await gather(visit, number, take)


async def _fill_ranking(visit: Visit, number: int, sheet: Sheet, placed: Scores) -> None:
    """Every person ranked; `placed` learns score and place of each."""
    done = 0
    while piece := await _places(visit, number, done):
        for person in piece:
            placed[person.participant_id][number] = (person.score, person.place)
        await asyncio.to_thread(sheet.add, ranking.rows(visit, piece))
        done += len(piece)


async def _places(visit: Visit, number: int, done: int) -> list[RankedPerson]:
    return await visit.database.read(standings.top, visit.stored.id, number, PIECE, done)


async def _fill_people(visit: Visit, sheet: Sheet, placed: Scores, tables: list[int]) -> None:
    registered: list[PersonRow] = []
    while piece := await _persons(visit, tables, registered[-1].id if registered else 0):
        registered += piece
    await asyncio.to_thread(sheet.add, people.rows(visit, registered, placed, tables))
    sheet.add_total(people.total(visit.t, placed, tables))


async def _persons(visit: Visit, tables: list[int], after_id: int) -> list[PersonRow]:
    return await visit.database.read(reports.people, visit.stored.id, tables, after_id)


def _carried_over(tx: Connection, contest_id: int, numbers: Sequence[int]) -> units.Carried:
    return season.carried_over(tx, contest_id) if WHOLE_CONTEST in numbers else {}


def _add_figures(
    visit: Visit,
    book: Workbook,
    closed: Sequence[ClosedRound],
    tables: units.Tables,
    carried: units.Carried,
) -> None:
    sheet = book.sheet(units.layout(visit, tables, carried))
    sheet.add(units.rows(visit, tables, carried))
    sheet.add_total(units.total(visit.t, tables))
    book.sheet(questions.layout(visit, closed)).add(questions.rows(visit, closed))
