"""Names of people."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.errors import NameRefused
from contest.names import masked, plain, sort_key, tidy_name

SYLLABLES = ["Nguyễn", "Đinh", "Thị", "Văn", "An", "Ánh", "Đức", "Ếch", "Ưng", "Hòa", "Hoà"]
names = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("  Nguyễn \t Văn\u00a0An\n", "Nguyễn Văn An"),
        ("Nguye\u0302\u0303n An", "Nguyễn An"),
        ("Nguye\u200b\u0302\u0303n An", "Nguyễn An"),
        ("An\u202egnof\u200b", "Angnof"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("<b>&=cmd|", "<b>&=cmd|"),
        ("Lan\nTrần\x00\x1b[m", "Lan Trần[m"),
        ("Lan\u2066\u2028Trần\ufeff", "Lan Trần"),
        ("Ba" + "\u0301" * 40, "Bá" + "\u0301" * 3),
        ("สมชาย ใจดี", "สมชาย ใจดี"),
    ],
)
def test_a_name_is_kept_without_what_cannot_be_seen(typed: str, tidy: str) -> None:
    assert tidy_name(typed) == tidy


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("\u3164\u2800\u200b", "name_empty"),
        ("=1+1", "name_with_digits"),
        ("+|-@", "name_with_address"),
        ("😀😀", "name_without_letters"),
        ("😀" * 4_000, "name_too_long"),
        ("\u202e\u200f", "name_empty"),
    ],
)
def test_what_is_no_name_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(NameRefused) as refused:
        tidy_name(typed)
    assert refused.value.reason.code == reason


@given(st.text(max_size=80))
def test_a_tidy_name_is_tidy(text: str) -> None:
    try:
        name = tidy_name(text)
    except NameRefused:
        return
    assert tidy_name(name) == name
    assert 0 < len(name) <= 60
    assert name.isprintable()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Nguyễn Văn An", "Nguyễn V. A."),
        ("Bùi Hạnh", "Bùi H."),
        ("đinh thị đào", "đinh T. Đ."),
        ("An", "A."),
        ("", ""),
    ],
)
def test_a_masked_name_keeps_the_family_name(name: str, short: str) -> None:
    assert masked(name) == short


@given(names)
def test_a_masked_name_reveals_at_most_initials(name: str) -> None:
    family, *rest = name.split()
    shown = masked(name).split()
    assert shown[1:] == [f"{word[0]}." for word in rest]
    assert shown[0] == (family if rest else f"{family[0]}.")


@given(st.randoms(use_true_random=False))
def test_names_are_listed_by_given_name_in_vietnamese_order(random: Random) -> None:
    listed = [
        "Bùi Thị An",
        "Nguyễn Văn An",
        "Đinh Án",
        "Trần Ăn",
        "Trần Ân",
        "Lê Bo",
        "Lê Bò",
        "Lê Bỏ",
        "Lê Bõ",
        "Lê Bó",
        "Lê Bọ",
        "Lê Dung",
        "Lê Đan",
        "Lê Hoa",
        "Lê Hòa",
        "Lê Hoan",
        "Lê Ý",
    ]
    mixed = listed.copy()
    random.shuffle(mixed)
    assert sorted(mixed, key=sort_key) == listed


def test_people_search_without_diacritics() -> None:
    assert plain("  Đinh  CÔNG Thắng ") == "dinh cong thang"
