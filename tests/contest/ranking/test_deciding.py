"""Which link of the tie chain decided."""

from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from contest.ranking import Result, rank
from contest.ranking.deciding import decided_by
from contest.rules import Criterion
from tests.contest.ranking.results import chains, results


@given(results, chains)
def test_whoever_stands_higher_does_so_for_a_reason(
    handed_in: list[Result], chain: list[Criterion]
) -> None:
    for one, following in pairwise(rank(handed_in, chain, "lô")):
        reason = decided_by(one.result, following.result, chain, "lô")
        assert (reason is None) == (one.place == following.place)


@given(results, chains, st.data())
def test_what_comes_later_in_the_chain_does_not_count(
    handed_in: list[Result], chain: list[Criterion], data: st.DataObject
) -> None:
    assume(handed_in)
    one, other = (data.draw(st.sampled_from(handed_in)) for _ in range(2))
    reason = decided_by(one, other, chain, "lô")
    if reason is not None:
        before = chain[: chain.index(reason)]
        assert decided_by(one, other, [*before, reason], "lô") is reason
        assert decided_by(one, other, before, "lô") is None
