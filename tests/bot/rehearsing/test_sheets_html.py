"""The go/no-go sheet as a page."""

import re
from dataclasses import replace
from html import unescape

from bot.rehearsing.report import Check, Report
from bot.rehearsing.sheets import write_html, write_text
from bot.says import texts
from tests.bot.rehearsing.reports import GO, MINH, round_report, seen, winner

VI = texts("vi")
LINKS = {
    "inline_keyboard": [
        [{"text": "Xem <b>", "url": "https://t.me/contest_bot", "style": "primary"}]
    ]
}
FILLED = replace(
    GO,
    checks=(*GO.checks, Check("Tin", 2, 1, "<i>một tin</i>")),
    rounds=(round_report(winner(1, "Lan <b>&"), MINH, title="Tuần <1>"),),
    messages=(seen("Kính chào <script>", reply_markup=LINKS),),
)


def page(report: Report) -> str:
    return write_html(report, VI)


def words(page: str) -> str:
    """What is read on it, without its style and its picture."""
    shown = re.sub(r"<(style|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", shown)).split())


def test_the_title_and_the_first_heading_but_one_say_the_verdict() -> None:
    assert "<title>SẴN SÀNG MỞ CUỘC THI · Cuộc thi thử</title>" in page(GO)
    assert "✗ CHƯA SẴN SÀNG MỞ CUỘC THI Số liệu “Tin” không khớp" in words(page(FILLED))


def test_the_page_has_the_sections_of_the_text_in_their_order() -> None:
    headings = re.findall(r"^(.+?) ═", write_text(GO, VI), flags=re.MULTILINE)
    assert len(headings) == 10
    assert re.findall(r"<section id=\"[^>]*>\n<h2>(.*)</h2>", page(GO)) == headings


def test_what_people_write_is_shown_and_never_obeyed() -> None:
    written = page(FILLED)
    for name in ("Lan <b>&", "Tuần <1>", "<i>một tin</i>", "Kính chào <script>", "Xem <b>"):
        assert name in words(written)
        assert name not in written


def test_a_count_that_disagrees_is_marked_with_both_numbers() -> None:
    row = next(row for row in page(FILLED).split("<tr") if "✗ lệch 1" in row)
    assert row.startswith(" class=alarming>")
    assert re.findall(r"class=number>(\d)", row) == ["2", "1"]


def test_the_page_fetches_nothing_runs_nothing_and_leads_nowhere() -> None:
    written = page(FILLED)
    assert "http" not in written
    assert "t.me/contest_bot" in words(written)
    assert set(re.findall(r"(?:href|src)=\"(.)", written)) == {"#"}
    assert not re.search(r"<script|<link|@import|url\((?!#)|\son\w+=", written)


def test_the_page_is_in_the_language_of_its_reader() -> None:
    assert '<html lang="vi">' in page(GO)
    assert '<html lang="en">' in write_html(GO, texts("en"))


def test_tables_are_captioned_and_the_picture_is_told_in_words() -> None:
    written = page(GO)
    assert written.count("<table") == written.count("<caption>")
    assert 'role="img" aria-label="Tuần 1: 4 lượt; đông nhất từ 07:00' in written


def test_the_page_of_nothing_is_still_a_page() -> None:
    assert "Chưa có lượt dự thi nào." in page(replace(GO, rounds=(), is_complete=False))
