"""An idea is handed in: as a text, or a file with its title below; and the receipt."""

from sqlalchemy import Connection

from contest.stage.ideas import IdeaRefused, is_open, kinds_in_words, read_idea
from contest.stage.rules import IdeaRules
from conversation.action.ideas import HandInIdea
from conversation.post import Attachment, Post
from conversation.screen import Screen
from handlers.ideas import files, own
from handlers.ideas.owner import Owner, ask_to_join, owner
from handlers.refusals import explain
from handlers.visit import Visit
from storage import acts
from storage.stage import ideas, stages
from storage.stage.ideas import Content, Idea


async def hand_in(action: HandInIdea, visit: Visit) -> Screen | None:
    """Ask for the idea, or take what came."""
    whose = await owner(visit, action.stage, action.team)
    if whose is None:
        return await ask_to_join(visit, action.stage, action.team)
    if not is_open(whose.rules, visit.at):
        return own.too_late(visit, whose)
    try:
        content = _told(visit, whose.rules)
    except IdeaRefused as refused:
        return ask(action, visit, whose.rules, explain(visit.t, refused.reason))
    if content is None:
        return ask(action, visit, whose.rules)
    kept = await visit.database.write(_hand_in, visit, whose, content)
    return await own.draw(visit, whose, kept) if kept else await own.draw_all(visit, whose)


def ask(action: HandInIdea, visit: Visit, rules: IdeaRules, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Nộp ý tưởng"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin gửi ý tưởng trong một tin nhắn: dòng đầu là tên ý tưởng, các dòng sau là nội "
              "dung."),
            t("Cũng có thể gửi một tệp ({kinds}, đến {megabytes} MB), tên ý tưởng ghi ở chú thích.",
              kinds=kinds_in_words(rules), megabytes=rules.largest_megabytes),
            t("Nộp và sửa được đến {at}.", at=t.full_moment(rules.closes_at)),
        ),
        asks=action,
    )  # fmt: skip


def _told(visit: Visit, rules: IdeaRules) -> Content | None:
    """None where nothing came yet; raises IdeaRefused."""
    if visit.text is not None:
        told = read_idea(visit.text, has_file=False)
        return Content(told.title, told.text)
    match visit.post:
        case Post(text, _, Attachment() as sent):
            file = files.take(rules, sent, 0)
            told = read_idea(text or files.title_in(sent), has_file=True)
            return Content(told.title, told.text, (file,))
    return None


def _hand_in(tx: Connection, visit: Visit, whose: Owner, content: Content) -> Idea | None:
    """Once for a message that comes again; None where there are as many as may be."""
    stages.hold(tx, whose.at.id)
    before = ideas.of_message(tx, whose.at.id, visit.address, visit.message)
    if before or len(whose.ideas(tx)) >= whose.most:
        return before
    kept = ideas.add(
        tx,
        whose.at.id,
        content,
        team=whose.team_code,
        unit_code=whose.unit_code,
        address=visit.address,
        message=visit.message,
        at=visit.at,
    )
    if kept:
        log(tx, visit, whose, kept, "hand_in_idea")
    return kept


def log(tx: Connection, visit: Visit, whose: Owner, idea: Idea, kind: str) -> None:
    """What is done for a team; what people do for themselves is in the versions alone."""
    if whose.team_code:
        detail = {"stage": whose.at.id, "idea": idea.number, "team": whose.team_code}
        acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
