"""Questions in Word, as offices have them."""

import unicodedata

import docx
import pytest

from contest.errors import ContestRefused
from contest.questions import Question, read_questions
from tests.contest.questions.word_files import saved, word

TWO = (
    Question("Có mấy nội dung?", ("Sáu", "Năm", "Bảy"), 0),
    Question("Năm nào?", ("2025", "2030"), 1),
)

WAYS = {
    "a line each, the key said": """
Câu 1. Có mấy nội dung?
A. Sáu
B. Năm
C. Bảy
Đáp án: A
Câu 2. Năm nào?
A. 2025
B. 2030
Đáp án: B
""",
    "all options in one line": """
Câu 1: Có mấy nội dung?
A. Sáu\tB. Năm\tC. Bảy
Đáp án: A.
Câu 2: Năm nào?
A. 2025    B. 2030
Đáp án đúng là: B
""",
    "right is bold": "Câu 1. Có mấy nội dung?\n**A. Sáu**\nB. Năm\nC. Bảy\n"
    "Câu 2. Năm nào?\nA. 2025\n**B. 2030**",
    "right is underlined": "Câu 1. Có mấy nội dung?\n__A__. Sáu\nB. Năm\nC. Bảy\n"
    "Câu 2. Năm nào?\nA. 2025\n__B. 2030__",
    "right is red, in small letters": "1. Có mấy nội dung?\n##a) Sáu##\nb) Năm\nc) Bảy\n"
    "2. Năm nào?\na) 2025\n##b) 2030##",
    "right has an asterisk": "Câu 1. Có mấy nội dung?\n*A. Sáu\nB. Năm\nC. Bảy\n"
    "Câu 2. Năm nào?\nA. 2025\nB. 2030*",
    "a key at the end": "Câu 1. Có mấy nội dung?\nA. Sáu\nB. Năm\nC. Bảy\n"
    "Câu 2. Năm nào?\nA. 2025\nB. 2030\nĐÁP ÁN\n1.A 2.B",
    "headings between": "BỘ CÂU HỎI\nPHẦN I. CHUNG\nCâu 1. Có mấy nội dung?\nA. Sáu\nB. Năm\n"
    "C. Bảy\nĐáp án: A\nPHẦN II. RIÊNG\nCâu 2. Năm nào?\nA. 2025\nB. 2030\nĐáp án: B",
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_writing_reads_the_same(way: str) -> None:
    assert read_questions("de.docx", word(WAYS[way])) == TWO


def test_letters_with_their_tones_apart_are_the_same_letters() -> None:
    apart = unicodedata.normalize("NFD", WAYS["a line each, the key said"])
    assert read_questions("de.docx", word(apart)) == TWO


def test_the_key_may_stand_in_a_table() -> None:
    text = WAYS["a key at the end"].partition("ĐÁP ÁN")[0]
    table = [["Câu", "1", "2"], ["Đáp án", "A", "B"]]
    assert read_questions("de.docx", word(text, table)) == TWO


def test_questions_may_stand_in_a_table() -> None:
    table = [
        ["STT", "Câu hỏi", "A", "B", "C", "Đáp án"],
        ["1", "Có mấy nội dung?", "Sáu", "Năm", "Bảy", "A"],
        ["2", "Năm nào?", "2025", "2030", "", "B"],
    ]
    assert read_questions("de.docx", word("Đề thi", table)) == TWO


def test_lists_that_number_themselves_are_read() -> None:
    document = docx.Document()
    document.add_paragraph("Có mấy nội dung?", style="List Number")
    for option in ("A. Sáu", "B. Năm", "C. Bảy", "Đáp án: A"):
        document.add_paragraph(option)
    document.add_paragraph("Năm nào?", style="List Number")
    for option in ("A. 2025", "B. 2030", "Đáp án: B"):
        document.add_paragraph(option)
    assert read_questions("de.docx", saved(document)) == TWO


def test_source_and_explanation_go_along() -> None:
    text = WAYS["a line each, the key said"].replace(
        "Đáp án: B", "Đáp án: B\nGiải thích: Đến năm 2030.\nCăn cứ: Nghị quyết số 76/NQ-CP"
    )
    _, second = read_questions("de.docx", word(text))
    assert (second.explanation, second.source) == ("Đến năm 2030.", "Nghị quyết số 76/NQ-CP")


@pytest.mark.parametrize(
    ("code", "paragraph", "old", "new"),
    [
        ("no_right_answer", 1, "Đáp án: A\n", ""),
        ("two_right_answers", 1, "Đáp án: A", "Đáp án: A, C"),
        ("right_answer_unknown", 1, "Đáp án: A", "Đáp án: E"),
        ("marked_otherwise", 1, "B. Năm", "**B. Năm**"),
        ("options_equal", 1, "B. Năm", "B. Sáu"),
        ("question_twice", 6, "Năm nào?", "Có mấy nội dung?"),
        ("letters_out_of_order", 1, "B. Năm", "D. Năm"),
        ("too_few_options", 6, "B. 2030\nĐáp án: B", "Đáp án: A"),
    ],
)
def test_a_doubt_is_named_where_it_is(code: str, paragraph: int, old: str, new: str) -> None:
    text = WAYS["a line each, the key said"].strip().replace(old, new, 1)
    with pytest.raises(ContestRefused) as caught:
        read_questions("de.docx", word(text))
    assert (code, paragraph) in [(each.reason.code, each.paragraph) for each in caught.value.faults]


def test_a_file_in_an_old_font_is_refused_before_its_letters_are_believed() -> None:
    with pytest.raises(ContestRefused) as caught:
        read_questions("de.docx", word("C©u 1. Cã mÊy néi dung?", font=".VnTime"))
    assert [fault.reason.code for fault in caught.value.faults] == ["font_old"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a Word file", b"\xd0\xcf\x11\xe0" * 99])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(ContestRefused) as caught:
        read_questions("de.docx", data)
    assert [fault.reason.code for fault in caught.value.faults] == ["word_broken"]
