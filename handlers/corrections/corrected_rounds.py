"""What everybody may see of corrections: of published rounds alone, with the tables replaced."""

from conversation.action.corrections import ShowCorrected, ShowEarlierRanking, ShowEarlierUnits
from conversation.action.results import ShowRanking, ShowSeal
from conversation.screen import Choice, Row, Screen
from handlers.corrections import wording
from handlers.results import published, rankings
from handlers.visit import Visit
from storage import corrections, standings


async def show(action: ShowCorrected, visit: Visit) -> Screen | None:
    """None of a round that is not published, or in which nothing was corrected."""
    t, done = visit.t, wording.of_round(visit, action.round)
    shown = await published.numbers(visit)
    done = [each for each in done if each.round in shown]
    if not done:
        return None
    number = done[-1].round
    rows: list[Row] = []
    for each in done:
        earlier = await visit.database.read(corrections.earlier, visit.stored.id, each.id)
        if earlier and earlier.digest:
            label = t("Bảng trước đính chính số {n}", n=each.number)
            rows.append((Choice(label, ShowEarlierRanking(each.id, action.round)),))
    return Screen(
        title=t("Đính chính · {round}", round=rankings.name(visit, action.round)),
        lines=tuple(wording.lines(visit, done)),
        choices=(
            *rows,
            (
                Choice(t("Bảng xếp hạng"), ShowRanking(action.round or rankings.FINAL)),
                Choice(t("Niêm phong đáp án"), ShowSeal(number)),
            ),
        ),
    )


async def show_earlier(action: ShowEarlierRanking, visit: Visit) -> Screen | None:
    """None of what was never published."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    earlier = await visit.database.read(corrections.earlier, visit.stored.id, action.correction)
    if found is None or earlier is None or earlier.digest is None:
        return None
    limit = visit.rules.ranking.show_top
    top = await visit.database.read(standings.earlier_top, action.correction, action.round, limit)
    if not top:
        return None
    t = visit.t
    at = t.full_moment(found.done_at or found.asked_at)
    return Screen(
        title=t("Bảng cũ, đã đính chính · {round}", round=rankings.name(visit, action.round)),
        lines=(
            t("Bảng này không còn giá trị từ {at}.", at=at),
            *rankings.truth_line(visit, earlier.truth if action.round else None),
            *(
                line
                for each in top
                for line in ("", *rankings.person_in_table(visit, action.round, each))
            ),
        ),
        choices=(
            (Choice(t("Đơn vị khi đó"), ShowEarlierUnits(found.id, action.round, 0)),),
            (Choice(t("Bảng xếp hạng hiện nay"), ShowRanking(action.round or rankings.FINAL)),),
        ),
    )
