"""What is worth a look before people are asked, and what has to be settled."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from contest.questions.alike import nearly_the_same
from contest.questions.doubts import LONGEST, doubts_about
from contest.questions.model import Place, Proposed

TARGET = (
    "Đến năm 2025, mức độ hài lòng của người dân về giải quyết thủ tục hành chính đạt bao nhiêu?"
)
SOUND = Proposed(
    Place(line=1), TARGET, ("90%", "85%", "80%"), (0,), source="Nghị quyết số 76/NQ-CP"
)


def codes(*questions: Proposed, shuffles: bool = True, earlier: tuple[str, ...] = ()) -> list[str]:
    found = doubts_about(questions, shuffles=shuffles, earlier=earlier)
    return [f"{each.question} {each.reason.code}" for each in found]


def test_a_sound_question_leaves_no_doubt() -> None:
    assert codes(SOUND) == []


def test_two_right_answers_and_none_have_to_be_settled() -> None:
    found = doubts_about(
        [replace(SOUND, rights=(0, 1)), replace(SOUND, text="Câu khác", rights=())]
    )
    assert [(each.reason.code, each.blocks) for each in found] == [
        ("two_right_answers", True),
        ("no_right_answer", True),
    ]


def test_the_same_question_again_has_to_be_settled() -> None:
    again = replace(SOUND, text=TARGET.upper())
    (doubt,) = doubts_about([SOUND, again])
    assert (doubt.question, doubt.other, doubt.blocks) == (1, 0, True)


def test_nearly_the_same_is_worth_a_look() -> None:
    nearly = replace(SOUND, text=TARGET.replace("đạt bao nhiêu", "phải đạt bao nhiêu"))
    assert codes(SOUND, nearly) == ["1 question_like"]
    assert codes(nearly, earlier=(TARGET,)) == ["0 question_like_earlier"]


def test_another_year_is_another_question() -> None:
    assert codes(SOUND, replace(SOUND, text=TARGET.replace("2025", "2030"))) == []


def test_an_option_that_speaks_of_the_others_is_pointed_out_where_they_change_places() -> None:
    every = replace(SOUND, options=("A1", "B1", "Tất cả các phương án trên"))
    both = replace(SOUND, text="Câu khác", options=("A1", "B1", "C1", "Cả A và B"))
    assert codes(every, both) == ["0 option_stays_last", "1 options_stay"]
    assert codes(every, both, shuffles=False) == []


def test_no_source_and_too_long_are_worth_a_look() -> None:
    assert codes(replace(SOUND, source="")) == ["0 no_source"]
    assert codes(replace(SOUND, text="dài " * LONGEST)) == ["0 question_long"]


WORDS = st.lists(
    st.sampled_from(["cải", "cách", "hành", "chính", "thủ", "tục", "một", "cửa"]), max_size=6
)


@given(st.lists(WORDS.map(" ".join), max_size=8))
def test_each_pair_names_the_first_that_is_like_it(texts: list[str]) -> None:
    """As comparing each with each finds it, however many words they share."""
    pairs = dict(nearly_the_same(texts))
    for later, text in enumerate(texts):
        alone = [first for first in range(later) if dict(nearly_the_same([texts[first], text]))]
        assert pairs.get(later) == (alone[0] if alone else None)


def test_a_thousand_questions_of_one_subject_are_compared_at_once() -> None:
    """Each shares its beginning with all others: comparing letters would take minutes."""
    texts = [f"Theo Nghị định số 61/2018/NĐ-CP, nội dung thứ {n} là gì?" for n in range(1000)]
    assert list(nearly_the_same([*texts, texts[7]])) == [(1000, 7)]
