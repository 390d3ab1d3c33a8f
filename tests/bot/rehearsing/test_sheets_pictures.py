"""Attempts over time, drawn."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import datetime, timedelta

from bot.rehearsing.report import Report
from bot.rehearsing.sheets import draw_attempts, draw_attempts_png
from bot.rehearsing.sheets.lanes import lanes
from bot.rehearsing.sheets.pictures import for_page
from bot.says import texts
from tests.bot.rehearsing.reports import GO, LAN, OPENING, round_report

VI = texts("vi")
SVG = "http://www.w3.org/2000/svg"


def words(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{{{SVG}}}text")]


def drawn(report: Report) -> str:
    return draw_attempts(report, VI)


def open_at(opens_at: datetime, length: timedelta) -> Report:
    """The only round is open from then for so long; one attempt began at once."""
    times = {"opens_at": opens_at, "closes_at": opens_at + length}
    rules = GO.rules.model_copy(update={"rounds": (GO.rules.rounds[0].model_copy(update=times),)})
    return replace(GO, rules=rules, rounds=(replace(round_report(LAN), started_at=(opens_at,)),))


def test_the_picture_says_its_rounds_days_and_marks_in_words() -> None:
    said = words(drawn(GO))
    for text in ("Tuần 1", "4 lượt", "Thứ Hai", "Chủ nhật", "mở tuần thi", "đóng tuần thi"):
        assert text in said


def test_a_contest_of_one_day_is_told_by_its_hours() -> None:
    said = words(drawn(open_at(OPENING, timedelta(hours=8))))
    assert "09:00" in said
    assert "Thứ Hai" not in said


def test_a_dollar_in_a_title_is_a_dollar() -> None:
    assert "Tuần $1^$" in words(drawn(replace(GO, rounds=(round_report(LAN, title="Tuần $1^$"),))))


def test_everything_is_measured_from_the_monday_before_the_opening() -> None:
    (lane,) = lanes(GO, VI)
    assert (lane.opens, lane.closes, lane.reminders) == (7.5, 6 * 24 + 21, (5 * 24 + 8.5,))
    assert lane.begun == {7: 3, 24 + 9: 1}


def test_a_round_may_open_on_any_day_of_the_week() -> None:
    (lane,) = lanes(open_at(OPENING + timedelta(days=2), timedelta(days=3)), VI)
    assert (lane.opens, lane.closes) == (2 * 24 + 7.5, 5 * 24 + 7.5)


def test_on_the_page_the_picture_takes_the_colours_of_the_page() -> None:
    inline = for_page(drawn(GO))
    assert inline.startswith("<svg")
    assert "var(--bars)" in inline
    assert "#5b93c4" not in inline
    assert "http" not in inline


def test_the_same_report_gives_the_same_picture() -> None:
    assert drawn(GO) == drawn(GO)


def test_documents_get_it_as_png() -> None:
    assert draw_attempts_png(GO, VI).startswith(b"\x89PNG")


def test_before_the_first_round_there_is_an_empty_picture() -> None:
    assert words(drawn(replace(GO, rounds=()))) == []
