"""What is wrong with a draft is told in people's words: they see no files and no keys."""

import pytest

from bot.says import texts
from conversation.texts import Texts
from handlers.making.checking import check, explain_in_draft, seen_in
from tests.contest.folder import SOUND, changed

FILES = {name: text.encode() for name, text in SOUND.items()}


@pytest.fixture(params=["vi", "en"])
def t(request: pytest.FixtureRequest) -> Texts:
    return texts(request.param)


def told(t: Texts, files: dict[str, bytes]) -> list[str]:
    checked = check(files)
    return [explain_in_draft(t, checked, fault) for fault in checked.faults]


def changed_files(file: str, old: str, new: str) -> dict[str, bytes]:
    return {name: text.encode() for name, text in changed(file, old, new).items()}


def test_of_nothing_it_is_said_that_weeks_are_missing(t: Texts) -> None:
    assert told(t, {}) == [t("Chưa có tuần thi nào.")]


def test_a_sound_draft_has_no_faults(t: Texts) -> None:
    assert told(t, FILES) == []
    assert check(FILES).contest


def test_questions_that_are_missing_are_told_by_their_week(t: Texts) -> None:
    without = {name: data for name, data in FILES.items() if name != "hai.csv"}
    week = t("Tuần {number}", number=2)
    assert told(t, without) == [f"{week}: {t('Chưa có câu hỏi.')}"]
    assert check(without).rules


def test_units_that_are_missing_are_told(t: Texts) -> None:
    without = {name: data for name, data in FILES.items() if name != "units.csv"}
    assert any(t("Chưa có danh sách đơn vị.") in line for line in told(t, without))


def test_a_key_is_called_what_the_form_calls_it(t: Texts) -> None:
    (line,) = told(t, changed_files("contest.toml", "questions = 3", "questions = 0"))[:1]
    label = t("Số câu của bài thi")
    assert line.startswith(f"{label}: ")
    assert f"“{label}”" in line


def test_a_question_is_told_by_week_and_line(t: Texts) -> None:
    (line, *_) = told(t, changed_files("mot.csv", "Ba trừ hai?,1,2,3,4,A", "Ba trừ hai?,1,2,3,4,E"))
    place = t("Câu hỏi của {round}", round="Tuần 1")
    assert line.startswith(t("{place}, dòng {line}", place=place, line=4))


def test_what_was_seen_is_something_else_once_anything_changes() -> None:
    other = changed_files("mot.csv", "Ba trừ hai", "Ba trừ một")
    assert seen_in(FILES) != seen_in(other)
    assert seen_in(FILES) == seen_in({**FILES, "people.csv": b"An"})
