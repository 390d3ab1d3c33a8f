"""Who was on stage when and for how long, in the order of calling."""

from collections.abc import Iterator, Sequence

from contest.stage.running_order import running_order
from handlers.records.gathering import Record
from handlers.records.sheets.wording import TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    seed = record.rules.lots_seed
    return Layout(
        t("Lượt thi"),
        t("Các lượt thi trên sân khấu"),
        t("Thứ tự bốc thăm từ chuỗi “{seed}” và mã phần thi; ai cũng bốc lại được.", seed=seed),
        (
            Column(t("Phần thi"), TEAM_WIDTH),
            Column(t("Đội"), TEAM_WIDTH),
            Column(t("Bốc thăm thứ"), 10, Kind.WHOLE),
            Column(t("Lên sân khấu"), 20, Kind.INSTANT),
            Column(t("Thời gian"), 10, Kind.LENGTH),
            Column(t("Thời gian cho phép"), 10, Kind.LENGTH),
            Column(t("Trừ quá giờ"), 10, Kind.DECIMAL),
        ),
        frozen=2,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    rules = record.rules
    drawn = {
        part.code: [team.code for team in running_order(rules, part.code)] for part in rules.parts
    }
    for turn in record.turns:
        part, team = rules.part(turn.part), rules.team(turn.team)
        earned = record.scores.earned.get(part.code, {}).get(team.code)
        yield (
            part.title,
            team.name,
            drawn[part.code].index(team.code) + 1,
            turn.called_at.astimezone(visit.t.zone),
            int(turn.on_stage(turn.called_at).total_seconds()),
            part.minutes * 60 or None,
            earned.penalty if earned else None,
        )
