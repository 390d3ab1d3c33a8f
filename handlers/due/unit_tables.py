"""The tables of units of a round, or (0) of the whole contest: made, kept, and checked."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from contest.adding_up import disagreements
from contest.collective import rank_every_unit
from contest.errors import Reason
from contest.headcounts import as_closed
from contest.succession import counted_in
from handlers.results.published import WHOLE_CONTEST
from storage import attempts, headcounts, standings
from storage.attempts import Tally
from storage.contests import StoredContest


def keep(tx: Connection, stored: StoredContest, number: int, tallies: Iterable[Tally]) -> None:
    """Rank the units within each block of the rules, by persons ranked."""
    rules = stored.rules
    units = as_closed(stored.contest.units, headcounts.closed(tx, stored.id))
    taken: dict[str, list[int]] = defaultdict(list)
    for each in tallies:
        counts_in = counted_in(units, each.unit_then, each.unit_now)
        taken[counts_in] += [each.score] * each.persons
    blocks = [block.code for block in rules.blocks]
    ranked = rank_every_unit(units, taken, rules.collective.minimum_rate_percent, blocks)
    standings.replace_units(tx, stored.id, number, units, ranked)


def disagree(tx: Connection, stored: StoredContest, number: int) -> list[Reason]:
    """Why the kept tables may not be published, if they may not."""
    round_ids = stored.round_ids.values() if number == WHOLE_CONTEST else [stored.round_ids[number]]
    return list(
        disagreements(
            standings.every_unit(tx, stored.id, number),
            attempts=attempts.count_persons(tx, round_ids),
            ranked=standings.count(tx, stored.id, number),
            score_sum=standings.score_sum(tx, stored.id, number),
        )
    )
