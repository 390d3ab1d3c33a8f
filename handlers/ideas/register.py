"""All ideas as who hosts sees them: how many, from whom not yet, what they brought."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.stage.ideas import by_points
from contest.stage.rules import IdeaRules, Team
from conversation.action.ideas import AskIdeasPaper, ListIdeas, LockIdeas, ReadIdea
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.ideas import marks, wording
from handlers.ideas.marks import Points
from handlers.paging import PER_PAGE, clamp, pages, turns
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts
from storage.stage import ideas, parts, stages
from storage.stage.ideas import Idea


@dataclass(frozen=True)
class Register:
    """`points` of what is locked; `are_final`: whether marks of persons' ideas are."""

    at: AtStage
    rules: IdeaRules
    every: Sequence[Idea]
    points: Points
    are_final: bool

    @property
    def missing(self) -> list[Team]:
        """Teams without an idea."""
        there = {idea.team for idea in self.every}
        return [team for team in self.at.rules.teams if team.code not in there]

    @property
    def of_persons(self) -> list[Idea]:
        return [idea for idea in self.every if not idea.team]

    @property
    def best_of_persons(self) -> list[Idea]:
        """By points; empty before they are locked."""
        by_number = {idea.number: idea for idea in self.of_persons if idea.number in self.points}
        return [by_number[number] for number in by_points(self.points, by_number)]


def page_of(place: int) -> int:
    """On which page of the list an idea stands."""
    return place // PER_PAGE


async def show(action: ListIdeas, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host or at.rules.ideas is None:
        return None
    found = await visit.database.read(collect, at, at.rules.ideas)
    t, pages_of = visit.t, pages(found.every)
    page = clamp(action.page, len(pages_of))
    return Screen(
        title=t("Ý tưởng đã nộp"),
        lines=tuple(_lines(t, found)),
        choices=(
            *(_row(t, found, idea) for idea in pages_of[page]),
            *turns(t, page, len(pages_of), lambda n: ListIdeas(at.id, n)),
            *_to_do(t, found),
            overview.back(t),
        ),
    )


async def lock(action: LockIdeas, visit: Visit) -> Screen | None:
    """Locked, the means are shown; marks change only as new versions that two people answer for."""
    at = await opened(visit, action.stage)
    if at is None or not at.may_host or at.rules.ideas is None or at.rules.ideas.persons is None:
        return None
    await visit.database.write(_lock, visit, at, at.rules.ideas.persons.code, action.on)
    return await show(ListIdeas(at.id, 0), visit)


def collect(tx: Connection, at: AtStage, rules: IdeaRules) -> Register:
    every = ideas.of_stage(tx, at.id)
    are_final = rules.persons is not None and parts.state(tx, at.id, rules.persons.code).is_locked
    return Register(at, rules, every, marks.points(tx, at, every), are_final)


def _lock(tx: Connection, visit: Visit, at: AtStage, code: str, on: int) -> None:
    held = stages.hold(tx, at.id)
    if held is None or not held.is_open:
        return
    parts.lock(tx, at.id, code, visit.at if on else None)
    kind = "lock_ideas" if on else "unlock_ideas"
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"stage": at.id})


def _lines(t: Texts, found: Register) -> list[Line]:
    teams, missing = len(found.at.rules.teams), found.missing
    lines: list[Line] = [
        t("Hạn nộp: {at}.", at=t.full_moment(found.rules.closes_at)),
        t("Đội đã nộp: {count}/{teams}.", count=teams - len(missing), teams=teams),
    ]
    if missing:
        lines.append(t("Đội chưa nộp: {names}", names=", ".join(team.name for team in missing)))
    if found.rules.persons:
        lines.append(t.many("Ý tưởng của người dự thi: {n}.", len(found.of_persons)))
    if found.are_final:
        lines.append(t("Đã khóa chấm ý tưởng của người dự thi."))
    return lines


def _row(t: Texts, found: Register, idea: Idea) -> Row:
    told = f"{idea.number} · {wording.author(t, found.at, idea)} · {idea.content.title}"
    if idea.number in found.points:
        told = t("{points} điểm · {idea}", idea=told,
                 points=points.exact(t, found.points[idea.number]))  # fmt: skip
    return (Choice(wording.on_button(told), ReadIdea(found.at.id, idea.number)),)


def _to_do(t: Texts, found: Register) -> tuple[Row, ...]:
    rows: list[Row] = []
    if found.every:
        rows.append((Choice(t("Tập hợp vào một tệp Word"), AskIdeasPaper(found.at.id)),))
    if found.rules.persons and found.at.stored.is_open:
        on = 0 if found.are_final else 1
        label = t("Mở khóa chấm ý tưởng") if found.are_final else t("Khóa chấm ý tưởng")
        rows.append((Choice(label, LockIdeas(found.at.id, on)),))
    return tuple(rows)
