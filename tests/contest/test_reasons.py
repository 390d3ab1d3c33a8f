"""Every reason for a refusal is met once, at the line where the fault is."""

import string

import pytest

from contest.calendar import laid_over
from contest.errors import ContestRefused, EntryRefused, Fault, Reason
from contest.names import tidy_name
from contest.prediction import parse_prediction
from contest.questions import read_questions
from contest.reading.decoding import decoded
from contest.reasons import SENTENCES
from contest.rules import PredictionTarget
from tests.contest import refused
from tests.contest.folder import changed, faults, line_marked, read
from tests.contest.roster import refused as people
from tests.contest.stage import refused as stage
from tests.contest.test_adding_up import SUMS
from tests.contest.workbook import refused as form


@pytest.mark.parametrize(("code", "old", "new"), refused.RULES)
def test_a_fault_in_the_rules_is_named_at_its_line(code: str, old: str, new: str) -> None:
    files = changed("contest.toml", old, new)
    line = line_marked(files["contest.toml"])
    assert (line, code) in [(fault.line, fault.reason.code) for fault in faults(files)]


@pytest.mark.parametrize(("code", "line", "file", "old", "new"), refused.TABLES)
def test_a_fault_in_a_table_is_named_at_its_row(
    code: str, line: int, file: str, old: str, new: str
) -> None:
    found = faults(changed(file, old, new))
    assert (file, line, code) in [(each.file, each.line, each.reason.code) for each in found]


@pytest.mark.parametrize(("code", "line", "name", "text"), refused.BANKS)
def test_a_fault_in_a_bank_is_named_at_its_line(
    code: str, line: int | None, name: str, text: str
) -> None:
    with pytest.raises(ContestRefused) as caught:
        read_questions(name, text.encode())
    assert (line, code) in [(fault.line, fault.reason.code) for fault in caught.value.faults]


@pytest.mark.parametrize(("code", "typed"), refused.NAMES)
def test_a_name_is_refused_with_its_reason(code: str, typed: str) -> None:
    with pytest.raises(EntryRefused) as caught:
        tidy_name(typed)
    assert caught.value.reason.code == code


@pytest.mark.parametrize(("code", "typed", "target"), refused.PREDICTIONS)
def test_a_prediction_is_refused_with_its_reason(
    code: str, typed: str, target: PredictionTarget
) -> None:
    with pytest.raises(EntryRefused) as caught:
        parse_prediction(typed, target)
    assert caught.value.reason.code == code


def test_text_in_an_old_encoding_is_refused_at_its_first_strange_sign() -> None:
    with pytest.raises(ContestRefused) as caught:
        decoded("units.csv", "a\nTuần".encode("utf-16-le"))
    assert caught.value.faults == (Fault("units.csv", 2, Reason("not_utf8")),)


def test_plain_letters_of_utf_16_without_its_mark_are_refused_too() -> None:
    with pytest.raises(ContestRefused) as caught:
        decoded("units.csv", b"c\0o\0d\0e\0")
    assert caught.value.faults[0].reason.code == "not_utf8"


def test_a_start_too_late_in_the_day_is_refused() -> None:
    rules = read(refused.ONE_DAY).rules
    with pytest.raises(ContestRefused) as caught:
        laid_over(rules, refused.LATE_IN_THE_DAY)
    assert caught.value.faults[0].reason.code == "start_leaves_no_hour"


def test_a_contest_without_rounds_is_refused() -> None:
    assert [fault.reason.code for fault in faults(refused.NO_ROUNDS)] == ["no_rounds"]


def test_what_pydantic_may_refuse_one_day_is_told_all_the_same() -> None:
    assert [fault.reason.code for fault in refused.by_another_model()] == ["value_refused"]


def test_no_reason_is_without_a_case() -> None:
    cases = refused.RULES + refused.TABLES + refused.BANKS + refused.NAMES + refused.PREDICTIONS
    met = {str(case[0]) for case in cases}
    met |= {str(case[0]) for case in (*people.ROWS, *people.FILES)} | people.BY_ITS_READER
    met |= SUMS | stage.MARKS | stage.FIXED | stage.FIGURES | stage.HANDED_IN
    met |= {case[0] for case in (*stage.RULES, *stage.IDEAS)}
    met |= {case[0] for case in (*form.CELLS, *stage.CELLS)} | form.WHOLE_SHEETS
    apart = {"word_broken", "font_old", "marked_otherwise"}  # in test_word
    apart |= {
        "word_old",
        "pdf_sent",
        "picture_sent",
        "archive_sent",
        "archive_broken",
    }  # in test_formats
    apart |= {"other_office_file", "letters_old", "too_many_questions"}
    apart |= {"not_utf8", "start_leaves_no_hour", "no_rounds", "value_refused"}
    apart |= {"question_as_number", "question_like", "question_like_earlier"}  # in test_doubts
    apart |= {"option_stays_last", "options_stay", "no_source", "question_long"}
    apart |= {"live_questions_too_few", "live_questions_fixed"}  # in journeys.test_live
    apart |= {each for each in SENTENCES if each.startswith("picture")}  # in test_pictures
    assert met | apart == set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_one_and_names_its_parameters(code: str) -> None:
    fields = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name]
    sentence = str(Reason(code, dict.fromkeys(fields, "§")))
    assert sentence.count("§") == len(fields)
    assert sentence.endswith((".", "?"))


def test_a_fault_reads_as_a_sentence_with_its_place() -> None:
    (fault,) = faults(changed("contest.toml", "questions = 3", "questons = 3"))
    assert str(fault) == (
        "contest.toml, dòng 10: Thể lệ không có mục “paper.questons”. "
        "Có phải anh/chị muốn viết “questions”?"
    )
