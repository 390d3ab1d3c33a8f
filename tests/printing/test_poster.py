"""A poster is opened again by other programs: what the code says, what stands on the sheet."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.says import texts
from contest.units import Unit
from printing.pictures import picture_of
from printing.poster import draw_poster
from tests.contest.folder import SOUND, read

RULES = read(SOUND).rules
LONGEST = "u-" + "x" * 40
LONG = "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp và phát triển nông thôn tỉnh"
A4_POINTS = (595, 842)


def poster(name: str = "Sở Nội vụ", payload: str = "u-so-noi-vu", language: str = "vi") -> bytes:
    link = f"https://t.me/cuoc_thi_bot?start={payload}"
    return draw_poster(texts(language), RULES, Unit(payload[2:], name), link)


def opened(pdf: bytes) -> Image.Image:
    return Image.open(BytesIO(picture_of(pdf)))


def words_on(pdf: bytes) -> str:
    return " ".join(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize("payload", ["u-so-noi-vu", LONGEST])
def test_the_code_leads_to_the_link(payload: str) -> None:
    (code,) = zxingcpp.read_barcodes(opened(poster(payload=payload)))
    assert code.text == f"https://t.me/cuoc_thi_bot?start={payload}"


def test_the_code_is_read_from_afar() -> None:
    far = opened(poster(payload=LONGEST)).convert("L").resize((200, 283))
    assert zxingcpp.read_barcodes(far)[0].text.endswith(LONGEST)


def test_it_is_one_sheet_of_a4() -> None:
    document = pypdfium2.PdfDocument(poster())
    assert len(document) == 1
    assert tuple(round(points) for points in document[0].get_size()) == A4_POINTS
    assert opened(poster()).info["dpi"] == pytest.approx((150, 150), abs=0.1)


def test_every_vietnamese_letter_is_there() -> None:
    name = "Đặc khu Ngưỡng Cửa Ễ Ự Ở Ỹ"
    assert name in words_on(poster(name))


def test_a_long_name_is_there_to_its_end() -> None:
    assert LONG in words_on(poster(LONG))


@pytest.mark.parametrize("name", [LONG, "Nghiêng" * 12])
def test_a_long_name_stays_on_the_sheet(name: str) -> None:
    pixels = opened(poster(name)).convert("L")
    margins = [pixels.crop((0, 400, 60, 1754)), pixels.crop((1180, 400, 1241, 1754))]
    assert [margin.getextrema()[0] for margin in margins] == [255, 255]


def test_the_same_poster_is_the_same_bytes() -> None:
    assert poster() == poster()


def test_it_speaks_one_language() -> None:
    assert "Scan the code to take part" in words_on(poster(language="en"))
    assert "Quét mã để dự thi" in words_on(poster())
