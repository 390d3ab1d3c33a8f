"""All ideas in one Word file."""

import asyncio

from conversation.action.ideas import AskIdeasPaper, ListIdeas
from conversation.screen import Choice, File, Screen
from handlers import asked_files, notices
from handlers.ideas import paper, pictures, register
from handlers.stage.opened import opened
from handlers.visit import Visit
from printing.decree30 import set_paper
from storage.outbox import Delivery

_FILE = "y-tuong.docx"


async def ask(action: AskIdeasPaper, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host or at.rules.ideas is None:
        return None
    told = {"stage": at.id}
    await asked_files.ask(visit, notices.IDEAS_PAPER, at.id, act="collect_ideas", told=told)
    t = visit.t
    return Screen(
        title=t("Tập hợp ý tưởng"),
        lines=(t("Đang lập tệp Word. Tệp được gửi tại đây khi xong."),),
        choices=((Choice(t("Các ý tưởng đã nộp"), ListIdeas(at.id, 0)),),),
    )


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """In the language in which it was asked for; None for whoever may not have it any more."""
    stage_id, language, _ = delivery.detail.split(".")
    visit = visit.speaking(language)
    at = await opened(visit, int(stage_id))
    if at is None or not at.may_host or at.rules.ideas is None:
        return None
    found = await visit.database.read(register.collect, at, at.rules.ideas)
    shown = await pictures.fetch(visit.messenger, found.every)
    authors = await visit.database.read(paper.authors, visit, found)
    data = await asyncio.to_thread(set_paper, visit.t, paper.made(visit, found, authors, shown))
    t = visit.t
    return Screen(
        title=t("Tập hợp ý tưởng"),
        lines=(t("Lập lúc {at}: {ideas}.", at=t.full_moment(visit.at),
                 ideas=t.many("{n} ý tưởng", len(found.every))),),
        file=File(_FILE, data),
    )  # fmt: skip
