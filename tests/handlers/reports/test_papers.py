"""Papers about a week of 250 people, printed by LibreOffice; their figures counted once more."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.importing import read_folder
from contest.reading.grids import read_grids
from handlers.reports import commendation, weekly_report, workbook
from handlers.visit import Visit
from printing.pictures import picture_of
from storage import participants, standings
from storage.database import Database
from tests.handlers.reports import held_week
from tests.libreoffice import OFFICE_TEST, print_file, words_on

EXAMPLE = Path("examples/hoa-binh-2023")


@pytest.fixture
async def visit(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[Visit]:
    path = shutil.copy(migrated_sqlite, tmp_path / "contest.db")
    async with Database.opened(f"sqlite:///{path}") as database:
        at = await held_week.hold(database, read_folder(EXAMPLE))
        yield await held_week.organizer(database, at)


@OFFICE_TEST
async def test_the_report_on_a_week(visit: Visit, tmp_path: Path, screens: Path) -> None:
    pdf = print_file(tmp_path, "report.docx", await weekly_report.make(visit, 1))
    pages = words_on(pdf)
    assert "BAN TỔ CHỨC CUỘC THI" in pages[0]
    assert "250 người đăng ký" in " ".join(pages).replace("\r\n", " ")
    assert [page.split()[0] for page in pages[1:]] == [str(n + 2) for n in range(len(pages) - 1)]
    assert "TRƯỞNG BAN" in pages[-1]
    (screens / "report.png").write_bytes(picture_of(pdf))


@OFFICE_TEST
async def test_the_proposal_for_commendation(visit: Visit, tmp_path: Path, screens: Path) -> None:
    pdf = print_file(tmp_path, "list.docx", await commendation.make(visit, 1))
    letter, annex = words_on(pdf)
    assert "Kính gửi" in letter
    assert "0 tập thể và 6 cá nhân" in letter
    won = await visit.database.read(standings.top, visit.stored.id, 1, limit=6)
    assert all(in_one_line(person.name or "?") in in_one_line(annex) for person in won)
    (screens / "proposal.png").write_bytes(picture_of(pdf))


@OFFICE_TEST
async def test_the_workbook(visit: Visit, tmp_path: Path, screens: Path) -> None:
    pdf = print_file(tmp_path, "figures.xlsx", await workbook.make(visit, 1, [1]))
    pages = words_on(pdf)
    questions = next(i for i, page in enumerate(pages) if "Câu hỏi: độ khó" in page)
    assert any("Bảng xếp hạng · Tuần 1" in page for page in pages)
    (screens / "workbook.png").write_bytes(picture_of(pdf, questions))


async def test_every_figure_counted_once_more(visit: Visit) -> None:
    """By whoever has nothing but the workbook."""
    data = await workbook.make(visit, 1, [1])
    read = read_grids("a.xlsx", data)
    sheets = {grid.name: [list(row) for row in grid.rows[2:]] for grid in read}
    papers, questions = sheets["Bài làm 1"], sheets["Câu hỏi"]
    chosen = [str(cell) for row in papers[1:] for cell in row[11:]]
    for question in questions[1:]:
        on_paper = [cell for cell in chosen if re.match(rf"{question[1]:.0f}\D", cell)]
        assert len(on_paper) == question[6]
        assert sum("✗" not in cell and "–" not in cell for cell in on_paper) == question[7]
        assert [sum(x in cell for cell in on_paper) for x in "ABCD"] == question[11:15]
    by_place = sorted((row[3], row[1]) for row in papers[1:])
    assert by_place == [(row[0], row[2]) for row in sheets["Xếp hạng 1"][1:]]


async def test_a_person_without_a_name_is_a_number(visit: Visit) -> None:
    (first,) = await visit.database.read(standings.top, visit.stored.id, 1, limit=1)
    await visit.database.write(participants.forget, first.participant_id, at=visit.at)
    data = await workbook.make(visit, 1, [1])
    names = [str(row[2]) for row in read_grids("a.xlsx", data)[3].rows[3:]]
    assert names[0] == f"Người dự thi {first.participant_id}"


def in_one_line(text: str) -> str:
    """Names are broken over the lines of a cell."""
    return "".join(text.split())
