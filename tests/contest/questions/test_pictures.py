"""Pictures of questions: named by a table, found in Word, drawn anew, refused."""

import io
from collections.abc import Mapping

import docx
import pytest
import xlsxwriter
from PIL import Image

from contest.errors import ContestRefused, Reason
from contest.files import in_memory
from contest.making.banks import pictures, write_bank
from contest.questions import Question, propose_questions, read_questions
from contest.questions.model import Picture
from contest.questions.pictures import beside, read_picture
from tests.contest.questions.drawn import drawn, opened
from tests.contest.questions.test_formats import archive
from tests.contest.questions.word_files import pictured_word, saved

TABLE = "câu hỏi,a,b,đáp án,hình\nMột?,1,2,A,\nHình gì?,1,2,B,hinh/do.png\n"
RED, BLUE = drawn(), drawn(colour="blue")


def questions_beside(files: Mapping[str, bytes]) -> tuple[Question, ...]:
    return read_questions("mot.csv", TABLE.encode(), beside(in_memory(files)))


def refused(data: bytes) -> str:
    found = read_picture(data)
    return found.code if isinstance(found, Reason) else ""


def shown(question: Question) -> Image.Image:
    assert question.picture
    return opened(question.picture.data)


def test_a_table_names_the_picture_of_a_question() -> None:
    plain, pictured = questions_beside({"hinh/do.png": RED})
    assert plain.picture is None
    assert shown(pictured).getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("files", "code"),
    [({}, "picture_missing"), ({"hinh/do.png": RED[:-30]}, "picture_broken")],
)
def test_a_picture_that_is_not_to_be_had_is_a_fault_at_its_line(
    files: Mapping[str, bytes], code: str
) -> None:
    with pytest.raises(ContestRefused) as caught:
        questions_beside(files)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.reason.code) == ("mot.csv", 3, code)


@pytest.mark.parametrize("name", ["../x.png", "/etc/x.png", "c:x.png", "a\\x.png"])
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    found = beside({name: RED}.__getitem__)(name)
    assert found == Reason("picture_outside", {"file": name})


def test_questions_written_down_come_back_with_their_pictures() -> None:
    told = questions_beside({"hinh/do.png": RED})
    again = beside(in_memory(pictures(told)), Picture.of)
    assert read_questions("mot.csv", write_bank(told), again) == told


def test_a_picture_is_kept_small_and_says_nothing_of_its_maker() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh của chị Lan"
    kept = read_picture(drawn("JPEG", (4000, 3000), exif=exif, comment=b"Lan"))
    assert isinstance(kept, Picture)
    small = opened(kept.data)
    assert (small.format, small.size) == ("JPEG", (1280, 960))
    assert not small.getexif()
    assert b"Lan" not in kept.data


def test_what_is_seen_through_is_white() -> None:
    kept = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(kept, "PNG")
    found = read_picture(kept.getvalue())
    assert isinstance(found, Picture)
    assert opened(found.data).getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_broken"),
        (b"<svg/>", "picture_broken"),
        (drawn("GIF"), "picture_broken"),
        (bytes(2_000_001), "picture_too_large"),
        (drawn(size=(4000, 4000)), "picture_size_unfit"),
        (drawn(size=(2100, 100)), "picture_size_unfit"),
    ],
)
def test_what_is_no_fit_picture_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_a_picture_that_is_missing_leaves_the_question_to_be_settled() -> None:
    _, pictured = propose_questions("mot.csv", TABLE.encode()).questions
    assert pictured.remarks == (Reason("picture_missing", {"file": "hinh/do.png"}),)


GIFT = 'Một? {=1 ~2}\n\n[html]<img src\\="@@PLUGINFILE@@/hinh/do.png"> Hình gì? {~1 =2}'


@pytest.mark.parametrize(("bank", "content"), [("de/mot.csv", TABLE), ("de/hai.gift", GIFT)])
def test_questions_and_pictures_may_come_zipped(bank: str, content: str) -> None:
    others = ("de/hinh/DO.PNG", RED, "__MACOSX/de/._mot.csv", b"\0")
    plain, pictured = read_questions("de.zip", archive(bank, content, *others))
    assert (plain.picture, pictured.text, pictured.right) == (None, "Hình gì?", 1)
    assert shown(pictured).getpixel((0, 0)) == (255, 0, 0)


def test_a_picture_on_a_sheet_belongs_to_the_row_it_lies_in() -> None:
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        book.add_worksheet("Bìa").insert_image("A1", "logo.png", {"image_data": io.BytesIO(RED)})
        sheet = book.add_worksheet("Tuần 1")
        rows = (
            ["SỞ NỘI VỤ"],
            ["Câu hỏi", "A", "B", "Đáp án"],
            ["Một?", 1, 2, "A"],
            ["Hình gì?", 1, 2, "B"],
        )
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for cell, picture in (("A1", RED), ("E4", BLUE)):
            sheet.insert_image(cell, "x.png", {"image_data": io.BytesIO(picture)})
    plain, pictured = read_questions("de.xlsx", kept.getvalue())
    assert plain.picture is None
    assert shown(pictured).getpixel((0, 0)) == (0, 0, 255)


@pytest.mark.parametrize("above", ["Câu 2. Hình gì?", "", "A. Tròn"])
def test_a_picture_in_word_belongs_to_the_question_around_it(above: str) -> None:
    lines = ["Câu 1. Một?", "A. 1", "B. 2", "Đáp án: A", "Câu 2. Hình gì?", "", "A. Tròn"]
    at = lines.index(above) + 1
    data = pictured_word(*lines[:at], BLUE, *lines[at:], "B. Vuông", "Đáp án: B")
    plain, pictured = read_questions("de.docx", data)
    assert plain.picture is None
    assert shown(pictured).getpixel((0, 0)) == (0, 0, 255)


def test_a_picture_in_a_table_belongs_to_its_row() -> None:
    document = docx.Document()
    table = document.add_table(3, 4)
    rows = [["Câu hỏi", "A", "B", "Đáp án"], ["Một?", "1", "2", "A"], ["Hình gì?", "1", "2", "B"]]
    for cells, told in zip(table.rows, rows, strict=True):
        for cell, content in zip(cells.cells, told, strict=True):
            cell.text = content
    table.rows[2].cells[0].paragraphs[0].add_run().add_picture(io.BytesIO(BLUE))
    plain, pictured = read_questions("de.docx", saved(document))
    assert plain.picture is None
    assert shown(pictured).size == (60, 40)


def test_of_several_pictures_the_first_is_taken_and_that_is_said() -> None:
    data = pictured_word("Câu 1. Hình gì?", RED, BLUE, "A. Tròn", "B. Vuông", "Đáp án: B")
    (proposed,) = propose_questions("de.docx", data).questions
    assert proposed.picture == read_picture(RED)
    assert proposed.remarks == (Reason("pictures_many"),)
    with pytest.raises(ContestRefused):
        read_questions("de.docx", data)


def test_a_logo_above_all_questions_is_nobodys() -> None:
    data = pictured_word("SỞ NỘI VỤ", RED, "Câu 1. Một?", "A. 1", "B. 2", "Đáp án: A")
    (question,) = read_questions("de.docx", data)
    assert question.picture is None
