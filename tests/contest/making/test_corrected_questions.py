"""A question that was read is corrected part by part, and taken once nothing blocks it."""

from hypothesis import given
from hypothesis import strategies as st

from contest.errors import Reason
from contest.making.corrected_questions import (
    NOTHING,
    Part,
    as_bank,
    part_of,
    proposed,
    with_part,
    with_right,
)
from contest.questions import Proposed, Question
from contest.questions.doubts import doubts_about
from contest.questions.model import Place

TEXT = st.sampled_from(["", "Sáu", "Ba", "Năm", "Có mấy nội dung?", "có mấy  nội dung"])
QUESTIONS = st.builds(
    Proposed,
    place=st.just(Place(line=2)),
    text=TEXT,
    options=st.lists(TEXT, max_size=9).map(tuple),
    rights=st.sets(st.integers(0, 1), max_size=2).map(lambda rights: tuple(sorted(rights))),
)
READ = Proposed(
    Place(paragraph=1),
    "Có mấy nội dung?",
    ("Ba", "Sáu", "Năm"),
    (1, 2),
    remarks=(Reason("marked_otherwise", {"letters": "B"}),),
)


@given(st.lists(QUESTIONS, max_size=4))
def test_what_can_be_taken_is_what_no_doubt_blocks(questions: list[Proposed]) -> None:
    is_blocked = any(doubt.blocks for doubt in doubts_about(questions))
    assert (as_bank(questions) is None) == is_blocked


def test_a_question_of_a_bank_is_taken_back_the_same() -> None:
    question = Question("Có mấy nội dung?", ("Ba", "Sáu"), 1, "chung", "Có sáu.", "Nghị quyết 76")
    assert as_bank([proposed(question)]) == (question,)


@given(st.sampled_from([0, 1, 2, 3, 10, 11, 12, 13]), st.text("ab \n", min_size=1))
def test_a_part_says_what_was_typed_without_needless_spaces(part: int, text: str) -> None:
    told = part_of(with_part(READ, part, text), part)
    if text.strip():
        assert told == "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def test_whoever_says_what_is_right_settles_what_the_reader_was_not_sure_of() -> None:
    settled = with_right(READ, 1)
    assert (settled.rights, settled.remarks) == ((1,), ())
    assert with_right(READ, 3) == READ


def test_an_option_goes_and_what_was_right_stays_right() -> None:
    without = with_part(READ, Part.FIRST_OPTION, NOTHING)
    assert (without.options, without.rights) == (("Sáu", "Năm"), (0, 1))
    gone = with_part(READ, Part.FIRST_OPTION + 1, NOTHING)
    assert (gone.options, gone.rights) == (("Ba", "Năm"), (1,))


def test_there_is_no_part_beyond_the_next_option() -> None:
    assert part_of(READ, Part.FIRST_OPTION + 3) == ""
    for part in (-1, 4, 9, Part.FIRST_OPTION + 4):
        assert part_of(READ, part) is None
