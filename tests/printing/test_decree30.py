"""Official papers as Appendix I of Decree 30/2020/NĐ-CP asks for them."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import docx
import mammoth
import pytest
from docx.document import Document
from docx.shared import Length, Pt
from PIL import Image

from bot.says import texts
from printing.decree30 import (
    Annex,
    Article,
    Head,
    Paper,
    Paragraph,
    Picture,
    Signer,
    Table,
    set_paper,
)
from tests.libreoffice import OFFICE_TEST, AsPdf, as_pdf

__all__ = ["as_pdf"]

HEAD: Final = Head(
    issuer="Ban Tổ chức Cuộc thi",
    above="Ủy ban nhân dân tỉnh Hòa Bình",
    symbol="BC-BTC",
    place="Hòa Bình",
    on=date(2023, 2, 5),
)
REPORT: Final = Paper(
    HEAD,
    "Báo cáo",
    "Kết quả tuần 1",
    (
        Article("I. Kết quả", ("Có 25.980 người dự thi.",)),
        Table(("Đơn vị", "Tỷ lệ"), (("Sở Nội vụ", "93,75%"),), (3, 1), frozenset({1})),
        Paragraph("Trên đây là báo cáo./."),
    ),
    Signer("TM. Ban Tổ chức", "Trưởng ban", "Hà Thị Mến"),
    ("Như trên", "Lưu: VT"),
)


@pytest.fixture
def word() -> Document:
    return docx.Document(BytesIO(set_paper(texts("vi"), REPORT)))


def cells(document: Document, table: int) -> list[list[str]]:
    return [cell.text.split("\n") for cell in document.tables[table].rows[0].cells]


def cm(length: Length | None) -> float:
    assert length is not None
    return round(float(length.cm), 1)


def test_the_head_names_issuer_and_state(word: Document) -> None:
    issuer, state = cells(word, 0)
    assert issuer[:2] == ["ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH", "BAN TỔ CHỨC CUỘC THI"]
    assert issuer[-1] == "Số:       /BC-BTC"
    assert state[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert state[-1] == "Hòa Bình, ngày 05 tháng 02 năm 2023"


def test_a_day_that_is_not_known_is_left_to_be_written() -> None:
    paper = Paper(Head("Ban Tổ chức", place="Hòa Bình"), "Thể lệ", "Cuộc thi", ())
    head = docx.Document(BytesIO(set_paper(texts("vi"), paper))).tables[0]
    assert "Hòa Bình, ngày       tháng       năm" in head.rows[0].cells[1].text


def test_page_and_type_are_those_of_the_decree(word: Document) -> None:
    page = word.sections[0]
    assert (cm(page.page_width), cm(page.page_height)) == (21.0, 29.7)
    assert 2 <= cm(page.top_margin) <= 2.5
    assert 3 <= cm(page.left_margin) <= 3.5
    assert 1.5 <= cm(page.right_margin) <= 2
    assert word.styles["Normal"].font.name == "Times New Roman"
    body = next(p for p in word.paragraphs if p.text.startswith("Có 25.980"))
    assert body.runs[0].font.size == Pt(14)


def test_pages_are_numbered_from_the_second_on(word: Document) -> None:
    page = word.sections[0]
    assert page.different_first_page_header_footer
    assert " PAGE " in page.header.paragraphs[0]._p.xml


def test_a_table_begins_every_page_with_its_heads(word: Document) -> None:
    table = word.tables[1]
    assert [cell.text for cell in table.rows[1].cells] == ["Sở Nội vụ", "93,75%"]
    assert "w:tblHeader" in table.rows[0]._tr.xml


def test_it_ends_with_recipients_and_who_signs(word: Document) -> None:
    recipients, signature = cells(word, 2)
    assert recipients == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert [line for line in signature if line] == ["TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "Hà Thị Mến"]


def test_markup_in_a_name_is_only_text() -> None:
    paper = Paper(HEAD, "Thể lệ", "<b>&</b>", (Paragraph('<w:p/> & "x"'),))
    word = docx.Document(BytesIO(set_paper(texts("vi"), paper)))
    assert [p.text for p in word.paragraphs if "<" in p.text] == ["<b>&</b>", '<w:p/> & "x"']


def test_the_same_paper_gives_the_same_content() -> None:
    first, second = (ZipFile(BytesIO(set_paper(texts("vi"), REPORT))) for _ in range(2))
    assert {name: first.read(name) for name in first.namelist()} == {
        name: second.read(name) for name in second.namelist()
    }


def lines(paper: Paper, language: str = "vi") -> list[str]:
    """As another program than wrote it reads them."""
    read = mammoth.extract_raw_text(BytesIO(set_paper(texts(language), paper)))
    return [line for line in str(read.value).splitlines() if line]


def test_an_annex_comes_behind_the_signature() -> None:
    annex = Annex("Phụ lục", "Danh sách", "Kèm theo Báo cáo số       /BC-BTC")
    said = lines(replace(REPORT, blocks=[Paragraph("Có danh sách kèm theo."), annex]))
    assert said[-4:] == ["Hà Thị Mến", "Phụ lục", "DANH SÁCH", f"({annex.belongs_to})"]


def test_in_english_for_who_speaks_it() -> None:
    assert lines(REPORT, "en")[3:5] == [
        "SOCIALIST REPUBLIC OF VIET NAM",
        "Independence - Freedom - Happiness",
    ]


@OFFICE_TEST
def test_libreoffice_numbers_every_page_but_the_first(as_pdf: AsPdf) -> None:
    long = replace(REPORT, blocks=[Paragraph("Có 25.980 người dự thi. " * 20)] * 30)
    first, second, third, *_ = as_pdf("a.docx", set_paper(texts("vi"), long))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\n" in first
    assert [page.split()[0] for page in (first, second, third)] == ["ỦY", "2", "3"]


@OFFICE_TEST
def test_libreoffice_repeats_the_heads_of_a_table(as_pdf: AsPdf) -> None:
    table = Table(("Đơn vị", "Tỷ lệ"), [("Sở Nội vụ", "93,75%")] * 60, (3, 1))
    pages = as_pdf("a.docx", set_paper(texts("vi"), replace(REPORT, blocks=[table])))
    assert [page.count("Đơn vị") for page in pages[:2]] == [1, 1]


def test_a_picture_fits_half_a_page_and_what_is_none_is_left_out() -> None:
    tall = BytesIO()
    Image.new("RGB", (900, 3000), "green").save(tall, "JPEG")
    told = (Picture(tall.getvalue(), "Ảnh 1"), Picture(b"%PDF-1.7", "Ảnh 2"))
    document = docx.Document(BytesIO(set_paper(texts("vi"), replace(REPORT, blocks=told))))
    (shape,) = document.inline_shapes
    assert (cm(shape.width), cm(shape.height)) == (3.6, 12.0)
    said = [paragraph.text for paragraph in document.paragraphs]
    assert "Ảnh 1" in said
    assert "Ảnh 2" not in said
