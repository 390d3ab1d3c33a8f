"""A file that was asked for, made when its turn to be sent comes; or why it was not made."""

from conversation.action.records import ShowRecords
from conversation.screen import Choice, File, Screen
from handlers.records import choosing, kinds, minutes, printing, workbook
from handlers.records.gathering import FiguresDisagree, gather
from handlers.records.kinds import Kind
from handlers.refusals import explain
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.outbox import Delivery

_REASONS_SHOWN = 12


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None for whoever may not have it any more."""
    stage_id, kind, language, _ = delivery.detail.split(".")
    at = await opened(visit, int(stage_id))
    if at is None or int(kind) not in choosing.possible(at):
        return None
    return await _compose(visit.speaking(language), at, Kind(int(kind)))


async def _compose(visit: Visit, at: AtStage, kind: Kind) -> Screen | None:
    t = visit.t
    try:
        data = await _make(visit, at, kind)
    except FiguresDisagree as wrong:
        return Screen(
            title=t("Chưa lập được tệp: số liệu chưa khớp"),
            lines=tuple(f"• {explain(t, each)}" for each in wrong.reasons[:_REASONS_SHOWN]),
            choices=((Choice(t("Giấy tờ của Hội thi"), ShowRecords(at.id)),),),
        )
    if data is None:
        return None
    return Screen(
        title=f"{kinds.name(t, kind)} · {at.rules.short_title}",
        lines=(t("Lập lúc {at}. Các số liệu đã được đối chiếu.", at=t.full_moment(visit.at)),),
        file=File(kinds.file_name(kind, at.rules.code, is_draft=at.stored.is_open), data),
    )


async def _make(visit: Visit, at: AtStage, kind: Kind) -> bytes | None:
    """None where there are no certificates. Raises FiguresDisagree."""
    if kind is Kind.CERTIFICATES:
        return await printing.make(visit, at)
    if kind is Kind.OWN_CERTIFICATES:
        return await printing.make_own(visit, at)
    record = await visit.database.read(gather, visit, at)
    if kind is Kind.MINUTES:
        return await minutes.make(visit, record)
    return await workbook.make(visit, record)
