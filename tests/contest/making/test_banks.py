"""Questions put into a draft are read back as they were."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from contest.files import RULES_FILE
from contest.making.banks import weeks_with_banks, with_bank, with_pictures_of, write_bank
from contest.making.values import write_values
from contest.questions import Question, read_questions
from contest.questions.model import Picture
from tests.contest.questions.drawn import drawn

TEXT = st.text("aăâbcdđ &<>;,\"'=+-@0123456789", min_size=1, max_size=40).map(str.strip)
WORDS = TEXT.filter(lambda text: bool(text) and text == " ".join(text.split()))


@st.composite
def questions(draw: st.DrawFn) -> list[Question]:
    """A bank that may be asked: no question and no option twice."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=5, unique=True))
    return [draw(_question(f"{number} {text}")) for number, text in enumerate(texts)]


@st.composite
def _question(draw: st.DrawFn, text: str) -> Question:
    told = draw(st.lists(WORDS, min_size=2, max_size=8))
    options = tuple(f"{number} {each}" for number, each in enumerate(told))
    right = draw(st.integers(0, len(options) - 1))
    return Question(text, options, right, "van-thu", draw(WORDS), draw(WORDS))


@settings(max_examples=50, deadline=None)
@given(questions())
def test_a_bank_reads_back_the_same(bank: list[Question]) -> None:
    assert list(read_questions("tuan-1.csv", write_bank(bank))) == bank


@settings(max_examples=50, deadline=None)
@given(questions())
def test_they_belong_to_their_week_and_to_no_other(bank: list[Question]) -> None:
    files = {RULES_FILE: write_values({"rounds": [{"title": "Tuần 1"}, {"title": "Tuần 2"}]})}
    put = {**files, **with_bank(files, 2, bank)}
    first, second = weeks_with_banks(put)
    assert (first.title, first.bank) == ("Tuần 1", None)
    assert (second.title, second.bank) == ("Tuần 2", tuple(bank))


def test_a_bank_written_anew_keeps_the_pictures_of_questions_with_the_same_words() -> None:
    files = {RULES_FILE: write_values({"rounds": [{"title": "Tuần 1", "bank": "tuan-1.csv"}]})}
    asked = [Question(text, ("Một", "Hai"), 0) for text in ("Hình gì?", "Sông nào?")]
    picture = Picture.of(drawn())
    before = {**files, **with_bank(files, 1, [replace(each, picture=picture) for each in asked])}
    again = [replace(asked[0], right=1), replace(asked[1], text="Núi nào?")]
    written = with_pictures_of(before, {**files, "tuan-1.csv": write_bank(again)})
    (week,) = weeks_with_banks({**before, **written})
    assert week.bank
    assert [(each.picture, each.right) for each in week.bank] == [(picture, 1), (None, 0)]
