"""What /hoithi offers about ideas to whoever asks."""

from datetime import datetime

from contest.stage.ideas import is_open
from conversation.action.ideas import NO_TEAM, ListIdeas, ReadIdea, ShowOwnIdeas
from conversation.screen import Choice, Row
from conversation.texts import Texts
from handlers.stage.opened import AtStage


def ways_in(t: Texts, at: AtStage, now: datetime) -> tuple[Row, ...]:
    """Leaders and participants hand in, who judges or hosts does not; the jury reads once nothing
    changes any more."""
    told, seat = at.rules.ideas, at.team_seat
    if told is None:
        return ()
    row = []
    if seat is not None and at.leads(seat.number):
        row.append(Choice(t("Ý tưởng của đội"), ShowOwnIdeas(at.id, seat.number)))
    if told.persons and at.judge is None and not at.may_host:
        row.append(Choice(t("Ý tưởng của tôi"), ShowOwnIdeas(at.id, NO_TEAM)))
    if at.judge is not None and not is_open(told, now):
        row.append(Choice(t("Đọc ý tưởng"), ReadIdea(at.id, 0)))
    if at.may_host:
        row.append(Choice(t("Ý tưởng đã nộp"), ListIdeas(at.id, 0)))
    return tuple((each,) for each in row)
