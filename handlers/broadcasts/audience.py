"""To whom a broadcast goes: in words, and as a query."""

from collections.abc import Collection
from typing import Final

from contest.calendar import round_at
from conversation.texts import Texts
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import Audience, Broadcast, Who
from storage.contests import StoredContest
from storage.recipients import Recipients

KINDS: Final = (
    Who.EVERYONE,
    Who.MISSING,
    Who.STARTED,
    Who.UNIT,
    Who.BLOCK,
    Who.LISTED,
    Who.GROUPS,
)
"""As buttons count them: added at the end, never moved."""

OF_A_ROUND: Final = (Who.MISSING, Who.STARTED)


def chosen(visit: Visit, who: Who, which: int) -> Audience | None:
    """What a button stands for; None where there is no such round, unit or block (by now)."""
    if who in OF_A_ROUND:
        current = round_at(visit.rules, visit.at)
        return Audience(who, which) if current and current.number == which else None
    if who is Who.UNIT:
        unit = visit.stored.contest.units.heir(visit.stored.unit_codes.get(which, ""))
        return Audience(who, place=unit.code) if unit else None
    if who is Who.BLOCK:
        blocks = visit.rules.blocks
        return Audience(who, place=blocks[which].code) if 0 <= which < len(blocks) else None
    return Audience(who)


def describe(t: Texts, stored: StoredContest, audience: Audience) -> str:  # noqa: PLR0911  one line a kind
    """Fits after "Gửi cho: "."""
    match audience.who:
        case Who.MISSING:
            return t("người chưa nộp bài {round}", round=_title(stored, audience))
        case Who.STARTED:
            return t("người đã vào thi {round} mà chưa nộp bài", round=_title(stored, audience))
        case Who.UNIT:
            unit = stored.contest.units.find(audience.place)
            name = unit.name if unit else audience.place
            return t("{unit} và các đơn vị cấp dưới", unit=name)
        case Who.BLOCK:
            blocks = {block.code: block.name for block in stored.rules.blocks}
            return t("khối {block}", block=blocks.get(audience.place, audience.place))
        case Who.LISTED:
            return t("những người trong danh sách đã nhập")
        case Who.GROUPS:
            return t("các nhóm đã gắn với cuộc thi")
    return t("tất cả người đã đăng ký dự thi")


def recipients(stored: StoredContest, each: Broadcast) -> Recipients:
    return broadcasts.recipients(
        each,
        round_id=stored.round_ids.get(each.round, 0),
        unit_codes=_unit_codes(stored, each),
    )


def _unit_codes(stored: StoredContest, each: Broadcast) -> Collection[str]:
    units = stored.contest.units
    if each.who is Who.UNIT:
        return units.below(each.place) if each.place in units else ()
    if each.who is Who.BLOCK:
        return [unit.code for unit in units if unit.block == each.place]
    return ()


def _title(stored: StoredContest, audience: Audience) -> str:
    return stored.rules.rounds[audience.round - 1].title
