"""A roster sent again brings the kept one up to date, and nobody is there twice."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from contest.roster import Changes, Entry, Status, compare

HANH = Entry("Bùi Thị Hạnh", "bo", birth_year=1970)
NAM = Entry("Quách Văn Nam", "bo", phone="0912345678")
MAI = Entry("Xa Thị Mai", "dong-bac", code="CB17")

people = some.builds(
    Entry,
    name=some.sampled_from(["Bùi An", "Xa Bình", "Hà Chi"]),
    unit=some.sampled_from(["bo", "dong-bac"]),
    code=some.sampled_from(["", "1", "2", "3"]),
    phone=some.sampled_from(["", "0911111111", "0922222222"]),
    birth_year=some.sampled_from([None, 1970, 1980]),
)


def kept(*entries: Entry) -> dict[int, Entry]:
    return dict(enumerate(entries, start=1))


def done(before: dict[int, Entry], changes: Changes) -> dict[int, Entry]:
    after = {id_: entry for id_, entry in before.items() if id_ not in changes.missing}
    after |= changes.changed
    return after | dict(enumerate(changes.new, start=max(before, default=0) + 1))


def test_the_same_list_changes_nothing() -> None:
    assert compare(kept(HANH, NAM, MAI), [MAI, HANH, NAM]) == Changes(
        (), {}, frozenset({1, 2, 3}), frozenset()
    )


def test_a_new_person_and_one_who_is_not_on_the_list_any_more() -> None:
    assert compare(kept(HANH, NAM), [HANH, MAI]) == Changes(
        (MAI,), {}, frozenset({1}), frozenset({2})
    )


def test_somebody_moved() -> None:
    moved = replace(HANH, unit="dong-bac")
    assert compare(kept(HANH), [moved]).changed == {1: moved}


def test_somebody_with_a_code_married() -> None:
    renamed = replace(MAI, name="Xa Thị Mai Hoa")
    assert compare(kept(MAI), [renamed]).changed == {1: renamed}


def test_what_the_new_list_leaves_out_stays() -> None:
    again = Entry("Quách Văn Nam", "bo", birth_year=1981)
    assert compare(kept(NAM), [again]).changed == {1: replace(NAM, birth_year=1981)}


def test_an_exemption_that_is_not_on_the_list_any_more_is_over() -> None:
    on_leave = replace(HANH, status=Status.EXEMPT, reason="nghỉ ốm")
    assert compare(kept(on_leave), [HANH]).changed == {1: HANH}


def test_namesakes_are_not_taken_for_each_other() -> None:
    other = replace(HANH, birth_year=1990)
    changes = compare(kept(HANH), [other])
    assert (changes.new, changes.missing) == ((other,), frozenset({1}))


@given(some.lists(people, max_size=6), some.lists(people, max_size=6), some.randoms())
def test_the_order_of_rows_decides_nothing(
    before: Sequence[Entry], read: list[Entry], chance: Random
) -> None:
    shuffled = list(read)
    chance.shuffle(shuffled)
    one, other = compare(kept(*before), read), compare(kept(*before), shuffled)
    assert (one.changed, one.missing) == (other.changed, other.missing)


@given(some.lists(people, max_size=6), some.lists(people, max_size=6))
def test_everybody_read_is_there_once(before: Sequence[Entry], read: Sequence[Entry]) -> None:
    changes = compare(kept(*before), read)
    assert len(done(kept(*before), changes)) == len(read)
