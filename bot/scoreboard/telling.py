"""A board in words, from the side that was asked for: what drawing has to lay out, no more."""

from dataclasses import dataclass
from typing import Final

from bot.scoreboard.looking import Snapshot
from bot.scoreboard.order import tell_order
from bot.scoreboard.told import Row, Told, size_of
from contest.stage.board import BoardRow, BoardTable
from conversation.texts import Texts
from handlers.stage import points
from handlers.stage.board_views import BoardView, following

FOLLOW: Final = "follow"
"""What is going on in the hall."""

ROTATE: Final = "rotate"
"""One view after the other, of those that show any points."""

ROTATE_SECONDS: Final = 15


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another view."""

    key: str
    title: str
    is_here: bool


def known(asked: str, all_views: list[BoardView]) -> str:
    """What is asked for, if it is there."""
    return asked if asked in {ROTATE, *(view.key for view in all_views)} else FOLLOW


def position(snapshot: Snapshot, asked: str, all_views: list[BoardView], seconds: float) -> int:
    """Which of the views is shown at an instant, by the clock of `seconds`."""
    if asked == ROTATE:
        begun = [number for number, view in enumerate(all_views) if view.table.is_begun]
        return begun[int(seconds // ROTATE_SECONDS) % len(begun)] if begun else 0
    keys = [view.key for view in all_views]
    if asked in keys:
        return keys.index(asked)
    return following(snapshot.stage, snapshot.board) or _awaited(snapshot)


def tell(t: Texts, snapshot: Snapshot, view: BoardView) -> Told:
    """Of a part without points yet: who goes on stage when."""
    table = view.table
    part = snapshot.stage.rules.part(table.parts[0])
    is_of_part = table is snapshot.board.parts.get(part.code)
    if is_of_part and not table.is_begun and part.has_running_order:
        return tell_order(t, snapshot.stage, part, news=_news(t, snapshot, table))
    return Told(
        event=snapshot.stage.rules.short_title,
        title=view.title,
        news=_news(t, snapshot, table),
        note=_note(t, snapshot, table),
        headings=(t("Hạng"), t("Đội thi"), *_columns(snapshot, table), t("Điểm")),
        hidden=t("chưa công bố"),
        rows=(*_hidden(t, table), *(_row(t, snapshot, table, each) for each in table.rows)),
        size=size_of(table.hidden + len(table.rows)),
    )


def ways(t: Texts, all_views: list[BoardView], asked: str) -> list[Way]:
    named = [
        (FOLLOW, t("Đang diễn ra")),
        *((view.key, view.title) for view in all_views),
        (ROTATE, t("Lần lượt")),
    ]
    return [Way(key, title, key == asked) for key, title in named]


def _awaited(snapshot: Snapshot) -> int:
    """The position of the part that is on while a team is on stage, and before anything has points
    at all; else the total."""
    stage = snapshot.stage
    is_awaited = stage.is_open and bool(stage.team or not snapshot.board.total.is_begun)
    has_order = stage.rules.parts[stage.part_number].has_running_order
    return 1 + stage.part_number if is_awaited and has_order else 0


def _news(t: Texts, snapshot: Snapshot, table: BoardTable) -> str:
    """The one thing that the hall should know now."""
    stage, latest = snapshot.stage, _latest(table)
    called = {team.code: team.name for team in stage.rules.teams}
    if not stage.is_open:
        return t("Kết quả chính thức")
    if stage.paused_at:
        return t("Hội thi đang tạm dừng.")
    if latest and latest.sum is not None:
        return t("Vừa công bố: {team}, {points} điểm",
                 team=called[latest.team], points=points.said(t, latest.sum))  # fmt: skip
    if stage.team in called:
        return t("Trên sân khấu: {team}", team=called[stage.team])
    return ""


def _note(t: Texts, snapshot: Snapshot, table: BoardTable) -> str:
    if not table.is_begun:
        return t("Điểm hiện ra ở đây ngay khi được công bố.")
    missing = [code for code in table.parts if code not in snapshot.board.counted]
    if len(table.parts) > 1 and missing:
        titles = ", ".join(snapshot.stage.rules.part(code).title for code in missing)
        return t("Chưa gồm: {parts}.", parts=titles)
    return ""


def _columns(snapshot: Snapshot, table: BoardTable) -> tuple[str, ...]:
    """Of a single part the sum says it all."""
    titles = tuple(snapshot.stage.rules.part(code).title for code in table.parts)
    return titles if len(titles) > 1 else ()


def _hidden(t: Texts, table: BoardTable) -> list[Row]:
    """Places above that are not revealed yet; nothing of a part that is not begun."""
    return [
        Row(f"place-{place}", t.number(place), "", (), "", "hidden")
        for place in range(1, table.hidden + 1)
        if table.is_begun
    ]


def _row(t: Texts, snapshot: Snapshot, table: BoardTable, each: BoardRow) -> Row:
    columns = each.parts if len(each.parts) > 1 else ()
    return Row(
        key=f"team-{each.team}",
        place=t.number(each.place) if each.place else "",
        name=snapshot.stage.rules.team(each.team).name,
        cells=tuple("" if got is None else points.said(t, got) for got in columns),
        sum="" if each.sum is None else points.said(t, each.sum),
        kind=_kind(table, each),
    )


def _kind(table: BoardTable, each: BoardRow) -> str:
    if each.place is None:
        return "waiting"
    if each == _latest(table):
        return "latest"
    return {1: "gold", 2: "silver", 3: "bronze"}.get(each.place, "")


def _latest(table: BoardTable) -> BoardRow | None:
    """While a part is being revealed."""
    return table.rows[0] if table.hidden and table.rows else None
