"""Banks in the plainest format there is."""

from contest.questions import Question, read_questions

BANK = """\
Một cộng một
bằng mấy?
A. Một
B. Hai,
   không hơn
ANSWER: B
Hai cộng hai?
A) Ba
B) Bốn

ĐÁP ÁN: b
"""


def test_questions_may_follow_each_other_with_or_without_blank_lines() -> None:
    assert read_questions("mot.aiken", BANK.encode()) == (
        Question("Một cộng một bằng mấy?", ("Một", "Hai, không hơn"), 1),
        Question("Hai cộng hai?", ("Ba", "Bốn"), 1),
    )


def test_txt_is_told_by_its_content() -> None:
    assert len(read_questions("mot.txt", BANK.encode())) == 2
