"""What the minutes say in words: when and where, who was there, how it went."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from contest.stage.marking import may_mark
from contest.stage.rules import PanelMark, StagePart, Team
from contest.stage.running_order import running_order
from conversation.texts import Texts
from handlers.records import tables
from handlers.records.gathering import Record
from handlers.reports import official as letterhead
from handlers.stage import points
from handlers.visit import Visit
from storage.stage.sheets import Sheet
from storage.stage.turns import Turn


def _when(t: Texts, at: datetime) -> str:
    return t("{time} ngày {day}", time=t.time(at), day=t.date(at))


def sessions(visit: Visit, record: Record) -> Iterator[str]:
    t, rules = visit.t, record.rules
    begun = min((turn.called_at for turn in record.turns), default=rules.sessions[0].starts_at)
    yield t("Thời gian bắt đầu: {at}.", at=_when(t, begun))
    yield t(
        "Các buổi thi: {sessions}.",
        sessions="; ".join(
            t("{session}, từ {at}", session=each.title, at=_when(t, each.starts_at))
            for each in rules.sessions
        ),
    )


def place(visit: Visit, record: Record) -> str:
    return visit.t("Địa điểm: {place}.", place=record.rules.venue or letterhead.BLANK * 3)


def teams(visit: Visit, record: Record) -> str:
    t, rules = visit.t, record.rules
    absent = sum(len(record.absent(team)) for team in rules.teams)
    return t(
        "4. {teams}, {members}, vắng {absent} (danh sách tại Phụ lục I).",
        teams=t.many("{n} đội thi", len(rules.teams)),
        members=t.many("{n} thành viên", sum(len(team.members) for team in rules.teams)),
        absent=t.number(absent),
    )


def parts(visit: Visit, record: Record) -> Iterator[str]:
    for number, part in enumerate(record.rules.parts, start=1):
        yield f"{number}. {part.title}. {' '.join(_part(visit, record, part))}"


def _part(visit: Visit, record: Record, part: StagePart) -> Iterator[str]:
    t = visit.t
    called = [turn for turn in record.turns if turn.part == part.code]
    earned = record.scores.earned.get(part.code, {})
    if not called and not earned:
        yield t("Phần thi này chưa có đội nào thi.")
        return
    if called:
        yield _on_stage(t, called)
        yield from _out_of_order(t, record, part, called)
    yield from _over_time(t, record, part)
    yield from _live(t, record, part)
    missing = [team.name for team in record.rules.teams if team.code not in earned]
    if missing:
        yield t("Không có điểm phần này: {teams}.", teams=", ".join(missing))
    state = record.scores.states.get(part.code)
    if state and state.locked_at:
        yield t("Khóa phần thi lúc {at}.", at=_when(t, state.locked_at))


def _on_stage(t: Texts, called: Sequence[Turn]) -> str:
    first, last = called[0].called_at, called[-1].called_at
    return t(
        "{teams} lên sân khấu, đội đầu lúc {first}, đội cuối lúc {last}.",
        teams=t.many("{n} đội", len(called)),
        first=_when(t, first),
        last=_when(t, last),
    )


def _live(t: Texts, record: Record, part: StagePart) -> Iterator[str]:
    """How many questions counted, and which were replaced."""
    questions = [each.question for each in record.live if each.question.part == part.code]
    counted = sum(each.counts for each in questions)
    if questions:
        yield t.many("{n} câu hỏi trực tiếp được tính.", counted)
    if counted < len(questions):
        yield t.many("{n} câu được thay, không tính điểm.", len(questions) - counted)


def _out_of_order(
    t: Texts, record: Record, part: StagePart, called: Sequence[Turn]
) -> Iterator[str]:
    """Who came later than drawn; the others only moved up."""
    drawn = [team.code for team in running_order(record.rules, part.code)]
    came = [turn.team for turn in called]
    here = [code for code in drawn if code in came]
    for code in here:
        if came.index(code) > here.index(code):
            yield t(
                "{team} bốc thăm thứ {drawn}, lên sân khấu thứ {came}.",
                team=record.rules.team(code).name,
                drawn=drawn.index(code) + 1,
                came=came.index(code) + 1,
            )


def _over_time(t: Texts, record: Record, part: StagePart) -> Iterator[str]:
    earned = record.scores.earned.get(part.code, {})
    over = [
        team for team in record.rules.teams if team.code in earned and earned[team.code].penalty
    ]
    if not part.minutes:
        return
    if not over:
        yield t("Thời gian của mỗi đội là {minutes} phút; không đội nào quá giờ.",
                minutes=part.minutes)  # fmt: skip
        return
    yield t(
        "Thời gian của mỗi đội là {minutes} phút; quá giờ: {teams}.",
        minutes=part.minutes,
        teams="; ".join(_lost(t, record, part, team) for team in over),
    )


def _lost(t: Texts, record: Record, part: StagePart, team: Team) -> str:
    turn, lost = record.turn(part.code, team.code), record.scores.earned[part.code][team.code]
    return t(
        "{team} ({time}, trừ {points} điểm)",
        team=team.name,
        time=tables.time_on_stage(t, turn),
        points=points.said(t, lost.penalty),
    )


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
            at=_when(t, each.decided_at),
            team=first,
            others=", ".join(others),
            reason=each.reason,
        )


def result(visit: Visit, record: Record) -> str:
    t, published_at = visit.t, record.at.stored.published_at
    if published_at is None:
        return t("Kết quả chưa công bố; xếp hạng tạm tính như sau.")
    return t("Kết quả công bố lúc {at} như sau.", at=_when(t, published_at))


def prizes(visit: Visit, record: Record) -> Iterator[str]:
    t, rules = visit.t, record.rules
    if not record.prizes:
        yield t("Không có giải.")
    if rules.flag:
        yield t("Mỗi đội dự thi được tặng: {flag}.", flag=rules.flag)
    if rules.participation_certificate:
        yield t(
            "Đội không đạt giải và các thành viên được cấp: {certificate}.",
            certificate=rules.participation_certificate,
        )


def log(visit: Visit, record: Record) -> str:
    t, head = visit.t, record.head
    if head is None:
        return t("Chưa có việc nào trong nhật ký.")
    return t(
        "Mọi việc của Hội thi được ghi vào nhật ký nối chuỗi, không sửa lại được mà không bị phát "
        "hiện. Mã nhật ký lúc {at}: {digest}.",
        at=_when(t, head.at),
        digest=head.digest,
    )


def ending(visit: Visit, record: Record) -> str:
    t = visit.t
    ended: datetime | None = record.at.stored.published_at
    return t(
        "Hội thi kết thúc lúc {at}. Biên bản được đọc cho những người có tên dưới đây cùng nghe, "
        "thống nhất và ký, lập thành {copies} bản./.",
        at=_when(t, ended) if ended else letterhead.BLANK,
        copies=letterhead.BLANK,
    )
