"""What of a running contest may still change."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from contest.errors import ContestRefused
from contest.files import Contest
from contest.reloading import Kept, Reloaded, reload
from tests.contest.folder import BANK_CSV, CONTEST_TOML, SOUND, read

WEEK_2 = CONTEST_TOML.index('[[rounds]]\ntitle = "Tuần 2"')


def told(*changes: tuple[str, str], bank: str = BANK_CSV) -> Contest:
    text = CONTEST_TOML
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read(SOUND | {"contest.toml": text, "mot.csv": bank})


def reloaded(new: Contest, local: str) -> Reloaded:
    at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    return reload(read(SOUND), new, at)


def test_before_the_first_opening_everything_may_change() -> None:
    new = told(("questions = 3", "questions = 2"))
    assert reloaded(new, "2023-08-14T07:29") == Reloaded(new, ())


def test_an_open_round_keeps_its_questions() -> None:
    new = told(bank=BANK_CSV.replace("Một cộng một?", "Năm cộng một?"))
    outcome = reloaded(new, "2023-08-14T07:30")
    assert outcome.kept == (Kept("bank", "Tuần 1"),)
    assert outcome.contest.banks == read(SOUND).banks


def test_the_close_of_an_open_round_may_come_later_but_not_earlier() -> None:
    later = told(("2023-08-20T21:00:00", "2023-08-20T22:00:00"))
    earlier = told(("2023-08-20T21:00:00", "2023-08-19T21:00:00"))
    assert reloaded(later, "2023-08-16T09:00").kept == ()
    assert Kept("closes_at", "Tuần 1") in reloaded(earlier, "2023-08-16T09:00").kept


def test_a_round_that_has_begun_cannot_be_left_out() -> None:
    without_week_1 = CONTEST_TOML[: CONTEST_TOML.index("[[rounds]]")] + CONTEST_TOML[WEEK_2:]
    outcome = reloaded(read(SOUND | {"contest.toml": without_week_1}), "2023-08-16T09:00")
    assert outcome.contest.rules.rounds == read(SOUND).rules.rounds[:1]
    assert Kept("opens_at", "Tuần 1") in outcome.kept


def test_a_round_may_not_open_before_one_that_stays_has_closed() -> None:
    moved = told(
        ("2023-08-20T21:00:00", "2023-08-18T21:00:00"),
        ("2023-08-21T07:30:00", "2023-08-19T07:30:00"),
    )
    with pytest.raises(ContestRefused, match="Tuần 2"):
        reloaded(moved, "2023-08-16T09:00")
