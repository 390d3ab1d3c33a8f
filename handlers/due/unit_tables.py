"""The tables of units of a round, or (0) of the whole contest: made, kept, and checked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from contest.adding_up import disagreements
from contest.collective import rank_every_unit
from contest.errors import Reason
from contest.headcounts import as_closed
from contest.ranking import SeasonStanding, Standing
from contest.succession import counted_in
from handlers.results.published import WHOLE_CONTEST
from storage import attempts, headcounts, participants, standings
from storage.contests import StoredContest


def keep(
    tx: Connection,
    stored: StoredContest,
    number: int,
    unit_of: Mapping[int, str],
    ranking: Iterable[Standing | SeasonStanding],
) -> None:
    """Rank the units within each block of the rules, by persons ranked.

    `unit_of`: the unit in which each participant took part.
    """
    rules = stored.rules
    units = as_closed(stored.contest.units, headcounts.closed(tx, stored.id))
    split = [unit.code for unit in units.split]
    now = participants.units_of(tx, stored.id, {p for p, code in unit_of.items() if code in split})
    taken = defaultdict(list)
    for standing in ranking:
        who = standing.result.participant_id
        taken[counted_in(units, unit_of[who], now.get(who))].append(standing.result.score)
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
