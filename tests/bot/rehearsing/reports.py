"""What a rehearsal of the small contest found out, written by hand."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bot.rehearsing.report import (
    Bulk,
    Check,
    Report,
    RoundReport,
    SeenMessage,
    UnitRate,
    Winner,
)
from sandbox.wire import JsonObject
from tests.contest.folder import SOUND, read

RULES = read(SOUND).rules
OPENING = RULES.rounds[0].opens_at


def winner(
    place: int,
    name: str,
    *,
    is_tied: bool = False,
    score: int = 3,
    distance: int | None = 0,
    seconds: int = 95,
    handed_in_after_seconds: int = 4200,
    rounds_taken: int = 1,
) -> Winner:
    return Winner(
        place=place,
        is_tied=is_tied,
        name=name,
        unit="Sở Nội vụ",
        prize="Giải Nhất" if place == 1 else "",
        score=score,
        prediction=None if distance is None else Decimal(40 + distance),
        distance=None if distance is None else Decimal(distance),
        seconds=seconds,
        handed_in_at=OPENING + timedelta(seconds=handed_in_after_seconds),
        rounds_taken=rounds_taken,
    )


def round_report(*winners: Winner, title: str = "Tuần 1") -> RoundReport:
    """Three began within the first hour, one on the second day."""
    return RoundReport(
        number=1,
        title=title,
        begun=4,
        handed_in=4,
        handed_in_by_time=1,
        perfect=40,
        truth=Decimal(40),
        winners=winners,
        started_at=(
            *(OPENING + timedelta(minutes=n) for n in (1, 2, 3)),
            OPENING + timedelta(days=1, hours=2),
        ),
    )


def seen(text: str, **more: object) -> SeenMessage:
    message: JsonObject = {"message_id": 1, "text": text}
    for name, value in more.items():
        assert isinstance(value, list | dict)
        message[name] = value
    return SeenMessage("Nộp bài", OPENING, False, message)


LAN, MINH = winner(1, "Nguyễn Thị Lan"), winner(2, "Hoàng Văn Minh", seconds=131)

GO = Report(
    rules=RULES,
    rehearsed_at=datetime(2026, 11, 22, 7, 5, tzinfo=UTC),
    took_seconds=412.4,
    people=2000,
    units=3,
    habits={"hay bấm nút hai lần": 204},
    rounds=(round_report(LAN, MINH),),
    season=(LAN, MINH),
    unit_table=(
        UnitRate(1, "Sở Nội vụ", 66, 70, Decimal("94.29")),
        UnitRate(None, "Thị trấn Bo", 3, None, None),
    ),
    bulks=(Bulk("Tin mở tuần thi", 1, OPENING, 1973, 27, 0, 70.5),),
    calls={
        "sendMessage": {"ok": 18342, "Forbidden: bot was blocked by the user": 98},
        "getStarTransactions": {"ok": 1},
    },
    checks=(Check("Bài thi", 3920, 3920), Check("Tin đã gửi", 15704, 15704)),
    faults=(),
    warnings=(),
    messages=(seen("Anh/chị đã nộp bài."),),
)
