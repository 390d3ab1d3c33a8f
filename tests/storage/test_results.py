"""What was handed in, and the rankings kept of it."""

from dataclasses import replace
from decimal import Decimal

from contest.collective import rank_units
from contest.ranking import Result, RoundResults, rank, rank_season
from contest.rules import Criterion
from storage import attempts, participants, standings
from storage.attempts import Attempt, Counts
from storage.participants import Participant
from tests.storage.held import OPENS_AT, Held, minute

CHAIN = (Criterion.SCORE, Criterion.SHORTER_TIME)


def result(paper: Attempt, distance: str | None = None) -> Result:
    assert paper.score is not None
    assert paper.seconds is not None
    assert paper.handed_in_at
    off = None if distance is None else Decimal(distance)
    return Result(paper.participant_id, paper.score, off, paper.seconds, paper.handed_in_at)


async def test_papers_in_competition_in_order_of_hand_in(
    held: Held, mai: Participant, nam: Participant
) -> None:
    outside = await held.joins("telegram:3", "Bùi Thị Hạnh")
    outside = await held.db.write(participants.set_excluded, outside.id, is_excluded=True)
    papers = [await held.takes(who, at=at) for who, at in ((mai, 9), (nam, 7), (outside, 8))]
    week_1 = held.stored.round_ids[1]
    assert await held.db.read(attempts.handed_in, week_1) == [papers[1], papers[0]]
    assert await held.db.read(attempts.handed_in, week_1, is_counted=False) == [papers[2]]


async def test_counts_tell_started_from_handed_in(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai)
    paper = await held.starts(nam)
    assert await held.db.read(attempts.counts, paper.round_id) == Counts(started=2, handed_in=1)


async def test_a_persons_history_is_in_order(held: Held, mai: Participant) -> None:
    papers = [await held.takes(mai, week=week, at=10 * week) for week in (2, 1)]
    assert await held.db.read(attempts.history, mai.id) == papers[::-1]


async def test_a_receipt_leads_to_its_paper(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai)
    find = attempts.find_by_receipt
    assert await held.db.read(find, held.stored.id, f"K7QF-{paper.id:04}") == paper
    assert await held.db.read(find, held.stored.id, "K7QF-9999") is None


async def test_a_ranking_is_kept_with_names_prizes_and_ties(
    held: Held, mai: Participant, nam: Participant
) -> None:
    papers = [await held.takes(who) for who in (mai, nam)]
    ranking = rank([result(paper, "12.5") for paper in papers], CHAIN)
    prizes = {mai.id: "Giải Nhất"}
    await held.db.write(standings.replace, held.stored.id, 1, ranking, prizes=prizes)
    first, second = await held.db.read(standings.top, held.stored.id, 1, limit=5)
    assert (first.name, first.unit_code, first.prize) == ("Lò Thị Mai", "so-noi-vu", "Giải Nhất")
    assert [(each.place, each.is_tied) for each in (first, second)] == [(1, True), (1, True)]
    assert (first.distance, first.seconds, first.handed_in_at) == (
        Decimal("12.5"),
        180,
        minute(5),
    )
    assert await held.db.read(standings.count, held.stored.id, 1) == 2
    assert len(await held.db.read(standings.top, held.stored.id, 1, limit=1)) == 1


async def test_a_ranking_replaces_the_one_before(
    held: Held, mai: Participant, nam: Participant
) -> None:
    both = [result(await held.takes(who)) for who in (mai, nam)]
    await held.db.write(standings.replace, held.stored.id, 1, rank(both, CHAIN))
    corrected = [both[0], replace(both[1], score=10)]
    await held.db.write(standings.replace, held.stored.id, 1, rank(corrected, CHAIN))
    top = await held.db.read(standings.top, held.stored.id, 1, limit=5)
    assert [(each.participant_id, each.place) for each in top] == [(nam.id, 1), (mai.id, 2)]


async def test_a_person_stands_in_rounds_and_in_the_whole_contest(
    held: Held, mai: Participant
) -> None:
    results = [result(await held.takes(mai, week=week)) for week in (1, 2)]
    for week, each in enumerate(results, 1):
        await held.db.write(standings.replace, held.stored.id, week, rank([each], CHAIN))
    season = rank_season([RoundResults(OPENS_AT, [each]) for each in results], CHAIN)
    await held.db.write(standings.replace, held.stored.id, 0, season)
    mine = await held.db.read(standings.of_participant, held.stored.id, mai.id)
    assert {week: (each.score, each.rounds_taken) for week, each in mine.items()} == {
        0: (6, 2),
        1: (3, 1),
        2: (3, 1),
    }


async def test_who_was_forgotten_stands_without_a_name(held: Held, mai: Participant) -> None:
    ranking = rank([result(await held.takes(mai))], CHAIN)
    await held.db.write(standings.replace, held.stored.id, 1, ranking)
    await held.db.write(participants.forget, mai.id, minute(9))
    (only,) = await held.db.read(standings.top, held.stored.id, 1, limit=5)
    assert (only.name, only.unit_code, only.place) == (None, "", 1)


async def test_the_table_of_units_is_kept_by_place_and_block(held: Held) -> None:
    units = held.stored.contest.units
    scores = {"so-noi-vu": [3] * 7, "kim-boi-bo": [2] * 20}
    ranking = rank_units(units, scores, Decimal(50))
    await held.db.write(standings.replace_units, held.stored.id, 1, units, ranking)
    first, last = await held.db.read(standings.units, held.stored.id, 1)
    assert (first.unit_code, first.place, first.rate) == ("kim-boi", 1, Decimal("80.00"))
    assert (last.unit_code, last.place, last.headcount) == ("so-noi-vu", None, 70)
    assert first.parent_code is None
    in_block = await held.db.read(standings.units, held.stored.id, 1, block="so-nganh")
    assert in_block == [last]
