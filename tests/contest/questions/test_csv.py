"""Banks as spreadsheets save them."""

import pytest

from contest.errors import ContestRefused
from contest.questions import Question, read_questions

VIETNAMESE = """\
câu hỏi,a,b,c,d,đáp án,chủ đề,giải thích,căn cứ
"Chọn một, chỉ một?",Có,Không,,,b,mot-cua,Vì thế.,Nghị định 61
"""
CHOSEN = Question("Chọn một, chỉ một?", ("Có", "Không"), 1, "mot-cua", "Vì thế.", "Nghị định 61")


def test_a_row_is_a_question() -> None:
    assert read_questions("mot.csv", VIETNAMESE.encode()) == (CHOSEN,)


@pytest.mark.parametrize(
    "data",
    [
        VIETNAMESE.encode("utf-8-sig"),
        VIETNAMESE.encode("utf-16"),
        VIETNAMESE.replace("\n", "\r\n").encode(),
        VIETNAMESE.replace("câu hỏi", "CAU HOI").replace("đáp án", "Dap an").encode(),
        VIETNAMESE.replace("\n", "\n\n,,,\n").encode(),
    ],
    ids=["UTF-8 with mark", "UTF-16", "Windows lines", "no diacritics", "blank rows"],
)
def test_it_does_not_matter_how_the_file_was_saved(data: bytes) -> None:
    assert read_questions("MOT.CSV", data) == (CHOSEN,)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_columns_may_be_parted_otherwise_named_in_english_and_in_any_order(separator: str) -> None:
    rows = ["Answer|Question|Option B|Option A|No", "A|Một?|hai|một|1"]
    text = "\n".join(rows).replace("|", separator)
    assert read_questions("mot.csv", text.encode()) == (Question("Một?", ("một", "hai"), 0),)


def test_a_fault_behind_a_text_of_several_lines_has_the_line_where_its_row_begins() -> None:
    text = 'câu hỏi,a,b,đáp án\n"Một\nhai?",1,2,A\nBa?,1,2,\n'
    with pytest.raises(ContestRefused) as caught:
        read_questions("mot.csv", text.encode())
    assert [fault.line for fault in caught.value.faults] == [4]


def test_a_text_keeps_its_lines() -> None:
    (question,) = read_questions("mot.csv", 'question,a,b,answer\n"Một \n hai?",1,2,A'.encode())
    assert question.text == "Một\nhai?"


def test_an_empty_file_misses_its_columns() -> None:
    with pytest.raises(ContestRefused) as caught:
        read_questions("mot.csv", b"")
    assert {fault.reason.code for fault in caught.value.faults} == {"column_missing"}
