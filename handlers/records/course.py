"""What the minutes say in words: when and where, who was there, how it went."""

from collections.abc import Iterator, Sequence

from contest.stage.rules import StagePart, Team
from contest.stage.running_order import running_order
from conversation.texts import Texts
from handlers.records import tables
from handlers.records.gathering import Record
from handlers.reports import official as letterhead
from handlers.stage import points
from handlers.visit import Visit
from storage.stage.turns import Turn


def sessions(visit: Visit, record: Record) -> Iterator[str]:
    t, rules = visit.t, record.rules
    begun = min((turn.called_at for turn in record.turns), default=rules.sessions[0].starts_at)
    yield t("Thời gian bắt đầu: {at}.", at=tables.when(t, begun))
    yield t(
        "Các buổi thi: {sessions}.",
        sessions="; ".join(
            t("{session}, từ {at}", session=each.title, at=tables.when(t, each.starts_at))
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
        yield t("Khóa phần thi lúc {at}.", at=tables.when(t, state.locked_at))


def _on_stage(t: Texts, called: Sequence[Turn]) -> str:
    first, last = called[0].called_at, called[-1].called_at
    return t(
        "{teams} lên sân khấu, đội đầu lúc {first}, đội cuối lúc {last}.",
        teams=t.many("{n} đội", len(called)),
        first=tables.when(t, first),
        last=tables.when(t, last),
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
