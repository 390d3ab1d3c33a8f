"""The jury reads ideas one by one and marks them; who hosts reads them too."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from contest.stage.ideas import is_open
from conversation.action.ideas import ListIdeas, ReadIdea, ReadUnmarked, SendIdeaFile
from conversation.action.judging import ShowSheet
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.ideas import files, marks, register, wording
from handlers.ideas.owner import owned
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import ideas
from storage.stage.ideas import Idea
from storage.stage.sheets import Sheet, State


@dataclass(frozen=True)
class Read:
    """One of all ideas; `sheet` and `which` are the judge's own, where there is any to fill in.
    `of_panel`: what the whole panel gave, once that is locked."""

    at: AtStage
    every: Sequence[Idea]
    idea: Idea
    sheet: Sheet | None
    which: int | None
    of_panel: Fraction | None

    @property
    def place(self) -> int:
        return self.every.index(self.idea)


async def show(action: ReadIdea, visit: Visit) -> Screen | None:
    """Where it has been withdrawn, the next one."""
    at = await _may_read(visit, action.stage)
    every = await visit.database.read(ideas.of_stage, at.id) if at else []
    if at is None or not every:
        return None
    idea = next((each for each in every if each.number >= action.idea), every[-1])
    sheet = await visit.database.read(marks.newest_sheet, at, idea)
    of_panel = (await visit.database.read(marks.points, at, [idea])).get(idea.number)
    which = marks.own_sheet(visit, at, idea)
    return _draw(visit, Read(at, every, idea, sheet, which, of_panel))


async def show_unmarked(action: ReadUnmarked, visit: Visit) -> Screen | None:
    """After the one that is read, and from the first one again."""
    at = await _may_read(visit, action.stage)
    if at is None:
        return None
    every = await visit.database.read(ideas.of_stage, at.id)
    later = [each for each in every if each.number > action.idea]
    for each in (*later, *every[: len(every) - len(later)]):
        sheet = await visit.database.read(marks.newest_sheet, at, each)
        is_done = sheet is not None and sheet.state is not State.OPEN
        if not is_done and marks.own_sheet(visit, at, each) is not None:
            return await show(ReadIdea(at.id, each.number), visit)
    return Screen(toast=visit.t("Anh/chị đã chấm tất cả các ý tưởng."), is_alert=True)


async def send_file(action: SendIdeaFile, visit: Visit) -> Screen | None:
    """To the jury, who hosts, and whoever handed it in."""
    found = await owned(visit, action.stage, action.idea)
    idea = found[1] if found else await _readable(visit, action)
    if idea is None or not 0 <= action.file < len(idea.content.files):
        return None
    return Screen(post=files.as_post(idea, idea.content.files[action.file]))


async def _readable(visit: Visit, action: SendIdeaFile) -> Idea | None:
    at = await _may_read(visit, action.stage)
    idea = await visit.database.read(ideas.find, at.id, action.idea) if at else None
    return idea if idea and idea.is_there else None


async def _may_read(visit: Visit, stage_id: int) -> AtStage | None:
    """Judges once nothing changes any more, so that all mark the same."""
    at = await opened(visit, stage_id)
    if at is None or at.rules.ideas is None:
        return None
    is_for_jury = at.judge is not None and not is_open(at.rules.ideas, visit.at)
    return at if is_for_jury or at.may_host else None


def _draw(visit: Visit, read: Read) -> Screen:
    t, at, idea = visit.t, read.at, read.idea
    return Screen(
        title=t("Ý tưởng số {number} · {author} ({place}/{count})", number=idea.number,
                author=wording.author(t, at, idea), place=read.place + 1, count=len(read.every)),
        lines=(*wording.content(t, idea), "", *_own_mark(t, read), *_panels_mark(t, read)),
        choices=(
            *files.rows(t, at.id, idea),
            *_to_mark(t, read),
            *_turns(t, read),
            *(((Choice(t("Các ý tưởng đã nộp"), ListIdeas(at.id, register.page_of(read.place))),),)
              if at.may_host else ()),
            overview.back(t),
        ),
    )  # fmt: skip


def _panels_mark(t: Texts, read: Read) -> list[Line]:
    if read.of_panel is None:
        return []
    return [t("Điểm của Ban Giám khảo: {points}.", points=points.exact(t, read.of_panel))]


def _own_mark(t: Texts, read: Read) -> list[Line]:
    """Others' marks are seen once they are locked."""
    if read.at.judge is None:
        return []
    if read.which is None:
        return [t("Anh/chị không chấm ý tưởng này.")]
    if read.sheet is None:
        return [t("Anh/chị chưa chấm.")]
    total = points.said(t, read.sheet.total)
    if read.sheet.state is State.OPEN:
        return [t("Anh/chị đang chấm: {points} điểm, chưa nộp phiếu.", points=total)]
    return [t("Anh/chị đã chấm: {points} điểm.", points=total)]


def _to_mark(t: Texts, read: Read) -> tuple[Row, ...]:
    if read.which is None:
        return ()
    is_to_do = read.sheet is None or read.sheet.state is State.OPEN
    label = t("Chấm ý tưởng này") if is_to_do else t("Xem phiếu chấm")
    mark = Choice(label, ShowSheet(read.at.id, read.which), is_main=is_to_do)
    unmarked = ReadUnmarked(read.at.id, read.idea.number)
    return ((mark, Choice(t("Chưa chấm ›"), unmarked)),)


def _turns(t: Texts, read: Read) -> tuple[Row, ...]:
    row = []
    if read.place > 0:
        row.append(Choice(t("‹ Trước"), ReadIdea(read.at.id, read.every[read.place - 1].number)))
    if read.place + 1 < len(read.every):
        row.append(Choice(t("Sau ›"), ReadIdea(read.at.id, read.every[read.place + 1].number)))
    return (tuple(row),) if row else ()
