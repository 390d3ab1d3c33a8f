"""A contest is read from its files, or refused with everything that is wrong."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from contest.errors import ContestRefused
from contest.files import read_contest
from tests.contest.folder import CONTEST_TOML, SOUND, changed, faults, read

EXAMPLE = Path(__file__).parents[2] / "examples" / "hoa-binh-2023"


def test_the_example_is_sound() -> None:
    contest = read_contest(lambda name: (EXAMPLE / name).read_bytes())
    assert contest.rules.rounds[0].opens_at == datetime(2023, 8, 14, 0, 30, tzinfo=UTC)
    assert all(len(bank) >= 16 for bank in contest.banks)
    assert {"so-noi-vu", "kim-boi"} <= {unit.code for unit in contest.units}


def test_each_round_has_the_bank_it_names() -> None:
    files = changed("hai.csv", "Một cộng một?", "Một nhân một?")
    first, second = read(files).banks
    assert (first[0].text, second[0].text) == ("Một cộng một?", "Một nhân một?")


def test_all_faults_are_told_at_once_the_rules_first() -> None:
    files = SOUND | {
        "contest.toml": CONTEST_TOML.replace("count = 1", "count = 0").replace(
            "08-21T07:30", "08-20T07:30"
        ),
        "units.csv": SOUND["units.csv"].replace("70", "bảy mươi"),
        "mot.csv": SOUND["mot.csv"].replace("4,B", "4,E").replace("4,D", "4,"),
    }
    told = [(fault.file, fault.line, fault.reason.code) for fault in faults(files)]
    assert told == [
        ("contest.toml", 27, "number_too_small"),
        ("contest.toml", 35, "rounds_overlap"),
        ("units.csv", 2, "headcount_malformed"),
        ("mot.csv", 2, "right_answer_unknown"),
        ("mot.csv", 3, "no_right_answer"),
    ]


def test_nothing_is_concluded_from_a_default_in_the_place_of_a_fault() -> None:
    files = changed("contest.toml", "questions = 3", 'questions = "ba"')
    assert [fault.reason.code for fault in faults(files)] == ["not_a_whole_number"]


def test_a_bank_shared_by_two_rounds_tells_its_faults_once() -> None:
    files = SOUND | {
        "contest.toml": CONTEST_TOML.replace("hai.csv", "mot.csv"),
        "mot.csv": SOUND["mot.csv"].replace("4,B", "4,E"),
    }
    assert [fault.reason.code for fault in faults(files)] == ["right_answer_unknown"]


def test_a_file_outside_the_folder_is_never_read() -> None:
    asked: list[str] = []

    def read_noting(name: str) -> bytes:
        asked.append(name)
        return changed("contest.toml", "mot.csv", "../../secret.csv")[name].encode()

    with pytest.raises(ContestRefused):
        read_contest(read_noting)
    assert asked == ["contest.toml", "units.csv", "hai.csv"]


def test_the_nearest_key_of_the_same_table_is_proposed() -> None:
    (fault,) = faults(changed("contest.toml", "[results]", "[results]\naproval = 1"))
    assert fault.reason.params == {"key": "results.aproval", "nearest": "approvals"}


def test_a_key_deep_in_the_rules_is_named_as_people_count() -> None:
    (fault,) = faults(changed("contest.toml", 'title = "Tuần 2"', "title = 2"))
    assert fault.reason.params == {"key": "rounds.2.title"}
