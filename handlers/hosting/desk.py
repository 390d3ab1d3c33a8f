"""What the host sees: who is on stage, the clock, who has not marked yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.stage.marking import penalty
from contest.stage.rules import StagePart, Team
from contest.stage.running_order import running_order
from contest.stage.score import judges_of
from conversation.action.hosting import (
    CallTeam,
    ChoosePart,
    LockPart,
    OfferPublishingStage,
    PauseStage,
    Reveal,
    ShowBoard,
    ShowHost,
    ShowTeams,
    ShowTies,
    StartClock,
    StopClock,
    TypeTime,
)
from conversation.action.judging import ShowJudging, ShowProposed
from conversation.action.live import ShowLive
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.judging.teams import Marked, marked_in
from handlers.paging import in_rows
from handlers.stage import overview, points, seat_words
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import parts, turns
from storage.stage.parts import PartState
from storage.stage.turns import Turn


@dataclass(frozen=True)
class OnStage:
    """What goes on in the part that is on; `team` and `turn` are None while nobody was called."""

    at: AtStage
    number: int
    part: StagePart
    team: Team | None
    turn: Turn | None
    state: PartState
    marked: Marked
    order: Sequence[Team]

    @property
    def next_team(self) -> Team | None:
        """After the one on stage, in the order drawn."""
        if self.team is None:
            return self.order[0]
        place = self.order.index(self.team)
        return self.order[place + 1] if place + 1 < len(self.order) else None

    def position(self, team: Team) -> int:
        return self.at.rules.teams.index(team)


async def show(action: ShowHost, visit: Visit, *, said: str = "") -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host:
        return None
    on = await visit.database.read(on_stage, at)
    t = visit.t
    return Screen(
        title=t("Điều khiển Hội thi: {part}", part=on.part.title),
        lines=(*((said, "") if said else ()), *_lines(visit, on)),
        choices=(
            *(_to_go_on(t, on) if at.stored.is_open else ()),
            (
                Choice(t("Bảng điểm"), ShowBoard(at.id)),
                Choice(t("Phiếu chờ xác nhận"), ShowProposed(at.id)),
            ),
            overview.back(t),
        ),
    )


def _to_go_on(t: Texts, on: OnStage) -> tuple[Row, ...]:
    if on.at.stored.paused_at:
        return ((Choice(t("Tiếp tục Hội thi"), PauseStage(on.at.id, 0), is_main=True),),)
    return (*_live(t, on), *_clock(t, on), *_calling(t, on), *_part(t, on), *_whole(t, on))


def on_stage(tx: Connection, at: AtStage) -> OnStage:
    part = at.rules.parts[at.stored.part_number]
    team = next((each for each in at.rules.teams if each.code == at.stored.team), None)
    return OnStage(
        at,
        at.stored.part_number,
        part,
        team,
        turns.find(tx, at.id, part.code, team.code) if team else None,
        parts.state(tx, at.id, part.code),
        marked_in(tx, at, part),
        running_order(at.rules, part.code),
    )


def _lines(visit: Visit, on: OnStage) -> list[Line]:
    t = visit.t
    lines: list[Line] = []
    if not on.at.stored.is_open:
        lines += [t("Kết quả đã công bố; không sửa được gì nữa.")]
    if on.at.stored.paused_at:
        lines += [t("Hội thi đang tạm dừng; đồng hồ đã dừng.")]
    if on.state.is_locked:
        lines += [t("Phần thi đã khóa; phiếu sửa cần người thứ hai xác nhận.")]
    if on.team is None:
        return [*lines, t("Chưa gọi đội nào.")] if on.part.criteria else lines
    lines += [t("Trên sân khấu: {team}", team=on.team.name)]
    if on.turn:
        lines += _time(visit, on, on.turn)
    return [*lines, *_awaited(t, on, on.team)]


def _time(visit: Visit, on: OnStage, turn: Turn) -> list[Line]:
    t, lasted = visit.t, turn.on_stage(visit.at)
    lines: list[Line] = [t("Thời gian: {time}", time=t.seconds(int(lasted.total_seconds())))]
    if turn.started_at:
        lines = [t("Thời gian: {time}, đồng hồ đang chạy",
                   time=t.seconds(int(lasted.total_seconds())))]  # fmt: skip
    if lost := penalty(on.part, lasted):
        lines += [t("Trừ quá giờ: {points}.", points=points.said(t, lost))]
    return lines


def _awaited(t: Texts, on: OnStage, team: Team) -> list[Line]:
    """Of whom there is no sheet yet."""
    if not on.part.criteria:
        return []
    missing = [
        on.at.rules.judges[judge].name
        for judge in judges_of(on.at.rules, team)
        if not on.marked.has_given(team.code, judge)
    ]
    if not missing:
        return [t("Tất cả giám khảo đã nộp phiếu.")]
    return [t("Chưa có phiếu của: {names}", names=", ".join(missing))]


def _live(t: Texts, on: OnStage) -> tuple[Row, ...]:
    """All teams answer at once."""
    opens = Choice(t("Câu hỏi trực tiếp"), ShowLive(on.at.id, on.number), is_main=True)
    return ((opens,),) if on.part.live else ()


def _clock(t: Texts, on: OnStage) -> tuple[Row, ...]:
    if on.team is None or on.state.is_locked:
        return ()
    where = (on.at.id, on.number, on.position(on.team))
    runs = on.turn is not None and on.turn.started_at is not None
    press = (
        Choice(t("Dừng đồng hồ"), StopClock(*where), is_main=True)
        if runs
        else Choice(t("Chạy đồng hồ"), StartClock(*where), is_main=True)
    )
    return ((press, Choice(t("Sửa thời gian"), TypeTime(*where))),)


def _calling(t: Texts, on: OnStage) -> tuple[Row, ...]:
    if on.state.is_locked or not on.part.criteria:
        return ()
    row = [Choice(t("Chọn đội"), ShowTeams(on.at.id, 0))]
    following = on.next_team
    if following is not None:
        call = CallTeam(on.at.id, on.number, on.position(following))
        row.insert(0, Choice(seat_words.call(t, following), call))
    return (tuple(row),)


def _part(t: Texts, on: OnStage) -> tuple[Row, ...]:
    """Locked, a part can be revealed; what is revealed can be hidden again."""
    rows: list[Row] = []
    if on.part.criteria:
        rows.append((Choice(t("Các phiếu chấm"), ShowJudging(on.at.id, on.number)),))
    if not on.state.is_locked:
        rows.append((Choice(t("Khóa phần thi"), LockPart(on.at.id, on.number, 1)),))
    else:
        rows += _revealing(t, on)
    others = [
        Choice(part.title, ChoosePart(on.at.id, number))
        for number, part in enumerate(on.at.rules.parts)
        if number != on.number
    ]
    return (*rows, *in_rows(others, 2))


def _revealing(t: Texts, on: OnStage) -> list[Row]:
    count, shown = len(on.at.rules.teams), on.state.revealed
    where = (on.at.id, on.number)
    rows: list[Row] = []
    if shown < count:
        kept_back = max(shown, count - 3)
        rows.append((
            Choice(t("Công bố thêm một đội"), Reveal(*where, shown + 1), is_main=True),
            *((Choice(t("Công bố, trừ ba đội đầu"), Reveal(*where, kept_back)),)
              if shown < count - 3 else ()),
        ))  # fmt: skip
        rows.append((Choice(t("Công bố tất cả"), Reveal(*where, count)),))
    rows.append((
        *((Choice(t("Ẩn điểm phần này"), Reveal(*where, 0)),) if shown else ()),
        Choice(t("Mở khóa phần thi"), LockPart(*where, 0)),
    ))  # fmt: skip
    return rows


def _whole(t: Texts, on: OnStage) -> tuple[Row, ...]:
    pause = Choice(t("Tạm dừng Hội thi"), PauseStage(on.at.id, 1))
    return (
        (pause, Choice(t("Các đội bằng điểm"), ShowTies(on.at.id))),
        (Choice(t("Công bố kết quả Hội thi"), OfferPublishingStage(on.at.id)),),
    )
