"""Who may not take part."""

import pytest

from contest.exclusion import exclusion
from tests.contest.folder import changed, read

TOLD = """
[[participation.excluded]]
name = "Đinh Công Thắng"
reason = "tham gia ra đề"
[[participation.excluded]]
account = "telegram:42"
[paper]"""
RULES = read(changed("contest.toml", "\n[paper]", TOLD)).rules
IN_UNIT, ANYWHERE, BY_ACCOUNT = RULES.participation.excluded


@pytest.mark.parametrize("unit", [None, "so-noi-vu", "kim-boi"])
def test_a_name_alone_excludes_in_every_unit_however_it_is_typed(unit: str | None) -> None:
    assert exclusion(RULES, "dinh  cong THẮNG", unit, "telegram:1") == ANYWHERE


def test_a_name_in_a_unit_excludes_there_only() -> None:
    assert exclusion(RULES, "Bùi Thị Hạnh", "so-noi-vu", "telegram:1") == IN_UNIT
    assert exclusion(RULES, "Bùi Thị Hạnh", "kim-boi", "telegram:1") is None
    assert exclusion(RULES, "Bùi Thị Hạnh", None, "telegram:1") is None


def test_an_account_excludes_under_any_name() -> None:
    assert exclusion(RULES, "Ai Đó", None, "telegram:42") == BY_ACCOUNT
    assert exclusion(RULES, "", None, "zalo:42") is None
