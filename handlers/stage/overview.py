"""/hoithi: what the Hội thi has for whoever asks."""

from conversation.action.desk import ShowMenu
from conversation.action.home import Home
from conversation.action.hosting import ShowBoard, ShowHost, ShowTies
from conversation.action.judging import ShowJudging, ShowProposed
from conversation.action.records import AskRecord, ShowRecords, ShowSeason
from conversation.action.stage import (
    SendStageForm,
    ShowProgramme,
    ShowSeats,
    ShowStage,
    ShowTeam,
    TakeStageRules,
)
from conversation.screen import Choice, Link, Row, Screen
from conversation.texts import Texts
from handlers.ideas.ways_in import ways_in
from handlers.records import kinds
from handlers.records.kinds import Kind
from handlers.stage import board_page, seat_words
from handlers.stage.opened import AtStage, current
from handlers.visit import Visit


async def show(visit: Visit, *, said: str = "") -> Screen:
    at = await current(visit)
    t = visit.t
    if at is None:
        return _nothing_yet(visit)
    rules = at.rules
    return Screen(
        title=rules.short_title,
        lines=(
            *((said, "") if said else ()),
            *((t("Hội thi đang tạm dừng."),) if at.stored.paused_at else ()),
            t(
                "{teams}, {judges}, {parts}.",
                teams=t.many("{n} đội thi", len(rules.teams)),
                judges=t.many("{n} giám khảo", len(rules.judges)),
                parts=t.many("{n} phần thi", len(rules.parts)),
            ),
            *(
                t("{session}: {at}", session=each.title, at=t.moment(each.starts_at))
                for each in rules.sessions
            ),
        ),
        choices=(
            *_own(t, at),
            *ways_in(t, at, visit.at),
            *_for_everybody(visit, at),
            *_of_organizers(t, at),
        ),
    )


def _nothing_yet(visit: Visit) -> Screen:
    t = visit.t
    load = (
        (Choice(t("Tệp Excel mẫu của Hội thi"), SendStageForm(), is_main=True),),
        (Choice(t("Nạp thể lệ Hội thi"), TakeStageRules()),),
    )
    return Screen(
        title=t("Hội thi"),
        lines=(t("Chưa có Hội thi nào."),),
        choices=(*(load if visit.is_organizer else ()), (Choice(t("Về trang đầu"), Home()),)),
    )


def _own(t: Texts, at: AtStage) -> tuple[Row, ...]:
    """What somebody who has a seat came for."""
    rows: list[Row] = []
    if at.judge is not None:
        judging = ShowJudging(at.id, at.stored.part_number)
        rows.append((Choice(t("Chấm điểm"), judging, is_main=True),))
    if at.may_host:
        rows.append((Choice(t("Điều khiển Hội thi"), ShowHost(at.id), is_main=True),))
        rows.append((Choice(t("Giấy tờ của Hội thi"), ShowRecords(at.id)),))
    if at.is_head:
        rows.append(
            (
                Choice(t("Các đội bằng điểm"), ShowTies(at.id)),
                Choice(t("Phiếu chờ xác nhận"), ShowProposed(at.id)),
            )
        )
    seat = at.team_seat
    if seat is not None and not seat.place:
        rows.append((Choice(t("Đội của tôi"), ShowTeam(at.id, seat.number), is_main=True),))
    if seat is not None and not at.stored.is_open:
        certificates = AskRecord(at.id, Kind.OWN_CERTIFICATES)
        rows.append((Choice(kinds.name(t, Kind.OWN_CERTIFICATES), certificates),))
    return tuple(rows)


def _for_everybody(visit: Visit, at: AtStage) -> tuple[Row, ...]:
    t, page = visit.t, board_page.url(visit.board_url, at.rules)
    season = ((Choice(t("Điểm cả mùa của các đơn vị"), ShowSeason(at.id)),),)
    return (
        (Choice(t("Chương trình"), ShowProgramme(at.id)), Choice(t("Bảng điểm"), ShowBoard(at.id))),
        *(((Link(t("Mở trang bảng điểm"), page),),) if page else ()),
        *(season if at.rules.season_points and not at.stored.is_open else ()),
    )


def _of_organizers(t: Texts, at: AtStage) -> tuple[Row, ...]:
    if not at.is_organizer:
        return ((Choice(t("Về trang đầu"), Home()),),)
    return (
        *(
            (Choice(seat_words.heading(t, kind), ShowSeats(at.id, position, 0)),)
            for position, kind in enumerate(seat_words.KINDS)
        ),
        (
            Choice(t("Nạp lại thể lệ Hội thi"), TakeStageRules()),
            Choice(t("Tệp Excel của Hội thi"), SendStageForm()),
        ),
        (Choice(t("‹ Bàn làm việc"), ShowMenu()),),
    )


def back(t: Texts) -> Row:
    return (Choice(t("‹ Hội thi"), ShowStage()),)
