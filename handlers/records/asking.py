"""A file about a Hội thi is asked for."""

from conversation.action.records import AskRecord, ShowRecords
from conversation.screen import Choice, Screen
from handlers import asked_files, notices
from handlers.records import choosing, kinds
from handlers.records.kinds import Kind
from handlers.stage.opened import opened
from handlers.visit import Visit


async def ask(action: AskRecord, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or action.kind not in choosing.possible(at):
        return None
    kind = Kind(action.kind)
    told = {"stage": at.id, "kind": kind.name.lower()}
    await asked_files.ask(
        visit, notices.STAGE_RECORD, at.id, kind, act="make_stage_record", told=told
    )
    return Screen(
        title=kinds.name(visit.t, kind),
        lines=(visit.t("Tệp đang được lập, và được gửi tại đây khi xong."),),
        choices=((Choice(visit.t("Tệp khác"), ShowRecords(at.id)),),),
    )
