"""The teams of a part as a judge meets them: the one on stage first, then in the order drawn."""

from sqlalchemy import Connection

from contest.stage.marking import may_mark
from contest.stage.rules import StagePart
from contest.stage.running_order import running_order
from conversation.action.judging import (
    ChoosePaperSheet,
    ShowJudging,
    ShowPanel,
    ShowSheet,
    sheet_of,
)
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers.stage import overview
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import parts, sheets
from storage.stage.sheets import State


async def show(action: ShowJudging, visit: Visit) -> Screen | None:
    """Judges see their own sheets; who hosts types paper sheets in, or looks at a locked part."""
    at = await opened(visit, action.stage)
    if at is None or not 0 <= action.part < len(at.rules.parts):
        return None
    if at.judge is None and not at.may_host:
        return None
    t, part = visit.t, at.rules.parts[action.part]
    marked = await visit.database.read(marked_in, at, part)
    return Screen(
        title=t("Chấm điểm: {part}", part=part.title),
        lines=(
            t("✓ đã nộp phiếu · … đang chấm · ○ chưa chấm") if at.judge is not None
            else t("Xin chọn đội."),
            *((t("Hội thi đang tạm dừng; vẫn chấm tiếp được."),) if at.stored.paused_at else ()),
        ),
        choices=(
            *_teams(t, at, action.part, marked),
            *_other_parts(t, at, action.part),
            overview.back(t),
        ),
    )  # fmt: skip


def _teams(t: Texts, at: AtStage, number: int, marked: "Marked") -> tuple[Row, ...]:
    part = at.rules.parts[number]
    positions = {team.code: position for position, team in enumerate(at.rules.teams)}
    order = [team.code for team in running_order(at.rules, part.code)]
    order.sort(key=lambda code: code != at.stored.team or part.code != at.stored.part)
    return tuple(_team(t, at, number, positions[code], marked) for code in order)


def _team(t: Texts, at: AtStage, part: int, team: int, marked: "Marked") -> Row:
    rules, code = at.rules.teams[team], at.rules.teams[team].code
    is_on = (at.stored.part, at.stored.team) == (at.rules.parts[part].code, code)
    on_stage = t("▶ {team}", team=rules.name) if is_on else rules.name
    row: list[Choice] = []
    if at.judge is not None and may_mark(at.rules.judges[at.judge], rules):
        sign = marked.sign(code, at.judge)
        opens = ShowSheet(at.id, sheet_of(part, team, at.judge))
        row.append(Choice(f"{sign} {on_stage}", opens, is_main=is_on))
    elif at.judge is not None:
        row.append(Choice(t("{team} (cùng đơn vị)", team=on_stage), ShowJudging(at.id, part)))
    if marked.is_locked:
        row.append(Choice(t("Cả Ban") if row else on_stage, ShowPanel(at.id, part, team)))
    elif at.may_host:
        row.append(Choice(t("Phiếu giấy") if row else on_stage,
                          ChoosePaperSheet(at.id, part, team)))  # fmt: skip
    return tuple(row) or (Choice(on_stage, ShowJudging(at.id, part)),)


def _other_parts(t: Texts, at: AtStage, number: int) -> tuple[Row, ...]:
    others = [
        Choice(part.title, ShowJudging(at.id, position))
        for position, part in enumerate(at.rules.parts)
        if position != number and part.criteria
    ]
    return tuple((each,) for each in others)


class Marked:
    """Which sheets of a part are handed in, and whether the part is locked."""

    def __init__(self, states: dict[tuple[str, int], State], *, is_locked: bool) -> None:
        self._states = states
        self.is_locked = is_locked

    def sign(self, team: str, judge: int) -> str:
        state = self._states.get((team, judge))
        if state is None:
            return "○"
        return "…" if state is State.OPEN else "✓"

    def has_given(self, team: str, judge: int) -> bool:
        return self._states.get((team, judge)) in {State.HANDED_IN, State.PROPOSED}


def marked_in(tx: Connection, at: AtStage, part: StagePart) -> Marked:
    newest = {(each.team, each.judge): each.state for each in sheets.of_part(tx, at.id, part.code)}
    return Marked(newest, is_locked=parts.state(tx, at.id, part.code).is_locked)
