"""hoithi.toml: what it says is run, and what contradicts itself is named at its line."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from contest.errors import ContestRefused
from contest.stage.reading import read_stage
from contest.units import Unit, Units
from tests.contest.stage import refused
from tests.contest.stage.hoi_thi import HOITHI_TOML, IDEAS_TOML, RULES


def test_what_is_left_unsaid_is_added_up() -> None:
    assert [part.full_marks for part in RULES.parts] == [20, 15]
    assert RULES.full_marks == 50
    assert RULES.sessions[0].starts_at == datetime(2023, 8, 29, 0, 30, tzinfo=UTC)


def test_without_parts_there_are_the_usual_four() -> None:
    parts, others = HOITHI_TOML.index("[[parts]]"), HOITHI_TOML.index("[[teams]]")
    told = HOITHI_TOML[:parts].replace('maximum = 50\ntie_chain = ["tieu-pham"]\n', "")
    rest = HOITHI_TOML[others:].replace(
        'parts = ["hieu-biet"]', 'parts = ["hieu-biet", "chao-hoi", "y-tuong"]'
    )
    rules = read_stage((told + rest).encode())
    assert [part.code for part in rules.parts] == ["chao-hoi", "hieu-biet", "tieu-pham", "y-tuong"]
    assert rules.full_marks == Decimal(100)


@pytest.mark.parametrize(("code", "old", "new"), [*refused.RULES, *refused.IDEAS])
def test_a_contradiction_is_named_at_its_line(code: str, old: str, new: str) -> None:
    sound = HOITHI_TOML + IDEAS_TOML if (code, old, new) in refused.IDEAS else HOITHI_TOML
    assert sound.count(old) == 1
    text = sound.replace(old, new)
    with pytest.raises(ContestRefused) as caught:
        read_stage(text.encode())
    found = [(fault.line, fault.reason.code) for fault in caught.value.faults]
    marked = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("#!")]
    assert code in [each for line, each in found if not marked or line in marked]


def test_a_team_of_no_known_unit_is_refused() -> None:
    units = Units.completed([Unit("tu-son", "Xã Tú Sơn")])
    with pytest.raises(ContestRefused) as caught:
        read_stage(HOITHI_TOML.encode(), units)
    assert {fault.reason.params["unit"] for fault in caught.value.faults} == {"bo"}
