"""All ideas in one Word file: asked for, and made when its row of the outbox is sent.

So it is made once however often it is tapped, also after a restart, and holds up no other answer.
"""

import asyncio

from sqlalchemy import Connection

from conversation.action.ideas import AskIdeasPaper, ListIdeas
from conversation.screen import Choice, File, Screen
from handlers import notices
from handlers.ideas import paper, pictures, register
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from printing.decree30 import set_paper
from storage import acts, outbox
from storage.outbox import Delivery

_FILE = "y-tuong.docx"


async def ask(action: AskIdeasPaper, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host or at.rules.ideas is None:
        return None
    await visit.database.write(_ask, visit, at)
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


def _ask(tx: Connection, visit: Visit, at: AtStage) -> None:
    is_new = outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notices.IDEAS_PAPER,
        round=0,
        detail=f"{at.id}.{visit.language}.{visit.at:%Y%m%d%H%M%S}",
        addresses=[(visit.address, visit.place.topic)],
        at=visit.at,
    )
    if is_new:
        acts.log(tx, at=visit.at, address=visit.address, kind="collect_ideas",
                 detail={"stage": at.id})  # fmt: skip
