"""The files of a Hội thi of seventeen teams, opened again by other programs and counted anew."""

import asyncio
import shutil
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import update

from contest.reading.grids import read_grids
from handlers.records import minutes, printing, workbook
from handlers.records.gathering import FiguresDisagree, gather
from handlers.visit import Visit
from printing.pictures import picture_of
from storage.database import Database
from storage.tables import stage_standing
from tests.handlers.records import held_stage
from tests.libreoffice import OFFICE_TEST, print_file, words_on


@pytest.fixture(scope="module")
def held(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """The database of a Hội thi that could be published, and the instant; held once."""
    path = tmp_path_factory.mktemp("held") / "contest.db"
    shutil.copy(migrated_sqlite, path)

    async def hold() -> datetime:
        async with Database.opened(f"sqlite:///{path}") as database:
            return await held_stage.hold(database)

    return path, asyncio.run(hold())


@pytest.fixture
async def visit(held: tuple[Path, datetime], tmp_path: Path) -> AsyncIterator[Visit]:
    path = shutil.copy(held[0], tmp_path / "contest.db")
    async with Database.opened(f"sqlite:///{path}") as database:
        yield await held_stage.organizer(database, held[1])


async def minutes_of(visit: Visit) -> bytes:
    record = await visit.database.read(gather, visit, await held_stage.at_stage(visit))
    return await minutes.make(visit, record)


async def sheets_of(visit: Visit) -> dict[str, list[dict[str, object]]]:
    """Rows by sheet, each by the heads of its columns."""
    record = await visit.database.read(gather, visit, await held_stage.at_stage(visit))
    read = read_grids("a.xlsx", await workbook.make(visit, record))
    return {
        grid.name: [dict(zip(map(str, grid.rows[2]), row, strict=True)) for row in grid.rows[3:]]
        for grid in read
    }


@OFFICE_TEST
async def test_the_minutes_as_they_are_signed(visit: Visit, tmp_path: Path, screens: Path) -> None:
    await held_stage.publish(visit)
    pdf = print_file(tmp_path, "minutes.docx", await minutes_of(visit))
    pages = words_on(pdf)
    whole = " ".join(" ".join(pages).split())
    assert "BIÊN BẢN" in pages[0]
    assert "DỰ THẢO" not in whole.upper()
    assert "Xã Tú Sơn bốc thăm thứ" in whole
    assert "Ghi nhầm điểm tiêu chí 1" in whole
    assert "Lý do: “Tiểu phẩm trọn vẹn hơn”." in whole
    at = {"first": "BIÊN BẢN", "signatures": "THƯ KÝ", "parts": "LƯỢT THI VÀ ĐIỂM TỪNG PHẦN"}
    for name, words in at.items():
        number = next(i for i, page in enumerate(pages) if words in page)
        (screens / f"minutes-{name}.png").write_bytes(picture_of(pdf, number))


async def test_marks_of_judges_add_up_to_the_places(visit: Visit) -> None:
    """By whoever has nothing but the workbook and the rules."""
    sheets = await sheets_of(visit)
    given: dict[tuple[object, object], dict[int, Decimal]] = defaultdict(dict)
    judges = sorted({str(row["Giám khảo"]) for row in sheets["Điểm chấm"]})
    for row in sheets["Điểm chấm"]:
        if row["Tình trạng"] == "được tính":
            marks = given[row["Phần thi"], row["Đội hoặc ý tưởng"]]
            judge = judges.index(str(row["Giám khảo"]))
            marks[judge] = marks.get(judge, Decimal(0)) + Decimal(str(row["Điểm"]))
    lost = {(row["Phần thi"], row["Đội"]): row["Trừ quá giờ"] for row in sheets["Lượt thi"]}
    totals: dict[object, Decimal] = defaultdict(Decimal)
    for (part, team), marks in given.items():
        kept = sorted(marks.values())[1:-1]
        exact = sum(kept, Decimal(0)) / len(kept) - Decimal(str(lost[part, team]))
        totals[team] += exact.quantize(Decimal("0.01"), "ROUND_HALF_UP")
    shown = {row["Đội"]: Decimal(str(row["Tổng điểm"])) for row in sheets["Tổng điểm"]}
    assert len(shown) == 17
    assert shown == totals


async def test_figures_other_than_published_are_not_handed_out(visit: Visit) -> None:
    await held_stage.publish(visit)
    await visit.database.write(
        lambda tx: tx.execute(update(stage_standing).values(total=Decimal(1)))
    )
    with pytest.raises(FiguresDisagree):
        await minutes_of(visit)


async def test_a_page_for_each_certificate(visit: Visit, screens: Path) -> None:
    await held_stage.publish(visit)
    at = await held_stage.at_stage(visit)
    pdf = await printing.make(visit, at) or b""
    pages = [" ".join(page.split()) for page in words_on(pdf)]
    assert len(pages) == len(pypdfium2.PdfDocument(pdf)) > 100
    assert "Trao cho Đội" in pages[0]
    assert "GIẢI NHẤT" in pages[0]
    assert any("GIẤY CHỨNG NHẬN THAM GIA HỘI THI" in page for page in pages)
    absent = at.rules.team("bo").members[5].name
    assert not any(absent in page for page in pages)
    took_part = next(i for i, page in enumerate(pages) if "đã tham gia" in page)
    for number, name in (
        (0, "certificate-team"),
        (1, "certificate-member"),
        (took_part, "certificate-part"),
    ):
        (screens / f"{name}.png").write_bytes(picture_of(pdf, number))
