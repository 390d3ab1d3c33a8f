"""What anybody is told who asks about the number of a certificate of a Hội thi."""

from dataclasses import replace

from contest.names import masked
from contest.rules import Names
from contest.stage.certified import WHOLE_TEAM
from conversation.screen import Heading, Line, Row, Screen
from handlers.stage import seat_words
from handlers.visit import Visit
from storage import contests
from storage.stage import stages
from storage.stage.certificates import IssuedAtStage
from storage.stage.stages import StoredStage


async def tell(visit: Visit, issued: IssuedAtStage, rows: tuple[Row, ...]) -> Screen:
    """Of one that was revoked only of which Hội thi it was. Names as in published tables."""
    t, stored = visit.t, await visit.database.read(stages.find, issued.stage_id)
    if stored is None:
        return Screen(choices=rows)
    if issued.revoked_at:
        day = t.date(issued.revoked_at)
        return Screen(
            title=t("Giấy chứng nhận số {number} không còn giá trị", number=issued.number),
            lines=(t("Ban Tổ chức đã thu hồi giấy này ngày {day}.", day=day), stored.rules.title),
            choices=rows,
        )
    if stored.contest_id != visit.stored.id:
        earlier = await visit.database.read(contests.load, stored.contest_id)
        visit = replace(visit, stored=earlier)
    return Screen(
        title=t("✅ Giấy chứng nhận số {number} do Ban Tổ chức cấp", number=issued.number),
        lines=tuple(_lines(visit, stored, issued)),
        choices=rows,
    )


def _lines(visit: Visit, stored: StoredStage, issued: IssuedAtStage) -> list[Line]:
    t, rules = visit.t, stored.rules
    is_masked = visit.rules.ranking.names is Names.MASKED
    person = masked(issued.name) if is_masked else issued.name
    team = seat_words.title(t, rules.team(issued.team))
    whose: list[Line] = [Heading(team)]
    if issued.person != WHOLE_TEAM:
        whose = [Heading(person), team]
    took_part = rules.participation_certificate or t("Tham gia Hội thi")
    what = Heading(issued.prize or took_part)
    part = [rules.part(issued.part).title] if issued.part else []
    day = t("Cấp ngày {day}.", day=t.date(issued.issued_at))
    return [*whose, "", what, *part, rules.title, "", day]
