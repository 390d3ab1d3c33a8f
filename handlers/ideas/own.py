"""Ideas as those see them who handed them in: what is kept, and what may still be done."""

from contest.stage.ideas import is_open
from conversation.action.ideas import (
    NO_TEAM,
    AddIdeaFile,
    HandInIdea,
    OfferWithdrawal,
    RemoveIdeaFile,
    RewriteIdea,
    ShowOwnIdea,
    ShowOwnIdeas,
)
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.ideas import files, wording
from handlers.ideas.owner import Owner, ask_to_join, owned, owner
from handlers.stage import overview
from handlers.visit import Visit
from storage.stage.ideas import Idea


async def show_all(action: ShowOwnIdeas, visit: Visit) -> Screen | None:
    whose = await owner(visit, action.stage, action.team)
    if whose is None:
        return await ask_to_join(visit, action.stage, action.team)
    return await draw_all(visit, whose)


async def show(action: ShowOwnIdea, visit: Visit) -> Screen | None:
    found = await owned(visit, action.stage, action.idea)
    return await draw(visit, *found) if found else None


async def draw_all(visit: Visit, whose: Owner, *, said: str = "") -> Screen:
    t = visit.t
    mine = await visit.database.read(whose.ideas)
    return Screen(
        title=_title(t, whose),
        lines=(
            *((said, "") if said else ()),
            *(() if mine else (t("Chưa nộp ý tưởng nào."),)),
            _until(t, whose, visit),
            t.many("Nộp được nhiều nhất {n} ý tưởng.", whose.most),
        ),
        choices=(
            *(
                (Choice(wording.on_button(f"{each.number} · {each.content.title}"),
                        ShowOwnIdea(whose.at.id, each.number)),)
                for each in mine
            ),
            *_one_more(t, whose, len(mine), visit),
            overview.back(t),
        ),
    )  # fmt: skip


async def draw(visit: Visit, whose: Owner, idea: Idea, *, said: str = "") -> Screen:
    """The receipt, and what may be done until the deadline."""
    t = visit.t
    receipt = t("Đã nhận ý tưởng số {number} lúc {at}.",
                number=idea.number, at=t.full_moment(idea.handed_in_at))  # fmt: skip
    return Screen(
        title=_title(t, whose),
        lines=(
            *((said, "") if said else ()),
            receipt,
            *_changed(t, idea),
            _until(t, whose, visit),
            "",
            *wording.content(t, idea),
        ),
        choices=(
            *files.rows(t, whose.at.id, idea),
            *(_to_correct(t, whose, idea) if is_open(whose.rules, visit.at) else ()),
            (Choice(t("‹ Các ý tưởng"), ShowOwnIdeas(whose.at.id, whose.team)),),
        ),
    )


def too_late(visit: Visit, whose: Owner) -> Screen:
    t, closed = visit.t, whose.rules.closes_at
    return Screen(
        title=t("Đã hết hạn nộp ý tưởng"),
        lines=(
            t("Rất tiếc, hạn nộp và sửa ý tưởng là {closed}; tin của anh/chị được nhận lúc {now}.",
              closed=t.full_moment(closed), now=t.full_moment(visit.at)),
            t("Những gì đã nộp trước đó vẫn được giữ nguyên."),
        ),
        choices=(
            (Choice(t("Xem các ý tưởng đã nộp"), ShowOwnIdeas(whose.at.id, whose.team)),),
            overview.back(t),
        ),
    )  # fmt: skip


def _title(t: Texts, whose: Owner) -> str:
    if whose.team == NO_TEAM:
        return t("Ý tưởng của tôi")
    return t("Ý tưởng của {team}", team=whose.at.rules.teams[whose.team].name)


def _changed(t: Texts, idea: Idea) -> list[Line]:
    if idea.version == 1:
        return []
    return [t("Bản mới nhất: lần {version}, lúc {at}.",
              version=idea.version, at=t.full_moment(idea.sent_at))]  # fmt: skip


def _until(t: Texts, whose: Owner, visit: Visit) -> str:
    closes = t.full_moment(whose.rules.closes_at)
    if is_open(whose.rules, visit.at):
        return t("Nộp và sửa được đến {at}.", at=closes)
    return t("Đã hết hạn nộp lúc {at}.", at=closes)


def _one_more(t: Texts, whose: Owner, count: int, visit: Visit) -> tuple[Row, ...]:
    if count >= whose.most or not is_open(whose.rules, visit.at):
        return ()
    hand_in = HandInIdea(whose.at.id, whose.team)
    return ((Choice(t("Nộp ý tưởng"), hand_in, is_main=not count),),)


def _to_correct(t: Texts, whose: Owner, idea: Idea) -> tuple[Row, ...]:
    which = (whose.at.id, idea.number)
    more = Choice(t("Thêm tệp"), AddIdeaFile(*which))
    has_room = len(idea.content.files) < whose.rules.most_files
    removals = tuple(
        (Choice(t("Bỏ tệp {name}", name=files.name(t, file)),
                RemoveIdeaFile(*which, idea.version, position)),)
        for position, file in enumerate(idea.content.files)
    )  # fmt: skip
    return (
        (Choice(t("Sửa nội dung"), RewriteIdea(*which)), *((more,) if has_room else ())),
        *removals,
        (Choice(t("Rút ý tưởng"), OfferWithdrawal(*which)),),
    )
