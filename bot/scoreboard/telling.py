"""A board in words, from the side that was asked for: what drawing has to lay out, no more."""

from dataclasses import dataclass
from typing import Final

from bot.scoreboard.looking import Snapshot
from contest.stage.board import BoardRow, BoardTable
from conversation.texts import Texts
from handlers.stage import points
from handlers.stage.board_views import BoardView, following

FOLLOW: Final = "follow"
"""What is going on in the hall."""

ROTATE: Final = "rotate"
"""One view after the other, of those that show any points."""

ROTATE_SECONDS: Final = 15

_SIZES: Final = ((10, "few"), (18, "some"), (28, "many"))


@dataclass(frozen=True, slots=True)
class Row:
    """`key` tells it from the others, and is the same when it moves. `kind`: "hidden", "waiting",
    "latest", or the medal of one of the first three places."""

    key: str
    place: str
    name: str
    cells: tuple[str, ...]
    sum: str
    kind: str


@dataclass(frozen=True, slots=True)
class Told:
    """`headings`: place, team, a column for each part, the sum; `hidden`: what stands in for a
    team that is not revealed."""

    event: str
    title: str
    news: str
    note: str
    headings: tuple[str, ...]
    hidden: str
    rows: tuple[Row, ...]
    size: str


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
    return keys.index(asked) if asked in keys else following(snapshot.stage, snapshot.board)


def tell(t: Texts, snapshot: Snapshot, view: BoardView) -> Told:
    table = view.table
    return Told(
        event=snapshot.stage.rules.short_title,
        title=view.title,
        news=_news(t, snapshot, table),
        note=_note(t, snapshot, table),
        headings=(t("Hạng"), t("Đội thi"), *_columns(snapshot, table), t("Điểm")),
        hidden=t("chưa công bố"),
        rows=(*_hidden(t, table), *(_row(t, snapshot, table, each) for each in table.rows)),
        size=_size(table.hidden + len(table.rows)),
    )


def ways(t: Texts, all_views: list[BoardView], asked: str) -> list[Way]:
    named = [
        (FOLLOW, t("Đang diễn ra")),
        *((view.key, view.title) for view in all_views),
        (ROTATE, t("Lần lượt")),
    ]
    return [Way(key, title, key == asked) for key, title in named]


def _news(t: Texts, snapshot: Snapshot, table: BoardTable) -> str:
    """The one thing that the hall should know now."""
    stage, latest = snapshot.stage, _latest(table)
    if not stage.is_open:
        return t("Kết quả chính thức")
    if stage.paused_at:
        return t("Hội thi đang tạm dừng.")
    if latest and latest.sum is not None:
        return t("Vừa công bố: {team}, {points} điểm",
                 team=_name(snapshot, latest.team), points=points.said(t, latest.sum))  # fmt: skip
    if stage.team in {team.code for team in stage.rules.teams}:
        return t("Trên sân khấu: {team}", team=_name(snapshot, stage.team))
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
        name=_name(snapshot, each.team),
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


def _name(snapshot: Snapshot, code: str) -> str:
    return next(team.name for team in snapshot.stage.rules.teams if team.code == code)


def _size(rows: int) -> str:
    return next((size for most, size in _SIZES if rows <= most), "long")
