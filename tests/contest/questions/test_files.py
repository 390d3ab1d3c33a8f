"""Whatever a file holds, it is read or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.errors import ContestRefused
from contest.questions import propose_questions, read_questions
from contest.questions.files import MOST_QUESTIONS

signs = st.sampled_from([*"{}=~#:\\%,;\"'\t\n ABa1ă", "ANSWER: A\n", "####", "$CATEGORY: x", "A. "])


@pytest.mark.parametrize("name", ["mot.csv", "mot.gift", "mot.aiken", "mot.txt"])
@given(text=st.lists(signs, max_size=40).map("".join))
def test_any_text_gives_sound_questions_or_says_what_is_wrong(name: str, text: str) -> None:
    header = "câu hỏi,a,b,đáp án\n" if name.endswith("csv") else ""
    try:
        questions = read_questions(name, (header + text).encode())
    except ContestRefused as refused:
        assert refused.faults
    else:
        assert all(0 <= each.right < len(each.options) for each in questions)
        assert all(each.text and len(set(each.options)) >= 2 for each in questions)


@given(st.binary(max_size=60))
def test_bytes_without_a_header_are_refused(data: bytes) -> None:
    with pytest.raises(ContestRefused):
        read_questions("mot.csv", data)


def test_a_file_of_more_questions_than_anybody_asks_is_refused() -> None:
    text = "\n\n".join(f"Câu thử {i}? {{=A ~B}}" for i in range(MOST_QUESTIONS + 1))
    with pytest.raises(ContestRefused) as caught:
        propose_questions("mot.gift", text.encode())
    assert [each.reason.code for each in caught.value.faults] == ["too_many_questions"]
