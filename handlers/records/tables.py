"""The tables that stand in the text of the minutes, and how figures stand in them."""

from datetime import datetime
from decimal import Decimal

from contest.stage.totals import TeamStanding
from conversation.texts import Texts
from handlers.records.gathering import Record
from handlers.stage import points
from handlers.visit import Visit
from printing.decree30 import Table
from storage.stage.turns import Turn

NOTHING = "–"


def judge_number(t: Texts, position: int) -> str:
    """Such as GK3: a name is too long for the head of a column."""
    return t("GK{number}", number=position + 1)


def when(t: Texts, at: datetime) -> str:
    return t("{time} ngày {day}", time=t.time(at), day=t.date(at))


def time_on_stage(t: Texts, turn: Turn | None) -> str:
    if turn is None:
        return NOTHING
    return t.seconds(int(turn.on_stage(turn.called_at).total_seconds()))


def given(t: Texts, value: Decimal | None) -> str:
    return NOTHING if value is None else points.said(t, value)


def totals(visit: Visit, record: Record) -> Table:
    """In the order of places; whoever has no marks at all comes last, without a place."""
    t, parts = visit.t, record.rules.parts
    ranking = sorted(record.scores.ranking(), key=lambda each: not each.total.parts)
    heads = (t("Hạng"), t("Đội"), *(part.title for part in parts), t("Tổng điểm"))
    rows = [
        (
            place(each),
            record.rules.team(each.total.team).name,
            *(given(t, each.total.parts.get(part.code)) for part in parts),
            points.said(t, each.total.total),
        )
        for each in ranking
    ]
    widths = (1.5, 4.5, *(2.2 for _ in parts), 2)
    return Table(heads, rows, widths, frozenset({0, *range(2, len(parts) + 3)}), size=12)


def place(each: TeamStanding) -> str:
    if not each.total.parts:
        return NOTHING
    return f"{each.place}{'=' if each.is_tied else ''}"


def prizes(visit: Visit, record: Record) -> Table:
    t = visit.t
    rows = [
        (str(number), prize.title, record.rules.team(team).name, prize.value)
        for number, (prize, team) in enumerate(record.prizes, start=1)
    ]
    heads = t("TT"), t("Giải"), t("Đội"), t("Trị giá")
    return Table(heads, rows, (1.2, 5.5, 5.5, 3.5), frozenset({0}))
