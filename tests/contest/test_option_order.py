"""Options that speak of the others keep their place."""

import pytest

from contest.option_order import movable_options

OTHERS = ("Nhanh hơn", "Rẻ hơn", "Gần dân hơn")


@pytest.mark.parametrize(
    "last",
    [
        "Tất cả các phương án trên",
        "Tất cả các đáp án trên đều đúng",
        "Cả ba đáp án trên",
        "Cả 3 phương án trên.",
        "Cả ba ý trên",
        "Cả A, B, C",
        "Cả A, B và C đều đúng",
        "A, B và C",
        "Không có phương án nào đúng",
        "Không đáp án nào",
        "All of the above",
        "None of these",
    ],
)
def test_a_last_option_on_all_the_others_stays_last(last: str) -> None:
    assert movable_options((*OTHERS, last)) == range(3)


@pytest.mark.parametrize("last", ["Cả A và B", "A và C đúng", "Both A and C", "Cả B, C"])
def test_an_option_on_some_letters_keeps_all_in_place(last: str) -> None:
    assert movable_options((*OTHERS, last)) == range(0)
    assert movable_options((last, *OTHERS)) == range(0)


@pytest.mark.parametrize(
    "last",
    ["Cả nước", "A", "Văn phòng", "Cả tỉnh và huyện", "Không quy định", "B2B và C2C", "Tất nhiên"],
)
def test_any_other_option_may_stand_anywhere(last: str) -> None:
    assert movable_options((*OTHERS, last)) == range(4)
