"""Questions in Excel, under any reasonable header."""

import pytest

from contest.errors import ContestRefused
from contest.questions import read_questions
from tests.contest.questions.test_word import TWO
from tests.contest.roster.workbooks import workbook

Row = tuple[str | int | float | None, ...]

HEADERS: dict[str, list[Row]] = {
    "as in our form": [
        ("Câu hỏi", "A", "B", "C", "Đáp án"),
        ("Có mấy nội dung?", "Sáu", "Năm", "Bảy", "A"),
        ("Năm nào?", 2025, 2030, None, "B"),
    ],
    "a title above, a number before": [
        ("BỘ CÂU HỎI TUẦN 1", None, None, None, None, None),
        (None, None, None, None, None, None),
        ("STT", "Nội dung câu hỏi", "Phương án 1", "Phương án 2", "Phương án 3", "Đáp án đúng"),
        (1, "Có mấy nội dung?", "Sáu", "Năm", "Bảy", 1),
        (2, "Năm nào?", "2025", "2030", None, 2),
    ],
    "the key is the text": [
        ("Nội dung", "Phương án A", "Phương án B", "Phương án C", "Trả lời đúng"),
        ("Có mấy nội dung?", "Sáu", "Năm", "Bảy", "Sáu"),
        ("Năm nào?", "2025", "2030", None, "2030"),
    ],
    "options in one cell": [
        ("STT", "Câu hỏi", "Các phương án", "Đáp án"),
        (1, "Có mấy nội dung?", "A. Sáu\nB. Năm\nC. Bảy", "A"),
        (2, "Năm nào?", "A. 2025\nB. 2030", "B"),
    ],
}


@pytest.mark.parametrize("header", HEADERS)
def test_each_header_reads_the_same(header: str) -> None:
    assert read_questions("de.xlsx", workbook(A=HEADERS[header])) == TWO


def test_a_fault_is_named_at_its_cell() -> None:
    rows = [*HEADERS["as in our form"][:2], ("Năm nào?", 2025, 2030, None, "D")]
    with pytest.raises(ContestRefused) as caught:
        read_questions("de.xlsx", workbook(A=rows))
    assert [(each.reason.code, each.cell) for each in caught.value.faults] == [
        ("right_answer_unknown", "A3")
    ]
