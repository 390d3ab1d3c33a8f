"""How dates, times and numbers read in both languages, and which language is spoken."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from gettext import NullTranslations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation.texts import LANGUAGES, Texts, known_language, read_catalogues

CLOSING = datetime(2023, 8, 20, 14, 5, tzinfo=UTC)
CATALOGUES = Path(__file__).parents[2] / "locale"
HEADER = 'msgid ""\nmsgstr "Language: {}\\n"\n\n'


@pytest.fixture
def vi() -> Texts:
    return Texts.of(read_catalogues(CATALOGUES), "vi")


@pytest.fixture
def en() -> Texts:
    return Texts.of(read_catalogues(CATALOGUES), "en")


def test_a_sentence_is_said_in_both_languages(vi: Texts, en: Texts) -> None:
    sentence = "{round} sẽ đóng lúc {closes}"
    assert vi(sentence, round="Tuần 1", closes="21:05") == "Tuần 1 sẽ đóng lúc 21:05"
    assert en(sentence, round="Tuần 1", closes="21:05") == "Tuần 1 closes at 21:05"


@pytest.mark.parametrize(
    ("n", "told"), [(1, "1 participant."), (2, "2 participants."), (25980, "25,980 participants.")]
)
def test_english_tells_one_from_many(en: Texts, n: int, told: str) -> None:
    assert en.many("{n} người dự thi.", n) == told


@pytest.mark.parametrize("n", [0, 1, 2])
def test_vietnamese_has_one_form(vi: Texts, n: int) -> None:
    assert vi.many("{n} người dự thi.", n) == f"{n} người dự thi."


def test_instants_read_the_same_way_in_both_languages(vi: Texts, en: Texts) -> None:
    for t in (vi, en):
        assert t.time(CLOSING) == "21:05"
        assert t.date(CLOSING) == "20/8/2023"
        assert t.moment(CLOSING) == "21:05 20/8"
        assert t.full_moment(CLOSING) == "21:05 20/8/2023"


def test_a_deadline_names_its_day_unless_it_is_today(vi: Texts) -> None:
    midnight = datetime(2023, 8, 19, 17, 0, tzinfo=UTC)
    assert vi.deadline(CLOSING, now=midnight) == "21:05"
    assert vi.deadline(CLOSING, now=midnight - timedelta(seconds=1)) == "21:05 20/8"


def test_an_instant_is_told_in_the_time_zone_of_the_contest() -> None:
    t = Texts.of(read_catalogues(CATALOGUES), "vi", ZoneInfo("Asia/Tokyo"))
    assert t.moment(CLOSING) == "23:05 20/8"
    assert t.date(datetime(2023, 12, 31, 15, 0, tzinfo=UTC)) == "1/1/2024"


def test_numbers_are_grouped_as_each_language_does(vi: Texts, en: Texts) -> None:
    assert vi.number(25980) == "25.980"
    assert en.number(25980) == "25,980"
    assert vi.number(Decimal("12.5")) == "12,5"
    assert en.number(Decimal("12.5")) == "12.5"


def test_a_percentage_has_two_decimals(vi: Texts, en: Texts) -> None:
    assert vi.percent(Decimal("93.75")) == "93,75%"
    assert en.percent(Decimal(100)) == "100.00%"


def test_what_rules_ask_for_has_no_needless_decimals(vi: Texts) -> None:
    assert vi.percent_asked(Decimal("50.00")) == "50%"
    assert vi.percent_asked(Decimal("62.5")) == "62,5%"


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "00:00"), (134, "02:14"), (3599, "59:59"), (3734, "1:02:14")]
)
def test_a_time_taken_reads_as_a_stopwatch(vi: Texts, en: Texts, seconds: int, told: str) -> None:
    assert (vi.seconds(seconds), en.seconds(seconds)) == (told, told)


@given(st.integers(0, 10**6))
def test_no_second_of_a_time_taken_is_lost(seconds: int) -> None:
    t = Texts("vi", NullTranslations(), ZoneInfo("UTC"))
    parts = [int(part) for part in t.seconds(seconds).split(":")]
    assert sum(part * 60**power for power, part in enumerate(reversed(parts))) == seconds


@pytest.mark.parametrize(
    ("told", "language"), [("en-GB", "en"), ("EN", "en"), ("vi-VN", "vi"), ("fr", "vi"), ("", "vi")]
)
def test_an_unknown_language_is_answered_in_vietnamese(told: str, language: str) -> None:
    assert known_language(told) == language


def test_an_app_that_names_no_language_is_answered_in_vietnamese() -> None:
    assert known_language(None) == LANGUAGES[0] == "vi"


def test_an_office_may_word_something_its_own_way(tmp_path: Path) -> None:
    for language, entry in (("vi", 'msgid "Vào thi"\nmsgstr "Làm bài"\n'), ("en", "")):
        catalogue = tmp_path / language / "LC_MESSAGES" / "contest.po"
        catalogue.parent.mkdir(parents=True)
        catalogue.write_text(HEADER.format(language) + entry)
    t = Texts.of(read_catalogues(tmp_path), "vi")
    assert (t("Vào thi"), t("Nộp bài")) == ("Làm bài", "Nộp bài")
