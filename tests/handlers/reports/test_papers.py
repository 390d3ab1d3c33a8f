"""Papers about a week of 250 people, printed by LibreOffice; their figures counted once more."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.importing import read_folder
from contest.reading.grids import read_grids
from handlers.making.workbooks import give_out_filled
from handlers.reports import commendation, weekly_report, workbook
from handlers.visit import Visit
from printing.lists import list_of
from printing.pictures import picture_of
from storage import participants, standings
from storage.database import Database
from tests.handlers.reports import held_week
from tests.libreoffice import OFFICE_TEST, print_files, words_on

EXAMPLE = Path("examples/hoa-binh-2023")
MISSING = [("Bùi Thị Mận", "Sở Nội vụ"), ("=1+1", "Sở Tư pháp")]


@pytest.fixture
async def visit(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[Visit]:
    path = shutil.copy(migrated_sqlite, tmp_path / "contest.db")
    async with Database.opened(f"sqlite:///{path}") as database:
        at = await held_week.hold(database, read_folder(EXAMPLE))
        yield await held_week.organizer(database, at)


@OFFICE_TEST
async def test_all_that_is_handed_in_is_printed_by_another_program(
    visit: Visit, tmp_path: Path, screens: Path
) -> None:
    """And what organizers are sent besides; all at once, because it takes long to start."""
    made = {
        "report.docx": await weekly_report.make(visit, 1),
        "proposal.docx": await commendation.make(visit, 1),
        "workbook.xlsx": await workbook.make(visit, 1, [1]),
        "missing.xlsx": list_of("Chưa dự thi Tuần 1", ("Họ và tên", "Đơn vị"), MISSING),
        "draft.xlsx": await give_out_filled(visit.t, files_of_the_example()),
    }
    printed = print_files(tmp_path, made)
    is_the_report(printed["report.docx"])
    await is_the_proposal(visit, printed["proposal.docx"])
    questions = page_of("Câu hỏi: độ khó", printed["workbook.xlsx"])
    assert page_of("Bảng xếp hạng · Tuần 1", printed["workbook.xlsx"]) < questions
    assert "Bùi Thị Mận" in words_on(printed["missing.xlsx"])[0]
    assert page_of("Kế hoạch số 144/KH-UBND", printed["draft.xlsx"]) > 0
    for name, page in (("report.docx", 0), ("proposal.docx", 0), ("workbook.xlsx", questions)):
        (screens / name).with_suffix(".png").write_bytes(picture_of(printed[name], page))


def files_of_the_example() -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in EXAMPLE.iterdir()}


def is_the_report(pdf: bytes) -> None:
    pages = words_on(pdf)
    assert "BAN TỔ CHỨC CUỘC THI" in pages[0]
    assert "250 người đăng ký" in " ".join(pages).replace("\r\n", " ")
    assert [page.split()[0] for page in pages[1:]] == [str(n + 2) for n in range(len(pages) - 1)]
    assert "TRƯỞNG BAN" in pages[-1]


async def is_the_proposal(visit: Visit, pdf: bytes) -> None:
    letter, annex = words_on(pdf)
    assert "Kính gửi" in letter
    assert "đề nghị khen thưởng 6 cá nhân" in letter.replace("\r\n", " ")
    won = await visit.database.read(standings.top, visit.stored.id, 1, limit=6)
    assert all(in_one_line(person.name or "?") in in_one_line(annex) for person in won)


def page_of(words: str, pdf: bytes) -> int:
    return next(i for i, page in enumerate(words_on(pdf)) if words in page)


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
