"""What an organizer is warned of before people meet it."""

from datetime import UTC, datetime, timedelta

from bot.rehearsing.report import Bulk, RoundReport, SeenMessage
from bot.rehearsing.warnings import find_warnings
from bot.says import texts
from contest.rules import Rules
from tests.contest.folder import SOUND, changed, read

T = texts("vi")
CLOSES_AT = datetime(2023, 8, 20, 14, tzinfo=UTC)


def rules(old: str = "", new: str = "") -> Rules:
    return read(changed("contest.toml", old, new) if old else SOUND).rules


def warnings(told: Rules, *, bulk: Bulk | None = None, seen: SeenMessage | None = None) -> str:
    rounds = tuple(a_round(number) for number in range(1, len(told.rounds) + 1))
    bulks, messages = (bulk,) if bulk else (), (seen,) if seen else ()
    return "\n".join(find_warnings(T, told, rounds, bulks, messages))


def a_round(number: int) -> RoundReport:
    return RoundReport(number, f"Tuần {number}", 9, 9, 0, 1, None, (), ())


def a_bulk(before_close: timedelta, sent: int) -> Bulk:
    at = CLOSES_AT - before_close
    return Bulk("Tin nhắc người chưa dự thi", 1, at, sent, 0, 0, seconds=sent / 25)


def a_message(text: str) -> SeenMessage:
    return SeenMessage("Lệnh /thele", CLOSES_AT, is_in_group=False, message={"text": text})


def test_a_sound_contest_warns_of_nothing() -> None:
    assert warnings(rules(), bulk=a_bulk(timedelta(hours=12), 2000)) == ""


def test_a_reminder_that_outlasts_the_round_is_told() -> None:
    said = warnings(rules(), bulk=a_bulk(timedelta(minutes=10), 27_000))
    assert "gửi hết cho 27.000 người mất khoảng 18 phút, quá giờ đóng tuần thi" in said


def test_a_sending_of_an_hour_is_told() -> None:
    said = warnings(rules(), bulk=a_bulk(timedelta(hours=12), 90_000))
    assert "gửi hết cho 90.000 người mất khoảng 60 phút." in said


def test_an_opening_in_the_quiet_hours_is_told_with_where_it_is_moved() -> None:
    said = warnings(rules("2023-08-14T07:30", "2023-08-14T05:00"))
    assert "tin mời vào thi lúc 05:00 14/8 rơi vào giờ yên tĩnh, được dời đến 06:30 14/8" in said


def test_a_text_near_the_limit_is_told() -> None:
    assert "«Lệnh /thele» dài 3.600 ký tự" in warnings(rules(), seen=a_message("a" * 3600))
