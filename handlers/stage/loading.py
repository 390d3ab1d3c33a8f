"""The rules of a Hội thi, sent as hoithi.toml or as a workbook: checked, and taken."""

from functools import partial

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.stage.reading import STAGE_FILE
from contest.stage.reloading import against_change, moved_judges, moved_teams
from contest.stage.rules import StageRules
from contest.stage.workbook.form import FORM
from contest.stage.workbook.reading import read_sent
from conversation.action.stage import TakeStageRules
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Screen
from handlers import notices
from handlers.form_words import spoken
from handlers.reading_apart import read_apart
from handlers.records import issuing
from handlers.refusals import refused_file
from handlers.roster import roster_screens
from handlers.stage import overview
from handlers.visit import Visit
from storage import accounts, acts
from storage.stage import seats, stages
from storage.stage.seats import Kind
from storage.stage.stages import StoredStage


def ask(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Nạp thể lệ Hội thi"),
        lines=(
            t("Xin gửi tệp Excel đã điền, hoặc tệp {file}, vào đây.", file=STAGE_FILE),
            t("Gửi lại tệp là cập nhật; từ điểm chấm đầu tiên, tiêu chí và các đội không đổi nữa."),
            t("Gõ /hoithi để quay lại."),
        ),
        asks=TakeStageRules(),
    )


async def take(sent: Sent, visit: Visit) -> Screen:
    """All or nothing; faults are named at their line."""
    t = visit.t
    try:
        data = await visit.messenger.fetch(sent.reference)
        words = spoken(visit.catalogues, FORM)
        read = partial(read_sent, visit.stored.contest.units, words)
        rules = await read_apart(read, sent.name, data)
        await visit.database.write(_keep, visit, sent.name, rules)
    except MessengerError:
        return roster_screens.not_to_be_had(t)
    except ContestRefused as refused:
        return refused_file(t, t("Chưa nhận tệp {file}", file=sent.name), refused)
    return await overview.show(visit, said=t("Đã nhận thể lệ Hội thi."))


def _keep(tx: Connection, visit: Visit, file: str, rules: StageRules) -> None:
    before = stages.newest(tx, visit.stored.id)
    if before and before.rules.code == rules.code:
        _refuse_what_is_fixed(tx, file, before, rules)
        _empty_moved_seats(tx, before, rules)
    kept = stages.keep(tx, visit.stored.id, rules, by=visit.address, at=visit.at)
    if not kept.is_open:
        issuing.settle(tx, visit, kept, notices.second(visit.at))
    accounts.expect(tx, visit.address, None)
    detail = {"stage": kept.id, "version": kept.version}
    acts.log(tx, at=visit.at, address=visit.address, kind="take_stage", detail=detail)


def _refuse_what_is_fixed(
    tx: Connection, file: str, before: StoredStage, after: StageRules
) -> None:
    if not stages.has_marks(tx, before.id):
        return
    if faults := [*against_change(file, before.rules, after)]:
        raise ContestRefused(faults)


def _empty_moved_seats(tx: Connection, before: StoredStage, after: StageRules) -> None:
    """A seat is of a position in the rules: where another stands there now, the link is void."""
    moved = {
        Kind.JUDGE: moved_judges(before.rules, after),
        Kind.TEAM: moved_teams(before.rules, after),
    }
    for taken in seats.of_stage(tx, before.id):
        if taken.number in moved.get(taken.kind, ()):
            seats.leave(tx, before.id, taken.seat)
