"""Papers to hand in: asked for at the desk, fetched, opened by other programs than wrote them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from io import BytesIO

import mammoth
import openpyxl

from bot.says import texts
from contest.reading.grids import Cell, read_grids
from conversation.texts import Texts
from sandbox.people import Person, SeenMessage
from storage import acts
from storage.database import Database
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_corrections import asks_for_d, comes_to_the_results
from tests.journeys.test_roles import gets
from tests.journeys.test_unit_tables import excluded

FORMULA = "=HYPERLINK(A)"  # a name that Excel would carry out

Sheets = dict[str, list[Sequence[Cell]]]


async def two_papers(office: Office) -> tuple[Person, Person]:
    """Lan has all right, the other one two; week 1 has closed."""
    lan = await office.meets("Nguyễn Thị Lan")
    other = await office.meets(FORMULA, unit="Thị trấn Bo")
    await takes_the_paper(lan, "ABC", prediction=1)
    await takes_the_paper(other, "AD-", prediction=2)
    await office.comes_to("2023-08-20T22:00")
    return lan, other


async def asks(
    office: Office, label: str, file: str, about: str = "Tuần 1", say: Texts | None = None
) -> bytes:
    """What the organizer is sent."""
    toan, say = office.organizer, say or texts("vi")
    await toan.says("/tochuc")
    await toan.presses(say("Báo cáo, khen thưởng"))
    await toan.presses(about)
    await toan.presses(say(label))
    return await toan.downloads(await toan.sees(file))


async def workbook(office: Office, say: Texts | None = None, about: str = "Tuần 1") -> Sheets:
    """Rows by sheet, the heads first."""
    file = "so-lieu-tuan-1.xlsx" if about == "Tuần 1" else "so-lieu-chung-cuoc.xlsx"
    data = await asks(office, "Số liệu (Excel)", file, about, say)
    return {grid.name: list(grid.rows[2:]) for grid in read_grids("a.xlsx", data)}


async def desk_of(toan: Person) -> SeenMessage:
    await toan.says("/tochuc")
    return await toan.sees("Bàn làm việc")


def column(rows: Sequence[Sequence[Cell]], head: str) -> list[Cell]:
    heads, *others = rows
    return [row[list(heads).index(head)] for row in others]


def words(data: bytes) -> list[str]:
    read = str(mammoth.extract_raw_text(BytesIO(data)).value)
    return [line for line in read.splitlines() if line]


async def test_all_figures_of_a_week_as_a_workbook(desk: Office, say: Texts) -> None:
    await two_papers(desk)
    sheets = await workbook(desk, say)
    assert list(sheets) == [
        say("Tổng hợp"),
        say("Người dự thi"),
        say("Bài làm {number}", number=1),
        say("Xếp hạng {number}", number=1),
        say("Đơn vị theo tuần"),
        say("Câu hỏi"),
    ]
    ranking = sheets[say("Xếp hạng {number}", number=1)]
    assert column(ranking, say("Họ và tên")) == ["Nguyễn Thị Lan", FORMULA]
    assert column(ranking, say("Giải")) == ["Giải Nhất tuần", ""]


async def test_what_was_chosen_paper_by_paper(office: Office) -> None:
    await two_papers(office)
    papers = (await workbook(office))["Bài làm 1"]
    answers = [column(papers, f"Câu {n}") for n in (1, 2, 3)]
    assert list(zip(*answers, strict=True)) == [("1A", "2B", "3C"), ("1A", "2D✗", "3–")]
    at = column(papers, "Nộp lúc")[0]
    assert isinstance(at, datetime)
    assert at - datetime(2023, 8, 16, 9) < timedelta(minutes=5)  # noqa: DTZ001  no zones in Excel


async def test_how_hard_each_question_was(office: Office) -> None:
    await two_papers(office)
    questions = (await workbook(office))["Câu hỏi"]
    assert column(questions, "Độ khó") == [1, 0.5, 0.5]
    assert column(questions, "Độ phân biệt") == ["", 1, 1]
    assert column(questions, "Chọn B") == [0, 1, 0]
    assert column(questions, "Bỏ trống") == [0, 0, 1]


async def test_sums_are_those_of_the_posted_tables(office: Office) -> None:
    lan, _ = await two_papers(office)
    sheets = await workbook(office)
    *_, total = sheets["Đơn vị theo tuần"]
    assert list(total[4:8]) == [2, 24, 0.0833, 2]
    assert sum(map(whole, column(sheets["Xếp hạng 1"], "Số câu đúng"))) == 4
    assert sheets["Người dự thi"][-1][6] == sheets["Tổng hợp"][1][6] == 4
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/xephang")
    await lan.sees("2 người dự thi.")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("Cộng: 8,33% (2/24) · điểm trung bình 2")


async def test_a_name_that_looks_like_a_formula_stays_a_name(office: Office) -> None:
    await two_papers(office)
    data = await asks(office, "Số liệu (Excel)", "so-lieu-tuan-1.xlsx")
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == FORMULA] == ["s"] * 3
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


async def test_the_report_on_a_week_as_decree_30_asks(desk: Office, say: Texts) -> None:
    await two_papers(desk)
    said = words(await asks(desk, "Báo cáo tuần (Word)", "bao-cao-tuan-1.docx", say=say))
    assert said[0] == "BAN TỔ CHỨC"
    assert say("Cộng hòa xã hội chủ nghĩa Việt Nam").upper() in said
    assert say("Báo cáo").upper() in said
    mean = say("Đáp số câu dự đoán: {truth}.", truth=1)
    assert mean in said
    assert said[said.index("Nguyễn Thị Lan") + 2] == "Giải Nhất tuần"
    at = said.index("Huyện Kim Bôi")
    assert said[at + 1 : at + 3] == ["1", "10"]


async def test_whom_the_rules_propose_for_commendation(open_office: OpenOffice) -> None:
    office = await open_office(top=UNIT_PRIZE, minimum=5)
    await two_papers(office)
    await office.comes_to("2023-08-28T08:00")
    file, about = "khen-thuong-chung-cuoc.docx", "Toàn cuộc thi"
    said = words(await asks(office, "Đề nghị khen thưởng (Word)", file, about))
    assert any("1 tập thể và 1 cá nhân" in line for line in said)
    annex = said[said.index("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG") :]
    assert annex[annex.index("Sở Nội vụ") + 1 : annex.index("Sở Nội vụ") + 3] == ["Giải Nhất", "1"]
    assert "Giải Nhất chung cuộc" in annex


async def test_the_whole_contest_has_every_week_and_the_final_ranking(office: Office) -> None:
    await two_papers(office)
    await office.comes_to("2023-08-28T08:00")
    sheets = await workbook(office, about="Toàn cuộc thi")
    assert {"Bài làm 1", "Bài làm 2", "Xếp hạng 2", "Xếp hạng chung cuộc"} <= sheets.keys()
    assert column(sheets["Người dự thi"], "Số câu đúng · Toàn cuộc thi") == [3, 1, 4]


async def test_while_a_week_is_open_nothing_of_it_is_in_any_file(office: Office) -> None:
    await two_papers(office)
    toan = office.organizer
    await office.comes_to("2023-08-22T09:00")
    await toan.says("/tochuc")
    await toan.presses("Báo cáo, khen thưởng")
    await toan.does_not_see("Tuần 2")
    await toan.presses_data("ya.2.1", on=toan.last)
    await toan.does_not_see("so-lieu-tuan-2")
    sheets = await workbook(office, about="Toàn cuộc thi")
    assert not [text for text in everything(sheets) if "Tuần 2" in text]


async def test_figures_that_disagree_are_not_handed_out(office: Office) -> None:
    _, other = await two_papers(office)
    await excluded(office, other)
    toan = office.organizer
    await toan.presses_data("ya.1.1", on=await desk_of(toan))
    await toan.sees(
        "Chưa lập được tệp: số liệu chưa khớp",
        "Có 1 người nộp bài được tính, nhưng bảng xếp hạng có 2 người.",
    )
    await toan.presses("Tính lại từ các bài đã nộp")
    office.clock.set(office.clock.now() + timedelta(seconds=1))  # twice in a second is asked once
    papers = (await workbook(office))["Bài làm 1"]
    assert column(papers, "Hạng") == [1, "không xét"]


async def test_a_corrected_key_is_the_one_by_which_papers_are_reported(office: Office) -> None:
    await comes_to_the_results(office)
    await asks_for_d(office.organizer, texts("vi"))
    await office.organizer.presses("Duyệt và thực hiện")
    await office.organizer.sees("Đính chính · Tuần 1")
    sheets = await workbook(office)
    assert column(sheets["Câu hỏi"], "Đáp án") == ["A", "B", "D"]
    papers = sheets["Bài làm 1"]
    assert column(papers, "Câu 3") == ["3C✗", "3D"]
    assert column(papers, "Hạng") == [2, 1]


async def test_only_organizers_are_given_any_and_it_is_logged(office: Office) -> None:
    lan, _ = await two_papers(office)
    await asks(office, "Số liệu (Excel)", "so-lieu-tuan-1.xlsx")
    for forged in ("yr", "yk.1", "ya.1.1"):
        await lan.presses_data(forged, on=lan.last)
    await lan.does_not_see("so-lieu", "Báo cáo", ever=True)
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        (act,) = await database.read(acts.of_kind, "make_report")
    assert act.detail == {"contest": "thu", "round": 1, "kind": "workbook"}


async def test_observers_have_figures_without_names_once_they_are_published(
    people: People,
) -> None:
    office, say = people.office, people.say
    await two_papers(office)
    hoa = await gets(people, "Người theo dõi", "Hoa")
    await hoa.says("/tochuc")
    await hoa.presses(say("Báo cáo, khen thưởng"))
    await hoa.sees(say("Chưa công bố kết quả tuần nào."))
    await office.comes_to("2023-08-21T08:00")
    await hoa.says("/tochuc")
    await hoa.presses(say("Báo cáo, khen thưởng"))
    await hoa.presses("Tuần 1")
    await hoa.presses(say("Số liệu (Excel)"))
    data = await hoa.downloads(await hoa.sees("so-lieu-tuan-1.xlsx"))
    sheets = {grid.name: list(grid.rows) for grid in read_grids("a.xlsx", data)}
    assert list(sheets) == [say("Tổng hợp"), say("Đơn vị theo tuần"), say("Câu hỏi")]
    assert not [text for text in everything(sheets) if text in ("Nguyễn Thị Lan", FORMULA)]
    await hoa.presses_data("ya.1.2", on=hoa.last)
    await hoa.does_not_see("bao-cao-tuan-1.docx", ever=True)


UNIT_PRIZE = """
[[prizes]]
scope = "units"
title = "Giải Nhất"
count = 1
"""


def whole(cell: Cell) -> int:
    assert isinstance(cell, int | float)
    return int(cell)


def everything(sheets: Sheets) -> list[str]:
    return [str(cell) for rows in sheets.values() for row in rows for cell in row]
