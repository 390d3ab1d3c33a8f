"""The running order on the page: who goes on stage when, until the part has points to show."""

from bot.scoreboard.told import Row, Told, size_of
from contest.stage.programme import Slot, programme
from contest.stage.rules import StagePart, StageRules
from conversation.texts import Texts
from handlers.stage.programme import drawn_from, order_title
from storage.stage.stages import StoredStage


def tell_order(t: Texts, stage: StoredStage, part: StagePart, news: str) -> Told:
    slots = _slots(stage.rules, part)
    rows = [
        Row(
            key=f"team-{slot.team.code}",
            place=t.number(number),
            name=slot.team.name,
            cells=(),
            sum=t.time(slot.starts_at) if part.minutes else "",
            kind="latest" if (stage.part, stage.team) == (part.code, slot.team.code) else "",
        )
        for number, slot in enumerate(slots, start=1)
        if slot.team
    ]
    return Told(
        event=stage.rules.short_title,
        title=order_title(t, part),
        news=news,
        note=drawn_from(t, stage.rules, part),
        headings=(t("Thứ tự"), t("Đội thi"), t("Giờ dự kiến") if part.minutes else ""),
        hidden="",
        rows=tuple(rows),
        size=size_of(len(rows)),
    )


def _slots(rules: StageRules, part: StagePart) -> list[Slot]:
    """Of the first session that has the part."""
    of_part = (
        [slot for slot in programme(rules, session) if slot.part.code == part.code]
        for session in rules.sessions
    )
    return next((slots for slots in of_part if slots), [])
