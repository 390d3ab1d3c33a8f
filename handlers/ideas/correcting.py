"""Until the deadline an idea is rewritten, has files added or taken away, or is withdrawn."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection

from contest.stage.ideas import IdeaRefused, is_open, kinds_in_words, read_idea
from conversation.action.ideas import (
    AddIdeaFile,
    OfferWithdrawal,
    RemoveIdeaFile,
    RewriteIdea,
    ShowOwnIdea,
    WithdrawIdea,
)
from conversation.post import Attachment, Post
from conversation.screen import Choice, Screen
from handlers.ideas import files, own
from handlers.ideas.handing_in import log
from handlers.ideas.owner import Owner, owned
from handlers.refusals import explain
from handlers.visit import Visit
from storage.stage import ideas, stages
from storage.stage.ideas import Content, Idea

A = TypeVar("A", RewriteIdea, AddIdeaFile, RemoveIdeaFile, WithdrawIdea)
Step = Callable[[A, Visit, Owner, Idea], Awaitable[Screen | None]]


async def rewrite(action: RewriteIdea, visit: Visit) -> Screen | None:
    """Title and text; the files stay."""
    return await _in_time(action, visit, _rewrite)


async def add_file(action: AddIdeaFile, visit: Visit) -> Screen | None:
    return await _in_time(action, visit, _add_file)


async def remove_file(action: RemoveIdeaFile, visit: Visit) -> Screen | None:
    """Only of the version that was shown. What is left has to say something."""
    return await _in_time(action, visit, _remove_file)


async def offer_withdrawal(action: OfferWithdrawal, visit: Visit) -> Screen | None:
    found = await owned(visit, action.stage, action.idea)
    if found is None:
        return None
    t = visit.t
    which = (action.stage, action.idea)
    return Screen(
        title=t("Rút ý tưởng số {number}?", number=action.idea),
        lines=(t("Ý tưởng đã rút không được chấm nữa. Còn hạn thì nộp ý tưởng khác được."),),
        choices=(
            (Choice(t("Rút ý tưởng"), WithdrawIdea(*which)),),
            (Choice(t("‹ Giữ lại"), ShowOwnIdea(*which), is_main=True),),
        ),
    )


async def withdraw(action: WithdrawIdea, visit: Visit) -> Screen | None:
    return await _in_time(action, visit, _withdraw)


async def _in_time(action: A, visit: Visit, step: Step[A]) -> Screen | None:
    """Only with one's own idea, and only until the deadline."""
    found = await owned(visit, action.stage, action.idea)
    if found is None:
        return None
    whose, idea = found
    if not is_open(whose.rules, visit.at):
        return own.too_late(visit, whose)
    return await step(action, visit, whose, idea)


async def _rewrite(action: RewriteIdea, visit: Visit, whose: Owner, idea: Idea) -> Screen | None:
    if visit.text is None:
        return _ask_text(action, visit)
    try:
        told = read_idea(visit.text, has_file=bool(idea.content.files))
    except IdeaRefused as refused:
        return _ask_text(action, visit, explain(visit.t, refused.reason))
    return await _change(visit, whose, idea, Content(told.title, told.text, idea.content.files))


async def _add_file(action: AddIdeaFile, visit: Visit, whose: Owner, idea: Idea) -> Screen | None:
    match visit.post:
        case Post(attachment=Attachment() as sent):
            pass
        case _:
            return _ask_file(action, visit, whose)
    try:
        file = files.take(whose.rules, sent, len(idea.content.files))
    except IdeaRefused as refused:
        return _ask_file(action, visit, whose, explain(visit.t, refused.reason))
    kept = replace(idea.content, files=(*idea.content.files, file))
    return await _change(visit, whose, idea, kept)


async def _remove_file(
    action: RemoveIdeaFile, visit: Visit, whose: Owner, idea: Idea
) -> Screen | None:
    there = idea.content.files
    if action.version != idea.version or not 0 <= action.file < len(there):
        return await own.draw(visit, whose, idea)
    left = replace(idea.content, files=(*there[: action.file], *there[action.file + 1 :]))
    if not left.text and not left.files:
        t = visit.t
        said = t("Ý tưởng này chỉ có tệp. Xin thêm tệp khác hoặc sửa nội dung trước.")
        return await own.draw(visit, whose, idea, said=said)
    return await _change(visit, whose, idea, left, is_typed=False)


async def _withdraw(action: WithdrawIdea, visit: Visit, whose: Owner, idea: Idea) -> Screen:
    del action
    await visit.database.write(_keep_withdrawn, visit, whose, idea)
    t = visit.t
    said = t("Đã rút ý tưởng số {number}.", number=idea.number)
    return await own.draw_all(visit, whose, said=said)


def _ask_text(action: RewriteIdea, visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Sửa ý tưởng số {number}", number=action.idea),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin gửi lại cả tên (dòng đầu) và nội dung (các dòng sau). Các tệp vẫn giữ nguyên."),
        ),
        asks=action,
        is_new=True,  # what is there stays to be copied from
    )


def _ask_file(action: AddIdeaFile, visit: Visit, whose: Owner, refusal: str = "") -> Screen:
    t, rules = visit.t, whose.rules
    return Screen(
        title=t("Thêm tệp cho ý tưởng số {number}", number=action.idea),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin gửi một tệp ({kinds}, đến {megabytes} MB).",
              kinds=kinds_in_words(rules), megabytes=rules.largest_megabytes),
            t("Gõ /hoithi để quay lại."),
        ),
        asks=action,
    )  # fmt: skip


async def _change(
    visit: Visit, whose: Owner, idea: Idea, content: Content, *, is_typed: bool = True
) -> Screen | None:
    """`is_typed`: it came as a message, which counts once, and not as a button."""
    message = visit.message if is_typed else None
    await visit.database.write(_write, visit, whose, idea, content, message)
    return await own.show(ShowOwnIdea(whose.at.id, idea.number), visit)


def _write(
    tx: Connection, visit: Visit, whose: Owner, idea: Idea, content: Content, message: str | None
) -> None:
    stages.hold(tx, whose.at.id)
    if ideas.change(tx, idea, content, by=visit.address, message=message, at=visit.at):
        log(tx, visit, whose, idea, "change_idea")


def _keep_withdrawn(tx: Connection, visit: Visit, whose: Owner, idea: Idea) -> None:
    stages.hold(tx, whose.at.id)
    if ideas.withdraw(tx, idea.id, visit.at):
        log(tx, visit, whose, idea, "withdraw_idea")
