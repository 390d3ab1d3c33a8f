"""Papers are drawn by chance that is the same for ever."""

from collections import Counter
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from contest.chance import Chance
from contest.paper import PaperItem, draw_paper
from contest.questions import Question

TOPICS = ["mot-cua", "thu-tuc", ""]
BANK = tuple(
    Question(f"Câu {number}?", ("một", "hai", "ba", "bốn"), number % 4, TOPICS[number % 3])
    for number in range(18)
)


def drawn(
    seed: str,
    *,
    count: int = 10,
    quotas: Mapping[str, int] | None = None,
    questions: bool = True,
    options: bool = True,
    bank: tuple[Question, ...] = BANK,
) -> tuple[PaperItem, ...]:
    return draw_paper(
        bank,
        count=count,
        quotas=quotas or {},
        shuffle_questions=questions,
        shuffle_options=options,
        seed=seed,
    )


def test_a_paper_drawn_years_ago_can_be_drawn_again() -> None:
    paper = drawn("tuan-1:42", count=4, quotas={"mot-cua": 2})
    assert [(item.question, item.options) for item in paper] == [
        (1, (1, 3, 0, 2)),
        (7, (3, 0, 2, 1)),
        (12, (2, 0, 3, 1)),
        (6, (2, 0, 3, 1)),
    ]


@given(st.text(max_size=20), st.integers(0, 6), st.integers(0, 6), st.integers(0, 6))
def test_quotas_hold_and_nothing_is_asked_twice(seed: str, one: int, two: int, more: int) -> None:
    quotas = {"mot-cua": one, "thu-tuc": two}
    paper = drawn(seed, count=one + two + more, quotas=quotas)
    numbers = [item.question for item in paper]
    topics = Counter(BANK[number].topic for number in numbers)
    assert len(set(numbers)) == len(numbers) == one + two + more
    assert topics["mot-cua"] >= one
    assert topics["thu-tuc"] >= two


@given(st.text(max_size=20))
def test_options_are_the_questions_own_in_some_order(seed: str) -> None:
    assert all(sorted(item.options) == [0, 1, 2, 3] for item in drawn(seed))
    assert drawn(seed) == drawn(seed)


def test_what_is_not_shuffled_stands_as_in_the_bank() -> None:
    paper = drawn("x", questions=False, options=False)
    assert [item.question for item in paper] == sorted(item.question for item in paper)
    assert {item.options for item in paper} == {(0, 1, 2, 3)}


def test_the_order_of_the_quotas_does_not_matter() -> None:
    quotas = {"mot-cua": 3, "thu-tuc": 2}
    assert drawn("x", quotas=quotas) == drawn("x", quotas=dict(reversed(quotas.items())))


def test_every_question_place_and_order_of_options_comes_about_equally_often() -> None:
    papers = [drawn(f"seed {number}", count=6) for number in range(1200)]
    asked = Counter(item.question for paper in papers for item in paper)
    first = Counter(paper[0].question for paper in papers)
    orders = Counter(item.options for paper in papers for item in paper)
    # 400, 67 and 300 are expected; five standard deviations around each.
    assert all(318 < asked[number] < 482 for number in range(18))
    assert all(26 < first[number] < 108 for number in range(18))
    assert len(orders) == 24
    assert all(213 < times < 387 for times in orders.values())


def test_a_last_option_on_all_others_stays_last() -> None:
    bank = (Question("Gì?", ("Một", "Hai", "Ba", "Tất cả các phương án trên"), 3),)
    papers = [drawn(str(number), count=1, bank=bank) for number in range(60)]
    assert {item.options[3] for (item,) in papers} == {3}
    assert len({item.options for (item,) in papers}) == 6


def test_every_number_below_a_large_limit_is_as_likely() -> None:
    limit = 3 * 2**62  # without refusing, a third of the numbers would come half of the time
    chance = Chance("x")
    low = sum(chance.below(limit) < 2**62 for _ in range(900))
    assert 230 < low < 370


def test_chance_below_one_is_nothing_to_choose() -> None:
    assert [Chance("x").below(1) for _ in range(3)] == [0, 0, 0]
    assert Chance("x").shuffled([]) == []
