"""The power goes: whatever people were told is kept is there, and nothing is damaged.

The long form: `python -m tests.faults.power_cuts`.
"""

from pathlib import Path

from tests.faults.power_cuts import cut_often, record


def test_no_power_cut_loses_a_confirmed_answer(tmp_path: Path) -> None:
    outcome = cut_often(record(tmp_path, answers=60), tmp_path, cuts=150)
    assert (outcome.lost, outcome.broken) == (0, [])
    assert outcome.told > outcome.cuts


def test_nor_does_one_after_a_sync_that_failed(tmp_path: Path) -> None:
    outcome = cut_often(record(tmp_path, answers=40, syncs_fail=True), tmp_path, cuts=80)
    assert (outcome.lost, outcome.broken) == (0, [])
    assert outcome.told > outcome.cuts


def test_without_full_synchronisation_answers_would_be_lost(tmp_path: Path) -> None:
    steps = record(tmp_path, answers=40, synchronous="NORMAL")
    assert cut_often(steps, tmp_path, cuts=40).lost > 0
