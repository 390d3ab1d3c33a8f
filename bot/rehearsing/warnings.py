"""What stops nobody, but an organizer should know before people do."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby

from bot.rehearsing.report import Bulk, RoundReport, SeenMessage
from contest.calendar import DueKind, DueRun, due_runs, reminder_at
from contest.rules import PrizeScope, Rules
from conversation.texts import Texts

_LONG_TEXT = 3500  # of 4,096 characters: a longer title or name, and the end is cut off
_LONG_SENDING = timedelta(minutes=30)


def find_warnings(
    t: Texts,
    rules: Rules,
    rounds: tuple[RoundReport, ...],
    bulks: tuple[Bulk, ...],
    messages: tuple[SeenMessage, ...],
) -> tuple[str, ...]:
    return (
        *_moved_by_quiet_hours(t, rules),
        *_slow(t, rules, bulks),
        *_long(t, messages),
        *_shared_prizes(t, rules, rounds),
        *_empty_rounds(t, rounds),
    )


def _moved_by_quiet_hours(t: Texts, rules: Rules) -> Iterator[str]:
    for run in due_runs(rules):
        named_at = _named_at(rules, run)
        if named_at is not None and named_at != run.at:
            yield t(
                "{round}: {what} lúc {named} rơi vào giờ yên tĩnh, được dời đến {moved}.",
                round=rules.rounds[run.round - 1].title,
                what=_what(t, run.kind),
                named=t.moment(named_at),
                moved=t.moment(run.at),
            )


def _named_at(rules: Rules, run: DueRun) -> datetime | None:
    """The instant the rules name; None for what reaches nobody."""
    match run.kind:
        case DueKind.OPEN:
            return rules.rounds[run.round - 1].opens_at
        case DueKind.REMIND:
            current = rules.rounds[run.round - 1]
            return reminder_at(rules.reminders[run.index], current, rules.zone)
        case DueKind.PUBLISH:
            return rules.rounds[run.round - 1].publish_at
    return None


def _what(t: Texts, kind: DueKind) -> str:
    words = {
        DueKind.OPEN: t("tin mời vào thi"),
        DueKind.REMIND: t("tin nhắc"),
        DueKind.PUBLISH: t("việc công bố kết quả"),
    }
    return words[kind]


def _slow(t: Texts, rules: Rules, bulks: tuple[Bulk, ...]) -> Iterator[str]:
    for bulk in bulks:
        length = timedelta(seconds=bulk.seconds)
        closes_at = rules.rounds[bulk.round - 1].closes_at if bulk.round else None
        minutes = t.number(round(bulk.seconds / 60))
        if closes_at and bulk.at < closes_at < bulk.at + length:
            yield t(
                "{what}: gửi hết cho {n} người mất khoảng {minutes} phút, quá giờ đóng tuần thi.",
                what=bulk.what,
                n=t.number(bulk.sent),
                minutes=minutes,
            )
        elif length > _LONG_SENDING:
            yield t(
                "{what}: gửi hết cho {n} người mất khoảng {minutes} phút.",
                what=bulk.what,
                n=t.number(bulk.sent),
                minutes=minutes,
            )


def _long(t: Texts, messages: tuple[SeenMessage, ...]) -> Iterator[str]:
    for seen in messages:
        text = seen.message.get("text")
        if isinstance(text, str) and (len(text) > _LONG_TEXT or text.endswith("…")):
            yield t(
                "Tin «{occasion}» dài {n} ký tự, gần bằng hoặc vượt giới hạn 4.096 của Telegram.",
                occasion=seen.occasion,
                n=t.number(len(text)),
            )


def _shared_prizes(t: Texts, rules: Rules, rounds: tuple[RoundReport, ...]) -> Iterator[str]:
    counts = {prize.title: prize.count for prize in rules.prizes if prize.scope is PrizeScope.ROUND}
    for each in rounds:
        for prize, winners in groupby(each.winners, key=lambda winner: winner.prize):
            won_by = len(list(winners))
            if prize in counts and won_by > counts[prize]:
                yield t(
                    "{round}: {n} người cùng đạt {prize} (thể lệ có {count} giải), vì các tiêu chí "
                    "phân hạng không tách được.",
                    round=each.title,
                    n=won_by,
                    prize=prize,
                    count=counts[prize],
                )


def _empty_rounds(t: Texts, rounds: tuple[RoundReport, ...]) -> Iterator[str]:
    for each in rounds:
        if not each.handed_in:
            yield t("{round}: không có bài nào được nộp.", round=each.title)
