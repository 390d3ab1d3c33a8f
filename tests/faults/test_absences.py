"""The short form of `absences`: a few of the returns."""

from datetime import timedelta
from pathlib import Path

import pytest

from contest.calendar import DueKind
from tests.faults.absences import ZONES, Absence, comes_back

ABSENCES = [
    Absence(DueKind.OPEN, timedelta(minutes=3), ZONES[0]),
    Absence(DueKind.PUBLISH, timedelta(days=15), ZONES[2]),
]
REMINDER_MISSED = Absence(DueKind.REMIND, timedelta(hours=26), ZONES[1])


@pytest.mark.parametrize("absence", ABSENCES, ids=lambda absence: absence.kind)
async def test_two_that_come_back_at_once_do_all_that_was_due_once(
    tmp_path: Path, empty_database_url: str, absence: Absence
) -> None:
    returned = await comes_back(tmp_path, empty_database_url, absence)
    assert returned.faults == []


async def test_the_reason_for_what_is_skipped_is_on_record(
    tmp_path: Path, empty_database_url: str
) -> None:
    returned = await comes_back(tmp_path, empty_database_url, REMINDER_MISSED)
    assert returned.faults == []
    (skipped,) = (run for run in returned.record if run.kind == "remind" and run.reason)
    assert skipped.reason.startswith("1 day, ")
    assert skipped.reason.endswith("late; of use until 2023-08-19 20:30")
