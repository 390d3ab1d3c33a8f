"""Whatever is answered, the draft says just that, and reads back the same."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.errors import EntryRefused
from contest.files import RULES_FILE, in_memory, read_contest
from contest.making.answers import choose, type_
from contest.making.slugs import free_slug, slug
from contest.making.steps import (
    STEPS,
    Files,
    Step,
    answered,
    choices,
    may_type,
)
from contest.making.values import list_of, read_values, write_values
from contest.rules import Criterion, PredictionTarget
from tests.contest.folder import BANK_CSV

WEDNESDAY = date(2023, 8, 9)
EMPTY: Files = {RULES_FILE: write_values({"code": "cuoc-thi-1"})}
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60
)
MOMENTS = st.datetimes(datetime(2023, 8, 1), datetime(2024, 1, 1))  # noqa: DTZ001
TYPED = st.one_of(
    WORDS,
    st.integers(0, 2000).map(str),
    MOMENTS.map(lambda at: f"{at.day}/{at.month}/{at.year} {at:%H:%M}"),
    st.lists(WORDS, max_size=4).map("\n".join),
)
ANSWERS = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 8), TYPED), max_size=25)


def answer(files: Files, step: Step, place: int, text: str) -> Files:
    """One of the choices, or the text where there is no such choice; what is refused is left."""
    offered = choices(step, files, WEDNESDAY)
    try:
        if place < len(offered):
            return {**files, **choose(step, files, offered[place])}
        return {**files, **type_(step, files, text)} if may_type(step) else files
    except EntryRefused:
        return files


@settings(max_examples=60, deadline=None)
@given(ANSWERS)
def test_a_draft_of_any_answers_reads_back_the_same(answers: list[tuple[Step, int, str]]) -> None:
    files = EMPTY
    for step, place, text in answers:
        files = answer(files, step, place, text)
        values = read_values(files)
        assert read_values({RULES_FILE: write_values(values)}) == values
        assert values["code"] == "cuoc-thi-1"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(STEPS), ANSWERS, st.data())
def test_what_is_chosen_is_what_was_answered(
    step: Step, before: list[tuple[Step, int, str]], data: st.DataObject
) -> None:
    files = EMPTY
    for told in before:
        files = answer(files, *told)
    offered = choices(step, files, WEDNESDAY)
    if not offered or step in {Step.WEEK_PRIZES, Step.CONTEST_PRIZES}:
        return
    chosen = data.draw(st.sampled_from(offered))
    try:
        files = {**files, **choose(step, files, chosen)}
    except EntryRefused:
        return
    assert answered(step, files) == chosen


def all_chosen(place: int) -> Files:
    """Each step answered by its first, second … choice, the names typed."""
    files = EMPTY
    for step in STEPS:
        offered = choices(step, files, WEDNESDAY)
        value = offered[place % len(offered)] if offered else None
        typed = "Sở Nội vụ; 70\nHuyện Kim Bôi\n- Thị trấn Bo; 25"
        made = type_(step, files, typed) if value is None else choose(step, files, value)
        files = {**files, **made}
    return files


@pytest.mark.parametrize("place", range(6))
def test_with_questions_added_it_is_a_contest_without_faults(place: int) -> None:
    files = dict(all_chosen(place))
    files |= dict(choose(Step.QUESTIONS, files, 3))
    rounds = list_of(read_values(files), "rounds")
    banks = {str(each["bank"]): BANK_CSV.encode() for each in rounds}
    contest = read_contest(in_memory({**files, **banks}))
    assert len(contest.rules.rounds) == len(rounds)
    assert [unit.parent for unit in contest.units] == [None, None, "huyen-kim-boi"]
    asks = contest.rules.prediction.target is not PredictionTarget.NONE
    assert asks == (Criterion.CLOSEST_PREDICTION in contest.rules.ranking.tie_chain)


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(1, 8), MOMENTS)
def test_weeks_follow_each_other(opens: datetime, count: int, again: datetime) -> None:
    files = EMPTY
    for step, value in ((Step.OPENS, opens), (Step.WEEKS, count), (Step.OPENS, again)):
        files = {**files, **choose(step, files, value)}
    rounds = list_of(read_values(files), "rounds")
    opened = [each["opens_at"] for each in rounds]
    assert opened == [again.replace() + n * timedelta(days=7) for n in range(count)]


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=8))
def test_codes_are_codes_and_never_the_same(names: list[str]) -> None:
    taken: list[str] = []
    for name in names:
        taken.append(free_slug(name, taken))
    assert len(set(taken)) == len(taken)
    assert all(slug(code) == code and len(code) <= 40 for code in taken)
