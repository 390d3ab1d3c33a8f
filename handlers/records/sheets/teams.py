"""The teams and who was there."""

from collections.abc import Iterator, Sequence

from handlers.records.gathering import Record
from handlers.records.sheets.wording import PERSON_WIDTH, TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Các đội"),
        t("Các đội dự thi"),
        t("Vắng mặt theo xác nhận của đội trưởng."),
        (
            Column(t("Mã đội"), 14),
            Column(t("Đội"), TEAM_WIDTH),
            Column(t("Đơn vị"), TEAM_WIDTH),
            Column(t("Đội trưởng"), PERSON_WIDTH),
            Column(t("Số"), 6, Kind.WHOLE),
            Column(t("Thành viên"), PERSON_WIDTH),
            Column(t("Năm sinh"), 8),
            Column(t("Vắng mặt"), 8),
            Column(t("Xác nhận lúc"), 20, Kind.INSTANT),
        ),
        frozen=2,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    t, units = visit.t, visit.stored.contest.units
    for team in record.rules.teams:
        unit, told = units.find(team.unit), record.confirmed.get(team.code)
        confirmed_at = told.confirmed_at.astimezone(t.zone) if told else None
        about = (team.code, team.name, unit.name if unit else "", team.leader)
        for number, member in enumerate(team.members, start=1):
            is_absent = told is not None and number in told.absent
            yield (
                *about,
                number,
                member.name,
                str(member.birth_year or ""),
                t("vắng") if is_absent else "",
                confirmed_at,
            )
        if not team.members:
            yield (*about, None, "", "", "", confirmed_at)
