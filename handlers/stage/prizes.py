"""Which team is given what: prizes over all parts, and side prizes of a part."""

from collections.abc import Iterator, Sequence

from contest.stage.rules import StagePrize
from contest.stage.totals import TeamStanding
from conversation.screen import Heading, Line
from conversation.texts import Texts
from handlers.stage.opened import AtStage
from handlers.stage.scores import Scores


def prize_lines(t: Texts, at: AtStage, found: Scores) -> list[Line]:
    won = [*prizes_won(at.rules.prizes, found)]
    if not won:
        return []
    return [
        "",
        Heading(t("Giải thưởng")),
        *(
            t("🏆 {prize}: {team}", prize=prize.title, team=at.rules.team(team).name)
            for prize, team in won
        ),
    ]


def prizes_won(prizes: Sequence[StagePrize], found: Scores) -> Iterator[tuple[StagePrize, str]]:
    """Prizes of one list are given from the first place down; who shares a place with the last to
    be given one is given it too."""
    for part in dict.fromkeys(prize.part for prize in prizes):
        ranking = found.part_ranking(found.rules.part(part)) if part else found.ranking()
        yield from _given([prize for prize in prizes if prize.part == part], ranking)


def _given(
    prizes: Sequence[StagePrize], ranking: Sequence[TeamStanding]
) -> Iterator[tuple[StagePrize, str]]:
    waiting = [each for each in ranking if each.total.parts]
    for prize in prizes:
        given = waiting[: prize.count]
        tied = [each for each in waiting[prize.count :] if given and each.place == given[-1].place]
        for each in (*given, *tied):
            yield prize, each.total.team
        waiting = waiting[len(given) + len(tied) :]
