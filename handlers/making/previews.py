"""A draft as it will be: the whole calendar, and the rules as people will read them."""

import asyncio
from dataclasses import replace

from contest.calendar import due_runs
from contest.rules import Rules
from conversation.action.making import (
    OpenDraft,
    PreviewCalendar,
    PreviewRules,
    SendRulePaper,
    ShowFaults,
)
from conversation.screen import Choice, File, Heading, Line, Row, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.making import drafts
from handlers.making.checking import explain_in_draft
from handlers.reports import official
from handlers.rules.articles import articles
from handlers.rules.articles_page import articles_page
from handlers.rules.calendar import to_whom, told_once, what_happens
from handlers.visit import Caller
from printing import decree30

_RUNS_PER_PAGE = 12
_FAULTS_PER_PAGE = 10


async def show_faults(action: ShowFaults, caller: Caller) -> Screen | None:
    found = await drafts.opened(caller, action.draft)
    if found is None:
        return None
    t = caller.t
    faults = [explain_in_draft(t, found.checked, fault) for fault in found.checked.faults]
    pages = paging.pages(faults, _FAULTS_PER_PAGE)
    page = paging.clamp(action.page, len(pages))
    lines = [f"• {fault}" for fault in pages[page]] or [t("Không còn điều gì cần sửa.")]
    return Screen(
        title=t("Những điều cần sửa"),
        lines=tuple(lines),
        choices=(
            *paging.turns(t, page, len(pages), lambda at: ShowFaults(action.draft, at)),
            back(t, action.draft),
        ),
    )


async def show_calendar(action: PreviewCalendar, caller: Caller) -> Screen | None:
    """All that happens by itself, and who hears of it."""
    rules = await _rules(caller, action.draft)
    if rules is None:
        return None
    t = replace(caller.t, zone=rules.zone)
    pages = paging.pages(told_once(due_runs(rules)), _RUNS_PER_PAGE)
    page = paging.clamp(action.page, len(pages))
    lines: list[Line] = []
    for due in pages[page]:
        round_ = rules.rounds[due.round - 1].title if due.round else t("Toàn cuộc thi")
        whom = to_whom(t, rules, due)
        lines.append(Heading(t.full_moment(due.at)))
        lines.append(f"{round_}: {what_happens(t, due)}" + (f" → {whom}" if whom else ""))
    return Screen(
        title=t("Lịch của cuộc thi"),
        lines=tuple(lines),
        choices=(
            *paging.turns(t, page, len(pages), lambda at: PreviewCalendar(action.draft, at)),
            back(t, action.draft),
        ),
    )


async def show_rules(action: PreviewRules, caller: Caller) -> Screen | None:
    """The rules as `/thele` will show them."""
    rules = await _rules(caller, action.draft)
    if rules is None:
        return None
    t = replace(caller.t, zone=rules.zone)
    lines, page, count = articles_page(t, rules, action.page)
    return Screen(
        title=t("Thể lệ"),
        lines=lines,
        choices=(
            *paging.turns(t, page, count, lambda at: PreviewRules(action.draft, at)),
            back(t, action.draft),
        ),
    )


async def send_rule_paper(action: SendRulePaper, caller: Caller) -> Screen | None:
    rules = await _rules(caller, action.draft)
    if rules is None:
        return None
    t = replace(caller.t, zone=rules.zone)
    data = await asyncio.to_thread(set_rules, t, rules)
    return Screen(
        title=t("Thể lệ"),
        lines=(t("Số văn bản, ngày ký và người ký: xin điền vào tệp."),),
        choices=(back(t, action.draft),),
        file=File(t("thele.docx"), data),
    )


def back(t: Texts, draft_id: int) -> Row:
    return (Choice(t("‹ Bản nháp"), OpenDraft(draft_id)),)


def set_rules(t: Texts, rules: Rules) -> bytes:
    """The rules as a Word paper; number and day, and what the letterhead lacks, are left open."""
    blocks = [decree30.Article(each.title, each.clauses) for each in articles(t, rules)]
    paper = decree30.Paper(
        official.head(rules, t("TL")),
        t("Thể lệ"),
        rules.title,
        blocks,
        official.signer(rules),
        official.recipients(t, rules),
    )
    return decree30.set_paper(t, paper)


async def _rules(caller: Caller, draft_id: int) -> Rules | None:
    found = await drafts.opened(caller, draft_id)
    return found.checked.rules if found else None
