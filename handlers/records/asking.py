"""A file about a Hội thi is asked for: logged, and made when its row of the outbox is sent."""

from sqlalchemy import Connection

from conversation.action.records import AskRecord, ShowRecords
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.records import choosing, kinds
from handlers.records.kinds import Kind
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts, outbox


async def ask(action: AskRecord, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or action.kind not in choosing.possible(at):
        return None
    kind = Kind(action.kind)
    await visit.database.write(_ask, visit, at, kind)
    return Screen(
        title=kinds.name(visit.t, kind),
        lines=(visit.t("Tệp đang được lập, và được gửi tại đây khi xong."),),
        choices=((Choice(visit.t("Tệp khác"), ShowRecords(at.id)),),),
    )


def _ask(tx: Connection, visit: Visit, at: AtStage, kind: Kind) -> None:
    """Once for a press that comes again. In the language in which it was asked for."""
    is_new = outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notices.STAGE_RECORD,
        round=0,
        detail=f"{at.id}.{kind:d}.{visit.language}.{visit.at:%Y%m%d%H%M%S}",
        addresses=[(visit.address, visit.place.topic)],
        at=visit.at,
    )
    if is_new:
        detail = {"stage": at.id, "kind": kind.name.lower()}
        acts.log(tx, at=visit.at, address=visit.address, kind="make_stage_record", detail=detail)
