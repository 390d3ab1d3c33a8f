"""Banks in Moodle's text format."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.questions import Question, read_questions

BANK = r"""
// ngân hàng tuần 3
$CATEGORY: $course$/tuan-3/dien-tu

::3.01:: [html]Cổng nào <b>là</b> cổng\: dịch vụ &amp; tra cứu? {
    =Cổng \{quốc gia\} # đúng rồi
    ~%-50%Cổng A\=B
    ####Đọc phần đầu
    của văn bản.
    Căn cứ\: Nghị định số 45/2020/NĐ-CP
}

$CATEGORY: so-hoa
Văn bản điện tử có giá trị {~không ~%100%như bản giấy} theo quy định.

Ký số thay chữ ký tay. {T####Nguồn: Luật}
"""


def one(text: str) -> Question:
    (question,) = read_questions("mot.gift", text.encode())
    return question


def test_a_bank_of_several_kinds() -> None:
    assert read_questions("mot.gift", BANK.encode()) == (
        Question(
            "Cổng nào là cổng: dịch vụ & tra cứu?",
            ("Cổng {quốc gia}", "Cổng A=B"),
            0,
            "dien-tu",
            "Đọc phần đầu của văn bản.",
            "Nghị định số 45/2020/NĐ-CP",
        ),
        Question(
            "Văn bản điện tử có giá trị _____ theo quy định.",
            ("không", "như bản giấy"),
            1,
            "so-hoa",
        ),
        Question("Ký số thay chữ ký tay.", ("Đúng", "Sai"), 0, "so-hoa", "", "Luật"),
    )


@pytest.mark.parametrize(("value", "right"), [("T", 0), ("TRUE", 0), ("F#sai", 1), ("false", 1)])
def test_true_or_false_is_a_question_of_two_options(value: str, right: int) -> None:
    assert one(f"Đúng không? {{{value}}}") == Question("Đúng không?", ("Đúng", "Sai"), right)


def test_an_escaped_line_break_begins_a_line_and_may_part_the_source() -> None:
    question = one(r"Một\nhai? {=a ~b ####Vì thế.\nCăn cứ: Luật}")
    assert (question.text, question.explanation, question.source) == (
        "Một\nhai?",
        "Vì thế.",
        "Luật",
    )


def test_txt_is_told_by_its_content() -> None:
    assert read_questions("mot.txt", "Một? {=a ~b}".encode())[0].options == ("a", "b")


def escaped(text: str) -> str:
    return re.sub(r"([~=#{}:\\])", r"\\\1", text)


texts = (
    st.text("ăđếX ~=#{}:\\/[]%n-", min_size=1, max_size=20)
    .map(lambda text: "x" + " ".join(text.split()))
    .filter(lambda text: not text.endswith("…"))
)


@given(text=texts, options=st.lists(texts, min_size=2, max_size=4, unique=True), note=texts)
def test_escaped_texts_come_back_as_they_were(text: str, options: list[str], note: str) -> None:
    answers = "~".join(escaped(option) for option in options)
    question = one(f"{escaped(text)} {{={answers}####{escaped(note)}}}")
    assert (question.text, question.options) == (text, tuple(options))
    assert question.explanation == note
