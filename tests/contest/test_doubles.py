"""Who may be one person: by name and unit, by phone. Groups are compared, never all pairs."""

from hypothesis import given
from hypothesis import strategies as st

from contest.doubles import Known, are_near, namesakes, of_near_phones, of_one_phone, pairs
from contest.names import plain
from contest.units import Unit, Units

TREE = Units((Unit("kim-boi", "Kim Bôi"), Unit("bo", "Bo", "kim-boi"), Unit("so", "Sở")))
PEOPLE = st.lists(
    st.builds(
        Known,
        st.integers(1, 40),
        st.sampled_from(["Lò Thị Mai", "lo thi  mai", "Bùi Văn Nam"]),
        st.sampled_from(["kim-boi", "bo", "so"]),
        st.sampled_from(["", "912", "913", "921", "192", "91"]),
        st.booleans(),
    ),
    unique_by=lambda each: each.participant_id,
    max_size=6,
)


def are_namesakes(one: Known, other: Known) -> bool:
    """By comparing them, whatever the others are."""
    in_line = TREE.is_below(one.unit, other.unit) or TREE.is_below(other.unit, one.unit)
    known_apart = one.is_listed and other.is_listed
    return plain(one.name) == plain(other.name) and in_line and not known_apart


@given(PEOPLE)
def test_groups_find_what_all_pairs_would(people: list[Known]) -> None:
    by_id = sorted(people, key=lambda each: each.participant_id)
    every = [(one, other) for one in by_id for other in by_id if one is not other]
    expected = {
        (one.participant_id, other.participant_id)
        for one, other in every
        if one.participant_id < other.participant_id and are_namesakes(one, other)
    }
    assert namesakes(people, TREE) == expected


@given(PEOPLE)
def test_equal_phones_are_found_and_none_is_no_phone(people: list[Known]) -> None:
    phones = {each.participant_id: each.phone for each in people}
    expected = {
        (one, other) for one in phones for other in phones
        if one < other and phones[one] and phones[one] == phones[other]
    }  # fmt: skip
    assert of_one_phone(people) == expected


@given(PEOPLE)
def test_near_phones_are_found_as_by_comparing_all(people: list[Known]) -> None:
    expected = {
        (one.participant_id, other.participant_id)
        for one in people for other in people
        if one.participant_id < other.participant_id and one.unit == other.unit
        and not (one.is_listed and other.is_listed) and are_near(one.phone, other.phone)
    }  # fmt: skip
    assert of_near_phones(people) == expected


DIGITS = st.text("0123456789", min_size=9, max_size=9)


@given(DIGITS, st.integers(0, 8), st.sampled_from("0123456789"))
def test_one_digit_off_is_near(phone: str, place: int, digit: str) -> None:
    other = phone[:place] + digit + phone[place + 1 :]
    assert are_near(phone, other) == (phone != other)


@given(DIGITS, st.integers(0, 7))
def test_two_neighbours_swapped_are_near(phone: str, place: int) -> None:
    other = phone[:place] + phone[place + 1] + phone[place] + phone[place + 2 :]
    assert are_near(phone, other) == (phone != other)


def test_two_digits_off_or_one_missing_is_not_near() -> None:
    assert not any(are_near("912345678", other) for other in ("922345679", "91234567", "921354678"))


def test_many_alike_are_a_chain() -> None:
    assert len(list(pairs(range(300)))) == 299
