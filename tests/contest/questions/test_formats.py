"""What a file holds says how it is read; its name may lie."""

import io
import zipfile

import pytest

from contest.errors import ContestRefused
from contest.questions import read_questions
from tests.contest.questions.test_word import TWO, WAYS
from tests.contest.questions.test_workbooks import HEADERS
from tests.contest.questions.word_files import word
from tests.contest.roster.workbooks import workbook

IN_WORDS = WAYS["a line each, the key said"]
AIKEN = (
    "Có mấy nội dung?\nA. Sáu\nB. Năm\nC. Bảy\nANSWER: A\n\nNăm nào?\nA. 2025\nB. 2030\nANSWER: B"
)
GIFT = "Có mấy nội dung? {=Sáu ~Năm ~Bảy}\n\nNăm nào? {~2025 =2030}"
CSV = "câu hỏi;a;b;c;đáp án\nCó mấy nội dung?;Sáu;Năm;Bảy;A\nNăm nào?;2025;2030;;B"
OTHER_HEADER = """\
BỘ CÂU HỎI TUẦN 1,,,,,
STT,Nội dung câu hỏi,Phương án 1,Phương án 2,Phương án 3,Đáp án đúng
1,Có mấy nội dung?,Sáu,Năm,Bảy,1
2,Năm nào?,2025,2030,,2
"""

MISNAMED = {
    "de.xlsx": word(IN_WORDS),
    "de.doc": word(IN_WORDS),
    "de.docx": workbook(A=HEADERS["as in our form"]),
    "de": workbook(A=HEADERS["as in our form"]),
    "de.gift": AIKEN.encode(),
    "de.aiken": GIFT.encode(),
    "de.xls": CSV.encode(),
    "de.txt": IN_WORDS.encode(),
    "de.csv": OTHER_HEADER.encode(),
    "thu.bak": WAYS["a key at the end"].encode(),
}


@pytest.mark.parametrize("name", MISNAMED)
def test_a_wrong_ending_is_no_obstacle(name: str) -> None:
    assert read_questions(name, MISNAMED[name]) == TWO


def in_windows_1258(text: str) -> bytes:
    """As Windows types it: the tone behind its letter."""
    tones = str.maketrans(
        {"ấ": "â\u0301", "ộ": "ô\u0323", "ỏ": "o\u0309", "ả": "a\u0309", "ọ": "o\u0323"}
    )
    return text.translate(tones).encode("cp1258")


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_it_does_not_matter_in_which_code_a_text_was_saved(code: str) -> None:
    data = in_windows_1258(CSV) if code == "cp1258" else CSV.encode(code)
    assert read_questions("de.csv", data) == TWO


def archive(*told: str | bytes) -> bytes:
    """Names, each with its content behind it."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        for name, content in zip(told[::2], told[1::2], strict=True):
            packed.writestr(str(name), content)
    return kept.getvalue()


def locked(data: bytes) -> bytes:
    """Says that its one file has a password."""
    told = bytearray(data)
    for at in (6, data.index(b"PK\x01\x02") + 8):
        told[at] |= 1
    return bytes(told)


def ole(stream: str) -> bytes:
    """The beginning of an Office file of before 2007, and the name of what it holds."""
    return b"\xd0\xcf\x11\xe0".ljust(512, b"\0") + stream.encode("utf-16-le")


OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
REFUSED = [
    ("word_old", "de.docx", ole("WordDocument")),
    ("workbook_locked", "de.docx", ole("EncryptedPackage")),
    ("pdf_sent", "de.docx", b"%PDF-1.7\n"),
    ("picture_sent", "de.docx", b"\x89PNG\r\n\x1a\n"),
    ("archive_sent", "de.zip", archive("de.csv", CSV, "de-2.csv", CSV)),
    ("archive_sent", "de.zip", archive("trong.zip", archive("de.csv", CSV))),
    ("archive_broken", "de.zip", locked(archive("de.csv", CSV))),
    ("other_office_file", "de.odt", archive("mimetype", OPEN_DOCUMENT)),
    ("other_office_file", "de.doc", rb"{\rtf1\ansi C\'e2u 1.}"),
    ("other_office_file", "de.xls", b"\xef\xbb\xbf <HTML><table><tr><td>STT"),
    ("file_ending_unknown", "de.pptx", b"\x00\x81\xff"),
    ("not_utf8", "de.csv", b"C\x81u h\xffi"),
    ("font_old", "de.txt", "C©u 1. C¶i c¸ch hµnh chÝnh".encode("latin-1")),
    ("letters_old", "de.txt", "1. C¶i c¸ch hµnh chÝnh?\nA. Cã\nB. Kh«ng\nĐáp án: A".encode()),
    ("letters_old", "de.gift", "Caûi caùch haønh chính ñeán naêm? {=A ~B}".encode()),
]


@pytest.mark.parametrize(("code", "name", "data"), REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(code: str, name: str, data: bytes) -> None:
    with pytest.raises(ContestRefused) as caught:
        read_questions(name, data)
    assert [each.reason.code for each in caught.value.faults] == [code]
