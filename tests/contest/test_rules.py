"""Rules as they are said, with what follows from them."""

from datetime import UTC, datetime, time

import pytest

from contest.rules import QuietHours, Rules
from tests.contest.folder import CONTEST_TOML, SOUND, changed, faults, read

MINIMAL = """
code = "thu"
title = "Cuộc thi thử"
organizer = "Ban Tổ chức"
[[rounds]]
opens_at = 2023-08-14T07:30:00
closes_at = 2023-08-20T21:00:00
bank = "mot.csv"
questions = 4
"""


def rules_of(old: str, new: str) -> Rules:
    return read(changed("contest.toml", old, new)).rules


def test_local_times_are_those_of_the_contests_zone() -> None:
    assert read(SOUND).rules.rounds[0].opens_at == datetime(2023, 8, 14, 0, 30, tzinfo=UTC)
    abroad = rules_of("code =", 'time_zone = "Europe/Berlin"\ncode =')
    assert abroad.rounds[0].opens_at == datetime(2023, 8, 14, 5, 30, tzinfo=UTC)


def test_a_time_with_an_offset_is_taken_as_it_is() -> None:
    rules = rules_of("2023-08-14T07:30:00", "2023-08-14T07:30:00+09:00")
    assert rules.rounds[0].opens_at == datetime(2023, 8, 13, 22, 30, tzinfo=UTC)


def test_results_are_published_so_many_hours_after_the_close_unless_said() -> None:
    said = rules_of('bank = "mot.csv"', 'bank = "mot.csv"\npublish_at = 2023-08-22T09:00:00')
    assert [each.publish_at for each in said.rounds] == [
        datetime(2023, 8, 22, 2, 0, tzinfo=UTC),
        datetime(2023, 8, 28, 1, 0, tzinfo=UTC),
    ]


def test_a_round_takes_questions_and_quotas_of_the_paper_unless_it_has_its_own() -> None:
    rules = rules_of("[prediction]", 'quotas = { "thu-tuc" = 1 }\n[prediction]')
    assert [dict(each.quotas) for each in rules.rounds] == [{"thu-tuc": 1}, {"mot-cua": 2}]
    assert [each.questions for each in rules.rounds] == [3, 3]


def test_little_needs_to_be_said() -> None:
    rules = read(SOUND | {"contest.toml": MINIMAL, "units.csv": "code,name\na,A"}).rules
    assert (rules.short_title, rules.contact) == ("Cuộc thi thử", "Ban Tổ chức")
    assert (rules.rounds[0].number, rules.rounds[0].title) == (1, "Tuần 1")
    assert rules.quiet_hours.starts == time(21, 30)
    assert rules.quiet_hours.ends == time(6, 30)
    assert rules.rounds[0].publish_at == rules.rounds[0].closes_at


def test_rules_survive_being_stored() -> None:
    rules = rules_of("[results]", '[quiet_hours]\nfrom = "22:00"\nto = "5:45"\n[results]')
    assert rules.quiet_hours == QuietHours.model_validate({"from": time(22), "to": time(5, 45)})
    assert Rules.model_validate_json(rules.model_dump_json()) == rules


@pytest.mark.parametrize("value", ["2023-08-14", "07:30:00", "1692000000", "0001-01-01T00:00:00"])
def test_only_a_date_with_a_time_is_an_instant(value: str) -> None:
    told = faults(changed("contest.toml", "2023-08-14T07:30:00", value))
    assert [fault.reason.code for fault in told] == ["not_an_instant"]


def test_the_sound_contest_says_a_phone_is_not_asked_for() -> None:
    assert "phone" not in CONTEST_TOML
    assert read(SOUND).rules.participation.phone == "none"
