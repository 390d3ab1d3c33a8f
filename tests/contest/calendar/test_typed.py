"""Instants as organizers type them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.calendar.typed import read_moment

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2023, 8, 16, 9, 0, tzinfo=ZONE)


def read(text: str) -> str:
    at = read_moment(text, NOW, ZONE)
    return f"{at.astimezone(ZONE):%H:%M %d/%m/%Y}" if at else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "14:30 16/08/2023"),
        ("14h30", "14:30 16/08/2023"),
        (" 9:00 ", "09:00 17/08/2023"),
        ("8.15", "08:15 17/08/2023"),
        ("20/8 14:30", "14:30 20/08/2023"),
        ("14:30, 20/8", "14:30 20/08/2023"),
        ("15-8 7:00", "07:00 15/08/2024"),
        ("7:00 15/8/2023", "07:00 15/08/2023"),
        ("29/2/2024 7:00", "07:00 29/02/2024"),
    ],
)
def test_what_is_typed_is_the_next_time_it_may_mean(typed: str, meant: str) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "mai", "14", "25:00", "9:60", "31/2 8:00", "20/8", "14:30 20/8/23", "-1:00"]
)
def test_what_is_no_instant_is_not_guessed(typed: str) -> None:
    assert read(typed) == ""


minutes = st.integers(1, 364 * 24 * 60).map(lambda number: NOW + timedelta(minutes=number))


@given(minutes)
def test_what_is_written_out_is_read_back(at: datetime) -> None:
    assert read_moment(f"{at:%d/%m/%Y %H:%M}", NOW, ZONE) == at
    assert read_moment(f"{at:%H:%M %d/%m}", NOW, ZONE) == at
