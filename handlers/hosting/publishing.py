"""The result of the Hội thi goes out: asked first, then nothing can be put right any more."""

from sqlalchemy import Connection

from contest.stage.totals import TeamStanding
from conversation.action.hosting import OfferPublishingStage, PublishStage, ShowBoard, ShowHost
from conversation.screen import Choice, Heading, Line, Screen
from conversation.texts import Texts
from handlers import notices
from handlers.certificates.issuing import PUBLISHED
from handlers.records import issuing
from handlers.stage import points
from handlers.stage.opened import AtStage, opened
from handlers.stage.prizes import prize_lines
from handlers.stage.scores import Scores, scores
from handlers.visit import Visit
from storage import acts, outbox
from storage.outbox import Delivery
from storage.stage import live_questions, parts, seats, sheets, stages, standings
from storage.stage.sheets import State


async def offer(action: OfferPublishingStage, visit: Visit) -> Screen | None:
    """What will be published, and what still stands in the way."""
    at = await opened(visit, action.stage)
    if at is None or not at.may_host:
        return None
    t = visit.t
    hindered = await visit.database.read(_hindered, t, at)
    lines = await visit.database.read(_result, t, at)
    publish = Choice(t("Công bố, không sửa nữa"), PublishStage(at.id), is_main=True)
    return Screen(
        title=t("Công bố kết quả Hội thi"),
        lines=(*lines, "", *(hindered or [t("Sau khi công bố, không sửa được gì nữa.")])),
        choices=(
            *(() if hindered or not at.stored.is_open else ((publish,),)),
            (Choice(t("‹ Điều khiển"), ShowHost(at.id)),),
        ),
    )


async def publish(action: PublishStage, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host:
        return None
    await visit.database.write(_publish, visit, at)
    return await offer(OfferPublishingStage(at.id), visit)


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    at = await opened(visit, int(delivery.detail))
    if at is None or at.stored.is_open:
        return None
    t = visit.t
    return Screen(
        title=t("Kết quả {stage}", stage=at.rules.short_title),
        lines=tuple(await visit.database.read(_result, t, at)),
        choices=() if visit.place.is_group else ((Choice(t("Bảng điểm"), ShowBoard(at.id)),),),
        pins=visit.place.is_group,
    )


def _hindered(tx: Connection, t: Texts, at: AtStage) -> list[Line]:
    """What is open yet: a part that is judged or has begun live, a proposed sheet, a pause."""
    begun = live_questions.parts_begun(tx, at.id)
    locked = {code for code, state in parts.states(tx, at.id).items() if state.is_locked}
    open_parts = [
        part.title
        for part in at.rules.parts
        if (part.criteria or part.code in begun) and part.code not in locked
    ]
    lines: list[Line] = [t("Phần thi chưa khóa: {part}", part=title) for title in open_parts]
    if at.stored.paused_at:
        lines.append(t("Hội thi đang tạm dừng."))
    waiting = sum(each.state is State.PROPOSED for each in sheets.of_stage(tx, at.id))
    if waiting:
        lines.append(t.many("{n} phiếu còn chờ xác nhận.", waiting))
    return lines


def _result(tx: Connection, t: Texts, at: AtStage) -> list[Line]:
    found = scores(tx, at.stored)
    return [*_places(t, at, found), *prize_lines(t, at, found), *_log_code(tx, t, at)]


def _log_code(tx: Connection, t: Texts, at: AtStage) -> list[Line]:
    """What whoever doubts compares with: that of the log up to the publication."""
    published = acts.newest_of_stage(tx, at.id, "publish_stage")
    if published is None:
        return []
    when = t.full_moment(published.at)
    return ["", t("Mã nhật ký lúc {at}: {digest}", at=when, digest=published.digest)]


def _places(t: Texts, at: AtStage, found: Scores) -> list[Line]:
    lines: list[Line] = [Heading(t("Xếp hạng chung cuộc"))]
    return [*lines, *(_line(t, at, each) for each in found.ranking() if each.total.parts)]


def _line(t: Texts, at: AtStage, each: TeamStanding) -> str:
    return t(
        "{place}. {team}: {points}",
        place=each.place,
        team=at.rules.team(each.total.team).name,
        points=points.said(t, each.total.total),
    )


def _publish(tx: Connection, visit: Visit, at: AtStage) -> None:
    """Checked again: a part may have been opened since it was offered."""
    stages.hold(tx, at.id)
    if _hindered(tx, visit.t, at) or not stages.publish(tx, at.id, visit.at):
        return
    for part in at.rules.parts:
        parts.reveal(tx, at.id, part.code, len(at.rules.teams))
    ranking = scores(tx, at.stored).ranking()
    standings.keep(tx, at.id, ranking)
    issuing.settle(tx, visit, at.stored, PUBLISHED)
    places = [(each.total.team, str(each.total.total)) for each in ranking]
    detail = {"stage": at.id, "places": places}
    acts.log(tx, at=visit.at, address=visit.address, kind="publish_stage", detail=detail)
    told = outbox.Notice(
        contest_id=visit.stored.id,
        notice=notices.STAGE_RESULT,
        round=0,
        detail=str(at.id),
        at=visit.at,
    )
    seated = {each.address: None for each in seats.of_stage(tx, at.id) if each.address}
    outbox.add(tx, addresses=[*seated.items()], **told)
    outbox.add_for_chats(tx, **told)
