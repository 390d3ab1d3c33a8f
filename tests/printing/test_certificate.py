"""A certificate is opened again by other programs: what stands on it, where, what its code says."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Final

import pypdfium2
import pytest
import zxingcpp
from docx import Document
from docx.shared import Mm
from PIL import Image

from bot.says import texts
from contest.names import LONGEST_NAME
from printing.certificate import Certificate, draw_certificate, draw_certificates
from printing.decree30 import Head, Signer
from printing.pictures import picture_of
from tests.libreoffice import OFFICE_TEST, print_file
from tests.libreoffice import words_on as words_on_pages

POINTS_PER_MM: Final = 72 / 25.4
SHEET_MM: Final = (297, 210)
BORDER_MM: Final = 12
HEAD: Final = Head(
    "Ban Tổ chức Cuộc thi", "Ủy ban nhân dân tỉnh Hòa Bình", place="Hòa Bình", on=date(2023, 8, 21)
)
WINNER: Final = Certificate(
    HEAD,
    Signer("TM. Ban Tổ chức", "Trưởng ban", "Hà Thị Mến"),
    "Cuộc thi trực tuyến tìm hiểu công tác cải cách hành chính tỉnh Hòa Bình năm 2023",
    "Bùi Thị Ngọc Ánh",
    "K7QF-2M9X-R4TB",
    "https://t.me/cuoc_thi_bot?start=c-K7QF2M9XR4TB",
    unit="Sở Nội vụ",
    prize="Giải Nhất tuần",
    round="Tuần 1",
    score="10/10 câu đúng, thời gian làm bài 02:14",
)
TOOK_PART: Final = replace(WINNER, name="Nguyễn Đức Thưởng", prize="", round="", score="")
OFFICE: Final = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp và phát triển nông thôn, "
    "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hòa Bình"
)
LONG: Final = Certificate(
    replace(HEAD, issuer=f"Ban Tổ chức cuộc thi của {OFFICE}", above=OFFICE),
    Signer("TM. Ban Chỉ đạo cải cách hành chính tỉnh", f"Giám đốc {OFFICE}", "Ngô Ễ" * 12),
    f"{WINNER.contest}, dành cho cán bộ, công chức, viên chức và người lao động của {OFFICE}",
    "Nguyễn Hoàng Thị Phương Quỳnh Trang Nguyệt Thanh Ánh Dương Ễ",
    "K7QF-2M9X-R4TB-8CDE",
    f"{WINNER.link}{'X' * 30}",
    unit=OFFICE,
    prize="Giải Khuyến khích dành cho thí sinh có dự đoán gần đúng nhất trong tuần",
    round="Tuần 4: Cải cách thủ tục hành chính, xây dựng chính quyền điện tử, chính quyền số",
    score="10/10 câu đúng, dự đoán 14.500 (đúng: 14.492), thời gian làm bài 1:02:14",
)


def drawn(certificate: Certificate, language: str = "vi") -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(draw_certificate(certificate, texts(language)))


def words_on(document: pypdfium2.PdfDocument, page: int = 0) -> str:
    return " ".join(document[page].get_textpage().get_text_range().split())


def codes_on(pdf: bytes) -> list[str]:
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def boxes_mm(document: pypdfium2.PdfDocument) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of each letter."""
    page = document[0].get_textpage()
    boxes = [page.get_charbox(at) for at in range(page.count_chars())]
    return [tuple(each / POINTS_PER_MM for each in box) for box in boxes if box[2] > box[0]]


def test_it_says_who_has_won_what_and_who_says_so() -> None:
    assert words_on(drawn(WINNER)) == (
        "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH BAN TỔ CHỨC CUỘC THI GIẤY CHỨNG NHẬN "
        "Trao cho Bùi Thị Ngọc Ánh Sở Nội vụ đã đạt GIẢI NHẤT TUẦN Tuần 1 "
        "Cuộc thi trực tuyến tìm hiểu công tác cải cách hành chính tỉnh Hòa Bình năm 2023 "
        "10/10 câu đúng, thời gian làm bài 02:14 Số: K7QF-2M9X-R4TB Quét mã để kiểm tra "
        "Hòa Bình, ngày 21 tháng 8 năm 2023 TM. BAN TỔ CHỨC TRƯỞNG BAN Hà Thị Mến"
    )


def test_who_has_taken_part_has_won_nothing() -> None:
    told = words_on(drawn(TOOK_PART))
    assert "Nguyễn Đức Thưởng Sở Nội vụ đã tham gia Cuộc thi trực tuyến" in told
    assert "đã đạt" not in told
    assert "Awarded to" in words_on(drawn(TOOK_PART, "en"))


@pytest.mark.parametrize(
    "certificate",
    [
        WINNER,
        LONG,
        replace(LONG, name="W" * LONGEST_NAME),
        replace(LONG, name=OFFICE, unit=""),
        replace(TOOK_PART, head=Head("Sở Nội vụ", place="Hòa Bình"), signer=Signer(), unit=""),
    ],
)
def test_nothing_is_cut_or_leaves_the_border(certificate: Certificate) -> None:
    document = drawn(certificate)
    signs = words_on(document).replace(" ", "")
    for said in (certificate.name, certificate.unit, certificate.contest, certificate.score):
        assert said.replace(" ", "") in signs
    for left, bottom, right, top in boxes_mm(document):
        assert BORDER_MM < left < right < SHEET_MM[0] - BORDER_MM
        assert BORDER_MM < bottom < top < SHEET_MM[1] - BORDER_MM


def are_apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("certificate", [WINNER, LONG])
def test_no_line_touches_another(certificate: Certificate) -> None:
    page = drawn(certificate)[0].get_textpage()
    lines = [page.get_rect(at) for at in range(page.count_rects())]
    assert [pair for pair in combinations(lines, 2) if not are_apart(*pair)] == []


@pytest.mark.parametrize("certificate", [WINNER, LONG])
def test_its_picture_is_sharp_small_and_leads_to_where_it_is_checked(
    certificate: Certificate,
) -> None:
    data = picture_of(draw_certificate(certificate, texts("vi")))
    picture = Image.open(BytesIO(data))
    assert picture.size == (1754, 1241)
    assert len(data) < 150_000
    on_a_small_phone = picture.convert("L").resize((877, 620))
    assert [code.text for code in zxingcpp.read_barcodes(on_a_small_phone)] == [certificate.link]


@OFFICE_TEST
def test_libreoffice_opens_the_pdf_and_the_picture(tmp_path: Path) -> None:
    """It shares no code with what has drawn them."""
    pdf = draw_certificate(WINNER, texts("vi"))
    letter = BytesIO()
    within = Document()
    within.add_picture(BytesIO(picture_of(pdf)), width=Mm(150))
    within.save(letter)
    printed = print_file(tmp_path, "certificate.pdf", pdf)
    (words,) = words_on_pages(printed)
    assert {"Bùi Thị Ngọc Ánh", "GIẢI NHẤT TUẦN"} <= set(words.split("\r\n"))
    shown = print_file(tmp_path, "letter.docx", letter.getvalue())
    assert codes_on(printed) == codes_on(shown) == [WINNER.link]


def test_those_of_many_are_a_page_each_in_their_order() -> None:
    names = [f"Đội số {number}" for number in range(1, 4)]
    pdf = draw_certificates((replace(WINNER, name=name) for name in names), texts("vi"))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == len(names)
    for page, name in enumerate(names):
        assert f"Trao cho {name} Sở Nội vụ" in words_on(document, page)


def test_many_have_the_frame_and_the_letters_once() -> None:
    one = len(draw_certificate(WINNER, texts("vi")))
    assert len(draw_certificates([WINNER] * 20, texts("vi"))) < 2 * one


def test_without_a_place_the_day_begins_the_line() -> None:
    told = words_on(drawn(replace(WINNER, head=replace(HEAD, place="", on=date(2024, 2, 5)))))
    assert "Ngày 05 tháng 02 năm 2024" in told


def test_the_same_certificate_is_the_same_bytes() -> None:
    assert draw_certificate(WINNER, texts("vi")) == draw_certificate(WINNER, texts("vi"))


@pytest.mark.parametrize(("name", "certificate"), [("winner", WINNER), ("took-part", TOOK_PART)])
def test_it_looks_like_a_certificate(screens: Path, name: str, certificate: Certificate) -> None:
    """Red and gold are not lost among the few colours of the picture."""
    data = picture_of(draw_certificate(certificate, texts("vi")))
    picture = Image.open(BytesIO(data)).convert("RGB")
    assert picture.getpixel((877, 54)) == pytest.approx((0x8C, 0x1C, 0x1F), abs=12)
    assert picture.getpixel((82, 80)) == pytest.approx((0xA8, 0x82, 0x3C), abs=25)
    (screens / f"certificate-{name}.png").write_bytes(data)
