"""Official papers as Appendix I of Decree 30/2020/NĐ-CP asks for them."""

from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.shared import Length, Pt

from printing.decree30 import Article, Head, Paper, Paragraph, Signer, Table, set_paper

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
    return docx.Document(BytesIO(set_paper(REPORT)))


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
    head = docx.Document(BytesIO(set_paper(paper))).tables[0]
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
    word = docx.Document(BytesIO(set_paper(paper)))
    assert [p.text for p in word.paragraphs if "<" in p.text] == ["<b>&</b>", '<w:p/> & "x"']


def test_the_same_paper_gives_the_same_content() -> None:
    first, second = (ZipFile(BytesIO(set_paper(REPORT))) for _ in range(2))
    assert {name: first.read(name) for name in first.namelist()} == {
        name: second.read(name) for name in second.namelist()
    }
