"""What the minutes say of the marking: how a panel's mark came about, and who decided what."""

from collections.abc import Iterator, Sequence

from contest.stage.marking import may_mark
from contest.stage.rules import PanelMark
from conversation.texts import Texts
from handlers.records import tables
from handlers.records.gathering import Record
from handlers.visit import Visit
from storage.stage.sheets import Sheet


def marking(visit: Visit, record: Record) -> Iterator[str]:
    t, rules = visit.t, record.rules
    counted = [sheet for sheet in record.sheets if sheet.counts]
    yield t(
        "Có {sheets} được tính. {way} Điểm từng tiêu chí của từng giám khảo ở Phụ lục III.",
        sheets=t.many("{n} phiếu chấm", len(counted)),
        way=_way(t, rules.panel_mark),
    )
    for number, judge in enumerate(rules.judges):
        own = [team.name for team in rules.teams if not may_mark(judge, team)]
        if own:
            yield t(
                "{judge} cùng đơn vị nên không chấm {teams}; điểm của đội là điểm chung của các "
                "giám khảo còn lại.",
                judge=tables.judge_number(t, number),
                teams=", ".join(own),
            )
    yield _second_person(t, [sheet for sheet in counted if sheet.decided_by])
    yield from _decisions(visit, record)


def _way(t: Texts, how: PanelMark) -> str:
    return {
        PanelMark.MEAN: t("Điểm của Ban Giám khảo là trung bình cộng."),
        PanelMark.TRIMMED_MEAN: t(
            "Điểm của Ban Giám khảo là trung bình cộng sau khi bỏ điểm cao nhất và điểm thấp nhất."
        ),
        PanelMark.SUM: t("Điểm của Ban Giám khảo là tổng điểm của các giám khảo."),
        PanelMark.STANDARDISED: t(
            "Điểm của mỗi giám khảo được đưa về mức và độ chênh chung của cả Ban, rồi lấy trung "
            "bình cộng."
        ),
    }[how]


def _second_person(t: Texts, confirmed: Sequence[Sheet]) -> str:
    if not confirmed:
        return t("Không có phiếu nào nhập thay hoặc sửa sau khi khóa phần thi.")
    return t.many(
        "{n} phiếu do một người nhập và một người khác xác nhận (Phụ lục IV).", len(confirmed)
    )


def _decisions(visit: Visit, record: Record) -> Iterator[str]:
    t = visit.t
    for each in record.decisions:
        first, *others = (record.rules.team(code).name for code in each.teams)
        yield t(
            "Trưởng ban Giám khảo quyết định lúc {at}: xếp {team} trên {others}. "
            "Lý do: “{reason}”.",
            at=tables.when(t, each.decided_at),
            team=first,
            others=", ".join(others),
            reason=each.reason,
        )
