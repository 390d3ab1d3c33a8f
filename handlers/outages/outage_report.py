"""What organizers are told after an outage near a close, and what they may do about it."""

from dataclasses import replace

from contest.rules import RoundRules
from conversation.action.outages import AskExtension, ExtendRound, ShowOutage
from conversation.screen import Choice, Line, Row, Screen
from handlers.outages import extending
from handlers.outages.noticing import from_to
from handlers.visit import Visit
from storage import contests, outages, rounds
from storage.outages import Outage
from storage.outbox import Delivery


async def show(action: ShowOutage, visit: Visit) -> Screen | None:
    """What happened, and what may still be done about it."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    t, current = visit.t, extending.round_of(visit.stored, outage)
    facts = t.many(
        "{from_to}, hệ thống không nhận được thao tác của người dự thi, trong {n} phút.",
        outage.minutes,
        from_to=_capitalised(from_to(visit, outage)),
    )
    state, choices = await _what_may_be_done(visit, outage, current)
    return Screen(
        title=t("Gián đoạn gần giờ đóng {round}", round=current.title),
        lines=(facts, t.many("Khi đó có {n} người đang làm bài.", outage.people), state),
        choices=choices,
    )


async def ask(action: AskExtension, visit: Visit) -> Screen | None:
    """Before it is done: what it will do, and that it cannot be taken back."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    t, current = visit.t, extending.round_of(visit.stored, outage)
    closes_at = extending.new_close(visit.stored, outage, visit.at)
    if closes_at is None or not await _is_possible(visit, outage):
        return await show(ShowOutage(outage.id), visit)
    lines: list[Line] = [
        t("Giờ đóng mới: {closes}.", closes=t.moment(closes_at)),
        t(
            "Các bài đã tự động nộp trong lúc gián đoạn hoặc lúc đóng sẽ được mở lại để làm tiếp. "
            "Kết quả tạm tính, nếu đã có, được tính lại sau giờ đóng mới."
        ),
        t("Mọi người dự thi và các nhóm được báo ngay. Việc gia hạn không rút lại được."),
    ]
    minutes = extending.minutes(outage, current)
    yes = Choice(t("Xác nhận gia hạn"), ExtendRound(outage.id), is_main=True)
    no = Choice(t("Không gia hạn"), ShowOutage(outage.id))
    return Screen(
        title=t.many("Gia hạn {round} thêm {n} phút?", minutes, round=current.title),
        lines=tuple(lines),
        choices=((yes,), (no,)),
    )


async def extend(action: ExtendRound, visit: Visit) -> Screen | None:
    """Let the round close later, once however often it is pressed; then how things stand."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    await visit.database.write(extending.extend, visit.stored, outage, visit.address, visit.at)
    stored = await visit.database.read(contests.load, visit.stored.id)
    return await show(ShowOutage(outage.id), replace(visit, stored=stored))


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    if not visit.is_organizer:
        return None
    return await show(ShowOutage(int(delivery.detail)), visit)


async def _find(visit: Visit, outage_id: int) -> Outage | None:
    """An outage near a close; about others there is nothing to decide."""
    outage = await visit.database.read(outages.find, visit.stored.id, outage_id)
    return outage if outage and outage.round else None


async def _what_may_be_done(
    visit: Visit, outage: Outage, current: RoundRules
) -> tuple[Line, tuple[Row, ...]]:
    t, closes = visit.t, visit.t.moment(current.closes_at)
    if outage.extended_at:
        return t("Đã gia hạn: {round} đóng lúc {closes}.", round=current.title, closes=closes), ()
    if not await _is_possible(visit, outage):
        return t("Kết quả đã công bố nên không gia hạn được nữa."), ()
    if extending.new_close(visit.stored, outage, visit.at) is None:
        return t("Không gia hạn được: giờ đóng mới sẽ quá giờ mở tuần thi sau."), ()
    offer = Choice(
        t.many("Gia hạn thêm {n} phút", extending.minutes(outage, current)), AskExtension(outage.id)
    )
    if visit.at >= current.closes_at:
        return t("{round} đã đóng lúc {closes}.", round=current.title, closes=closes), ((offer,),)
    return t("{round} đóng lúc {closes}.", round=current.title, closes=closes), ((offer,),)


async def _is_possible(visit: Visit, outage: Outage) -> bool:
    states = await visit.database.read(rounds.states, visit.stored.id)
    return outage.extended_at is None and states[outage.round].published_at is None


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
