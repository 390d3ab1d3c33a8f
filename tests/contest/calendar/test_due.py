"""What is due when, in local time of Hà Nội."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.calendar import DueKind, DueRun, due_runs
from contest.rules import Rules
from tests.contest.folder import CONTEST_TOML, SOUND, read

REMINDER = 'days_before_close = 1\ntime = "08:30"'


def rules_with(*changes: tuple[str, str]) -> Rules:
    text = CONTEST_TOML
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read(SOUND | {"contest.toml": text}).rules


def local(at: datetime | None, rules: Rules) -> str:
    return f"{at.astimezone(rules.zone):%d/%m %H:%M}" if at else "never"


def told(rules: Rules) -> list[str]:
    return [f"{local(run.at, rules)} {run.kind} {run.round}" for run in due_runs(rules)]


def first_round(rules: Rules, kind: DueKind) -> list[DueRun]:
    return [run for run in due_runs(rules) if run.kind is kind and run.round == 1]


def test_a_contest_from_the_first_opening_to_the_final_results() -> None:
    assert told(rules_with()) == [
        "14/08 07:30 open 1",
        "19/08 08:30 remind 1",
        "19/08 08:30 focal_points 1",
        "20/08 21:00 headcount 0",
        "20/08 21:00 close 1",
        "21/08 07:30 open 2",
        "21/08 08:00 publish 1",
        "26/08 08:30 remind 2",
        "26/08 08:30 focal_points 2",
        "27/08 21:00 close 2",
        "28/08 08:00 publish 2",
        "28/08 08:00 final 0",
        "31/08 08:00 complaints_end 0",
        "24/02 08:00 purge 0",
    ]


def test_a_round_closes_and_is_published_before_the_next_opens_at_the_same_instant() -> None:
    rules = rules_with(
        ("T21:00:00", "T07:30:00"), ("08-20T", "08-21T"), ("hours = 11", "hours = 0")
    )
    at_close = [line for line in told(rules) if line.startswith("21/08 07:30")]
    assert at_close == [
        "21/08 07:30 headcount 0",
        "21/08 07:30 close 1",
        "21/08 07:30 publish 1",
        "21/08 07:30 open 2",
    ]


def test_headcounts_are_closed_when_the_rules_say() -> None:
    collective = "[collective]\nheadcount_closes_at = 2023-08-01T17:00:00\n[results]"
    rules = rules_with(("[results]", collective))
    assert told(rules)[0] == "01/08 17:00 headcount 0"


@pytest.mark.parametrize(
    ("old", "new", "pushed"),
    [
        ("hours = 11", "hours = 1", "21/08 06:30 publish 1"),
        ("08-14T07:30", "08-14T00:00", "14/08 06:30 open 1"),
        ('"08:30"', '"05:00"', "19/08 06:30 remind 1"),
        ('"08:30"', '"06:30"', "19/08 06:30 remind 1"),
        ('"08:30"', '"21:29"', "19/08 21:29 remind 1"),
        ('"08:30"', '"21:30"', "20/08 06:30 remind 1"),
    ],
)
def test_pushes_wait_for_the_end_of_the_quiet_hours(old: str, new: str, pushed: str) -> None:
    assert pushed in told(rules_with((old, new)))


def test_quiet_hours_may_lie_within_a_day() -> None:
    noon = '[quiet_hours]\nfrom = "08:30"\nto = "13:00"\n[results]'
    assert "19/08 13:00 remind 1" in told(rules_with(("[results]", noon)))


def test_quiet_hours_that_end_as_they_begin_are_none() -> None:
    none = '[quiet_hours]\nfrom = "00:00"\nto = "00:00"\n[results]'
    rules = rules_with(("[results]", none), ("hours = 11", "hours = 2"))
    assert "20/08 23:00 publish 1" in told(rules)


@pytest.mark.parametrize(
    ("reminders", "told_at"),
    [
        (REMINDER, "19/08 08:30"),
        ('days_before_close = 2\ntime = "10:00"', "19/08 10:00"),
        ('days_before_close = 1\ntime = "21:45"', "20/08 06:30"),
    ],
    ids=["with the reminder", "at the time of another", "after the quiet hours"],
)
def test_focal_points_are_told_the_day_before_the_close(reminders: str, told_at: str) -> None:
    assert f"{told_at} focal_points 1" in told(rules_with((REMINDER, reminders)))


def test_a_reminder_moved_past_the_close_is_left_out() -> None:
    early = ("T21:00:00", "T06:00:00")
    rules = rules_with(early, (REMINDER, 'days_before_close = 0\ntime = "05:00"'))
    assert first_round(rules, DueKind.REMIND) == []


@pytest.mark.parametrize(
    ("second", "stale"),
    [
        ('days_before_close = 1\ntime = "14:00"', ["19/08 14:00", "20/08 02:00"]),
        ('days_before_close = 0\ntime = "20:00"', ["19/08 20:30", "20/08 21:00"]),
    ],
    ids=["the next reminder, twelve hours", "twelve hours, the close"],
)
def test_a_reminder_is_of_use_until(second: str, stale: list[str]) -> None:
    rules = rules_with((REMINDER, f"{REMINDER}\n[[reminders]]\n{second}"))
    reminders = first_round(rules, DueKind.REMIND)
    assert [local(run.stale_at, rules) for run in reminders] == stale
    assert [run.index for run in reminders] == [0, 1]


def test_an_opening_is_of_use_until_the_close_and_all_else_always() -> None:
    rules = rules_with()
    (opening,) = first_round(rules, DueKind.OPEN)
    assert opening.stale_at == rules.rounds[0].closes_at
    lasting = {run.kind for run in due_runs(rules) if run.stale_at is None}
    passing = {DueKind.OPEN, DueKind.REMIND, DueKind.FOCAL_POINTS, DueKind.REPORT}
    assert lasting == {*DueKind} - passing


def reports(daily_at: str) -> list[str]:
    rules = rules_with(("[results]", f'[reports]\ndaily_at = "{daily_at}"\n[results]'))
    return [
        f"{local(run.at, rules)} {run.index}"
        for run in due_runs(rules)
        if run.kind is DueKind.REPORT
    ]


def test_a_daily_report_from_the_first_opening_to_the_last_publication() -> None:
    told = reports("17:00")
    assert (told[0], told[1], told[-1]) == ("14/08 17:00 0", "15/08 17:00 1", "27/08 17:00 13")
    assert len(told) == 14
    assert reports("07:00")[0] == "15/08 07:00 1"


def test_a_daily_report_waits_for_the_end_of_the_quiet_hours() -> None:
    told = reports("23:00")
    assert (told[0], told[-1]) == ("15/08 06:30 0", "28/08 06:30 13")


@given(hours=st.integers(0, 1000))
def test_nothing_is_ever_pushed_in_quiet_hours(hours: int) -> None:
    rules = rules_with(("hours = 11", f"hours = {hours}"))
    for run in due_runs(rules):
        at = run.at.astimezone(rules.zone).strftime("%H:%M")
        assert run.kind in {DueKind.CLOSE, DueKind.HEADCOUNT} or "06:30" <= at < "21:30"
