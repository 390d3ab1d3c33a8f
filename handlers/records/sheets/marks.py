"""Every mark of every version of every sheet, a row each."""

from collections.abc import Iterator, Sequence

from handlers.judging.spoken_of import name_of
from handlers.records import sheet_words
from handlers.records.gathering import Record
from handlers.records.sheets.wording import PERSON_WIDTH, TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.stage.sheets import Sheet


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Điểm chấm"),
        t("Điểm của từng giám khảo theo từng tiêu chí, mọi phiếu"),
        t("Chỉ phiếu “được tính” vào điểm của Ban Giám khảo."),
        (
            Column(t("Phần thi"), TEAM_WIDTH),
            Column(t("Đội hoặc ý tưởng"), TEAM_WIDTH),
            Column(t("Giám khảo"), PERSON_WIDTH),
            Column(t("Phiếu số"), 8, Kind.WHOLE),
            Column(t("Tình trạng"), 20),
            Column(t("Tiêu chí"), 36),
            Column(t("Tối đa"), 8, Kind.DECIMAL),
            Column(t("Điểm"), 8, Kind.DECIMAL),
            Column(t("Ghi chú"), 30),
            Column(t("Lý do"), 30),
            Column(t("Người nhập"), PERSON_WIDTH),
            Column(t("Nộp lúc"), 20, Kind.INSTANT),
            Column(t("Người xác nhận"), PERSON_WIDTH),
            Column(t("Xác nhận lúc"), 20, Kind.INSTANT),
        ),
        frozen=3,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    """Part by part and team by team, each with its versions; persons' ideas last."""
    parts = [part.code for part in record.rules.parts]
    teams = [team.code for team in record.rules.teams]

    def place(each: Sheet) -> tuple[int, int, int, int]:
        part = parts.index(each.part) if each.part in parts else len(parts)
        team = teams.index(each.team) if each.team in teams else int(each.team)
        return part, team, each.judge, each.version

    for sheet in sorted(record.sheets, key=place):
        yield from _marks(visit, record, sheet)


def _marks(visit: Visit, record: Record, sheet: Sheet) -> Iterator[Sequence[Cell]]:
    t, rules = visit.t, record.rules
    about = (
        rules.part(sheet.part).title,
        name_of(t, record.at, sheet),
        rules.judges[sheet.judge].name,
        sheet.version,
        sheet_words.state_of(t, sheet),
    )
    decided = record.called[sheet.decided_by] if sheet.decided_by else ""
    handed_in, decided_at = (
        at.astimezone(t.zone) if at else None for at in (sheet.handed_in_at, sheet.decided_at)
    )
    entered = record.called[sheet.entered_by]
    for number, criterion in enumerate(rules.part(sheet.part).criteria):
        mark = sheet.marks.get(number)
        yield (
            *about, criterion.title, criterion.maximum, mark, sheet.note, sheet.reason,
            entered, handed_in, decided, decided_at,
        )  # fmt: skip
