"""The go/no-go sheet as an organizer reads it in plain text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.rehearsing.report import Check, Report
from bot.rehearsing.sheets import write_text
from bot.rehearsing.sheets.text import WIDTH
from bot.says import texts
from tests.bot.rehearsing.reports import GO, LAN, MINH, round_report, seen, winner

VI = texts("vi")


def sheet(report: Report) -> str:
    return write_text(report, VI)


def head(report: Report) -> str:
    """The verdict and its reasons."""
    return sheet(report).partition("\n\n")[0]


def test_the_first_line_says_that_all_is_ready() -> None:
    first, *reasons = head(GO).splitlines()
    assert first == "✓ SẴN SÀNG MỞ CUỘC THI"
    assert " • Đã đối chiếu 2 số liệu, tất cả đều khớp." in reasons
    assert " • Không phát hiện lỗi nào." in reasons


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        (replace(GO, is_complete=False), "Lần chạy thử này bị dừng giữa chừng"),
        (replace(GO, faults=("Bot không trả lời Lan.",)), "Bot không trả lời Lan."),
        (
            replace(GO, checks=(Check("Tin đã gửi", 15704, 15703),)),
            "Số liệu “Tin đã gửi” không khớp: phải là 15.704, thực tế 15.703.",
        ),
    ],
)
def test_one_obstacle_is_enough_to_be_not_ready(report: Report, reason: str) -> None:
    first, told = head(report).splitlines()
    assert first == "✗ CHƯA SẴN SÀNG MỞ CUỘC THI"
    assert reason in told


def test_warnings_stop_nobody_but_are_announced() -> None:
    report = replace(GO, warnings=("Tin nhắc rơi vào giờ yên tĩnh.",))
    assert head(report).startswith("✓")
    assert "Có 1 điều cần lưu ý trước khi mở, nêu ở dưới." in head(report)
    assert " • Tin nhắc rơi vào giờ yên tĩnh." in sheet(report)


def test_of_many_reasons_the_head_has_the_first_and_a_section_all() -> None:
    report = replace(GO, faults=tuple(f"Lỗi thứ {n}." for n in range(1, 10)))
    assert "Lỗi thứ 5." in head(report)
    assert "Lỗi thứ 6." not in head(report)
    assert "Còn 4 lý do khác, nêu ở dưới." in head(report)
    assert all(f" • Lỗi thứ {n}." in sheet(report) for n in range(1, 10))


def test_a_count_that_disagrees_stands_first_with_both_numbers_and_which_ones() -> None:
    lost = Check("Tin đã gửi", 15704, 15703, "opening → telegram:10482")
    lines = sheet(replace(GO, checks=(*GO.checks[:1], lost))).splitlines()
    row = next(i for i, line in enumerate(lines) if "✗ lệch 1" in line)
    assert lines[row].split() == ["Tin", "đã", "gửi", "15.704", "15.703", "✗", "lệch", "1"]
    assert lines[row + 1].strip() == "opening → telegram:10482"
    assert lines[row + 2].split() == ["Bài", "thi", "3.920", "3.920", "✓", "khớp"]


def test_a_winner_stands_there_with_all_that_decided_it() -> None:
    told = sheet(GO)
    assert "1    Nguyễn Thị Lan · Sở Nội vụ · Giải Nhất\n" in told
    assert (
        "Số câu đúng: 3 · Dự đoán: 40 · Dự đoán lệch: 0 · Thời gian: 01:35 "
        "· Nộp lúc: 08:40:00 14/8\n"
    ) in told
    assert "Đáp số câu dự đoán                40" in told


def test_a_tie_is_marked_and_explained() -> None:
    tied = (
        winner(1, "Lan", is_tied=True),
        winner(1, "Mai", is_tied=True),
        winner(3, "Minh", distance=4),
    )
    told = sheet(replace(GO, rounds=(round_report(*tied),)))
    assert " 1=   Lan · Sở Nội vụ" in told
    assert "Đồng hạng với Mai: bằng nhau ở mọi tiêu chí xét hạng." in told
    assert "Đồng hạng với Lan: bằng nhau ở mọi tiêu chí xét hạng." in told
    assert " 3    Minh · Sở Nội vụ" in told


def test_an_empty_rehearsal_says_so_in_every_section() -> None:
    nothing = replace(
        GO, rounds=(), season=(), unit_table=(), bulks=(), calls={}, messages=(), is_complete=False
    )
    for text in (
        "Chưa có tuần thi nào chạy xong.",
        "Chưa có ai được xếp hạng.",
        "Chưa có tin nhắn",
    ):
        assert text in sheet(nothing)


def test_units_are_told_with_their_rates() -> None:
    lines = [line.split() for line in sheet(GO).splitlines()]
    assert ["1", "Sở", "Nội", "vụ", "66", "70", "94,29%"] in lines
    assert ["–", "Thị", "trấn", "Bo", "3", "—", "—"] in lines


def test_notices_are_told_with_how_long_they_take() -> None:
    lines = [" ".join(line.split()) for line in sheet(GO).splitlines()]
    assert "Tuần 1: Tin mở tuần thi 07:30 14/8 1.973 27 0 01:11" in lines


def test_calls_are_told_in_words_where_there_are_any() -> None:
    lines = [" ".join(line.split()) for line in sheet(GO).splitlines()]
    assert "gửi tin nhắn (sendMessage) thành công 18.342" in lines
    assert "gửi tin nhắn (sendMessage) Forbidden: bot was blocked by the user 98" in lines
    assert "getStarTransactions thành công 1" in lines


def test_days_are_bars_as_long_as_attempts_were_many() -> None:
    lines = sheet(GO).splitlines()
    assert "Tuần 1: 4 lượt; đông nhất từ 07:00 đến 08:00 ngày 14/8/2023, 3 lượt." in lines
    assert f"Thứ Hai 14/8  3 {'█' * 60}" in lines
    assert f"Thứ Ba 15/8   1 {'█' * 20}" in lines
    assert "Chủ nhật 20/8 0" in lines


def test_a_message_is_framed_with_its_buttons_below_and_where_they_lead() -> None:
    link: dict[str, str] = {"text": "Xem", "url": "https://t.me/contest_bot"}
    keyboard = {"inline_keyboard": [[{"text": "Vào thi", "callback_data": "x"}, link]]}
    told = sheet(replace(GO, messages=(seen("Kính chào", reply_markup=keyboard),)))
    assert "Nộp bài (Nhắn riêng, 07:30 14/8/2023)\n╭" in told
    assert "│ Kính chào " in told
    assert "╯\n[ Vào thi ]  [ Xem ↗ t.me/contest_bot ]\n" in told


@given(name=st.text(min_size=1, max_size=150))
@settings(max_examples=30)
def test_no_line_is_wider_than_the_page_whatever_people_are_called(name: str) -> None:
    report = replace(
        GO,
        rounds=(round_report(replace(LAN, name=name), MINH),),
        faults=(name,),
        checks=(Check(name, 1, 2, name),),
        messages=(seen(name),),
    )
    assert all(cell_len(line) <= WIDTH for line in sheet(report).split("\n"))
