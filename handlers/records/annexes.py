"""The long lists of the minutes: teams, turns with points, marks by criterion, versions."""

from collections.abc import Iterator
from fractions import Fraction

from contest.stage.rules import PartKind, StagePart, Team
from contest.stage.running_order import running_order
from conversation.texts import Texts
from handlers.records import sheet_tables, tables
from handlers.records.gathering import Record
from handlers.records.sheet_tables import SIZE
from handlers.records.sheet_words import is_worth_telling
from handlers.stage import points
from handlers.visit import Visit
from printing.decree30 import Annex, Block, Paragraph, Table


def of(visit: Visit, record: Record, belongs_to: str) -> Iterator[Block]:
    t = visit.t
    yield Annex(t("Phụ lục I"), t("Các đội dự thi"), belongs_to, is_landscape=True)
    yield _teams(visit, record)
    yield Annex(t("Phụ lục II"), t("Lượt thi và điểm từng phần"), belongs_to, is_landscape=True)
    for number, part in enumerate(record.rules.parts, start=1):
        yield Paragraph(_about(t, number, part), is_italic=True)
        yield _turns(visit, record, part)
    yield Annex(t("Phụ lục III"), t("Điểm từng tiêu chí"), belongs_to, is_landscape=True)
    judged = [part for part in record.rules.parts if part.criteria]
    for number, part in enumerate(judged, start=1):
        yield Paragraph(f"{number}. {part.title}: {sheet_tables.criteria(t, part)}", is_italic=True)
        yield sheet_tables.marks(visit, record, part)
    told = [sheet for sheet in record.sheets if is_worth_telling(sheet)]
    yield Annex(
        t("Phụ lục IV"), t("Phiếu nhập thay, phiếu sửa và người xác nhận"), belongs_to,
        is_landscape=True,
    )  # fmt: skip
    yield (
        sheet_tables.versions(visit, record, told) if told else Paragraph(t("Không có phiếu nào."))
    )


def _about(t: Texts, number: int, part: StagePart) -> str:
    return t(
        "{number}. {part} (tối đa {maximum} điểm, hệ số {weight})",
        number=number,
        part=part.title,
        maximum=points.said(t, part.full_marks),
        weight=points.said(t, part.weight),
    )


def _teams(visit: Visit, record: Record) -> Table:
    t, units = visit.t, visit.stored.contest.units
    rows = []
    for number, team in enumerate(record.rules.teams, start=1):
        unit, absent = units.find(team.unit), record.absent(team)
        present = [each.name for each in team.members if each.name not in absent]
        confirmed = record.confirmed.get(team.code)
        rows.append((
            str(number), team.name, unit.name if unit else "", team.leader, ", ".join(present),
            ", ".join(absent), t.moment(confirmed.confirmed_at) if confirmed else tables.NOTHING,
        ))  # fmt: skip
    heads = (
        *(t("TT"), t("Đội"), t("Đơn vị"), t("Đội trưởng"), t("Có mặt"), t("Vắng mặt")),
        t("Xác nhận lúc"),
    )
    return Table(heads, rows, (1, 3.2, 3.2, 3.2, 8, 3.2, 2.4), frozenset({0}), size=SIZE)


def _turns(visit: Visit, record: Record, part: StagePart) -> Table:
    """In the order drawn; judges by their numbers, each with the sum of the own sheet."""
    t, judges = visit.t, range(len(record.rules.judges) if part.criteria else 0)
    is_live = part.kind is not PartKind.JUDGED
    heads = (
        *(t("TT"), t("Đội"), t("Lên sân khấu"), t("Thời gian")),
        *(tables.judge_number(t, judge) for judge in judges),
        *((t("Ban GK"),) if part.criteria else ()),
        *((t("Trực tiếp"),) if is_live else ()),
        *(t("Trừ"), t("Điểm")),
    )
    rows = [
        (str(number), *_turn(visit, record, part, team))
        for number, team in enumerate(running_order(record.rules, part.code), start=1)
    ]
    widths = (1, 4.2, 2.6, 1.9, *(1.5 for _ in heads[4:]))
    return Table(heads, rows, widths, frozenset({0, *range(2, len(heads))}), size=SIZE)


def _turn(visit: Visit, record: Record, part: StagePart, team: Team) -> Iterator[str]:
    t, turn = visit.t, record.turn(part.code, team.code)
    counted = record.counted(part.code, team.code)
    earned = record.scores.earned.get(part.code, {}).get(team.code)
    yield team.name
    yield t.moment(turn.called_at) if turn else tables.NOTHING
    yield tables.time_on_stage(t, turn)
    for judge in range(len(record.rules.judges) if part.criteria else 0):
        yield tables.given(t, counted[judge].total if judge in counted else None)
    if part.criteria:
        yield points.exact(t, earned.judged) if earned else tables.NOTHING
    if part.kind is not PartKind.JUDGED:
        yield points.exact(t, earned.live) if earned else tables.NOTHING
    yield tables.given(t, earned.penalty if earned else None)
    yield points.exact(t, Fraction(part.weight) * earned.sum) if earned else tables.NOTHING
