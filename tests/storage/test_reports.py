"""What is reported of a round: every paper in pieces, with the place it has in the ranking."""

from contest.ranking import Result, rank
from contest.rules import Criterion
from storage import participants, reports, standings
from storage.participants import Participant
from storage.reports import PaperRow
from tests.storage.held import Held, minute


async def ranked(held: Held, *papers: tuple[Participant, int, float]) -> None:
    """Week 1 with these papers in its ranking: who, score, minute of hand-in."""
    results = []
    for who, score, at in papers:
        taken = await held.takes(who, score=score, at=at)
        assert taken.handed_in_at
        results.append(Result(who.id, score, None, taken.seconds or 0, taken.handed_in_at))
    ranking = rank(results, (Criterion.SCORE,))
    await held.db.write(
        standings.replace, held.stored.id, 1, ranking, prizes={papers[0][0].id: "A"}
    )


async def papers(
    held: Held, after: PaperRow | None = None, limit: int = reports.PIECE
) -> list[PaperRow]:
    where = held.stored.id, 1, held.stored.round_ids[1]
    return await held.db.read(reports.papers, *where, after, limit)


async def test_papers_with_their_places_in_order_of_hand_in(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await ranked(held, (mai, 3, 9), (nam, 2, 7))
    second, first = await papers(held)
    assert (second.name, second.score, second.place, second.prize) == (nam.name, 2, 2, None)
    assert (first.name, first.score, first.place, first.prize) == (mai.name, 3, 1, "A")


async def test_answers_come_with_their_paper(held: Held, mai: Participant) -> None:
    attempt = await held.starts(mai)
    await held.answers(attempt, option=2)
    await held.hands_in(attempt)
    (paper,) = await papers(held)
    assert paper.answers == {0: 2}


async def test_of_two_papers_of_a_person_one_is_ranked(held: Held, mai: Participant) -> None:
    await ranked(held, (mai, 3, 9))
    await held.takes(mai, score=2, number=2, at=20)
    assert [paper.place for paper in await papers(held)] == [1, None]


async def test_a_paper_out_of_competition_has_no_place(held: Held, mai: Participant) -> None:
    outside = await held.db.write(participants.set_excluded, mai.id, is_excluded=True)
    await held.takes(outside, score=3)
    (paper,) = await papers(held)
    assert paper.place is None


async def test_pieces_leave_nobody_out_and_give_nobody_twice(
    held: Held, mai: Participant, nam: Participant
) -> None:
    hoa = await held.joins("telegram:3", "Đặng Thị Hoa")
    for who in (nam, hoa, mai):  # all in the same minute
        await held.takes(who, at=7)
    first = await papers(held, limit=2)
    rest = await papers(held, after=first[-1], limit=2)
    assert [paper.name for paper in first + rest] == [nam.name, hoa.name, mai.name]
    assert await papers(held, after=rest[-1]) == []


async def test_people_are_the_registered_and_whoever_is_ranked(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await ranked(held, (mai, 3, 9))
    await held.db.write(participants.forget, mai.id, at=minute(20))
    rows = await held.db.read(reports.people, held.stored.id, [1])
    assert [(row.id, row.name) for row in rows] == [(mai.id, None), (nam.id, nam.name)]
    assert await held.db.read(reports.people, held.stored.id, [1], mai.id, 1) == rows[1:]
