"""What organizers see of contests that are being made: all of them, and how far one has come."""

from collections.abc import Iterator
from dataclasses import replace

from contest.making.tables import PEOPLE_FILE
from contest.rules import Rules
from conversation.action.desk import ShowMenu
from conversation.action.making import (
    AskStep,
    BeginDraft,
    OfferPublishing,
    OfferRemoval,
    OfferWays,
    OpenDraft,
    PreviewCalendar,
    PreviewPaper,
    PreviewRules,
    RemoveDraft,
    SendForm,
    SendRulePaper,
    ShowDrafts,
    ShowFaults,
)
from conversation.action.questions import ShowWeeks
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.making.checking import Checked
from handlers.making.drafts import Opened, opened, remove_in, titled
from handlers.visit import Caller, Visit


async def show_all(caller: Caller) -> Screen:
    t = caller.t
    kept = await caller.database.read(titled)
    rows = [(Choice(_label(t, each), OpenDraft(each.draft.id)),) for each in kept]
    new = Choice(t("Làm cuộc thi mới"), OfferWays(), is_main=True)
    back = ((Choice(t("‹ Bàn làm việc"), ShowMenu()),),) if isinstance(caller, Visit) else ()
    return Screen(
        title=t("Cuộc thi đang soạn"),
        lines=(
            *(() if kept else (t("Chưa có bản nháp nào."),)),
            t("Chỉ Ban Tổ chức xem được, cho đến khi công bố."),
        ),
        choices=(*rows, (new,), *back),
    )


def offer_ways(caller: Caller) -> Screen:
    t = caller.t
    return Screen(
        title=t("Làm cuộc thi mới"),
        lines=(
            t("Có tệp Excel: điền vào tệp mẫu rồi gửi lại, nhanh nhất khi có nhiều câu hỏi."),
            t("Không có Excel: trả lời từng câu ngay tại đây."),
        ),
        choices=(
            (Choice(t("Nhận tệp Excel mẫu"), SendForm(0), is_main=True),),
            (Choice(t("Trả lời từng câu"), BeginDraft()),),
            (Choice(t("‹ Cuộc thi đang soạn"), ShowDrafts()),),
        ),
    )


async def open_(action: OpenDraft, caller: Caller) -> Screen | None:
    found = await opened(caller, action.draft)
    return None if found is None else overview(caller, found)


def overview(caller: Caller, found: Opened, said: str = "") -> Screen:
    """What a draft has so far and what can be done with it; `said` stands above it."""
    t, id_ = caller.t, found.draft.id
    faults = len(found.checked.faults)
    publish = Choice(t("Công bố"), OfferPublishing(id_), is_main=True)
    wrong = Choice(t.many("Còn {n} điều cần sửa", faults), ShowFaults(id_, 0), is_main=True)
    preview: tuple[Row, ...] = (
        (
            Choice(t("Xem lịch"), PreviewCalendar(id_, 0)),
            Choice(t("Xem thể lệ"), PreviewRules(id_, 0)),
        ),
        (
            Choice(t("Thể lệ (Word)"), SendRulePaper(id_)),
            *(
                (Choice(t("Xem bài thi"), PreviewPaper(id_, 1, 0, 0)),)
                if found.checked.contest
                else ()
            ),
        ),
    )
    return Screen(
        title=found.title or t("Cuộc thi chưa có tên"),
        lines=(*((said, "") if said else ()), *_progress(t, found)),
        choices=(
            (wrong,) if faults else (publish,),
            (
                Choice(t("Trả lời từng câu"), AskStep(id_, 0)),
                Choice(t("Gửi tệp Excel"), SendForm(id_)),
            ),
            (Choice(t("Câu hỏi của từng tuần"), ShowWeeks(id_)),),
            *(preview if found.checked.rules else ()),
            (
                Choice(t("Xóa bản nháp"), OfferRemoval(id_)),
                Choice(t("‹ Cuộc thi đang soạn"), ShowDrafts()),
            ),
        ),
    )


async def offer_removal(action: OfferRemoval, caller: Caller) -> Screen | None:
    found = await opened(caller, action.draft)
    if found is None:
        return await show_all(caller)
    t = caller.t
    return Screen(
        title=t("Xóa bản nháp này?"),
        lines=(
            found.title or t("Cuộc thi chưa có tên"),
            t("Mọi điều đã soạn sẽ mất. Cuộc thi đã công bố không bị ảnh hưởng."),
        ),
        choices=(
            (Choice(t("Xóa bản nháp"), RemoveDraft(action.draft)),),
            (Choice(t("Không xóa"), OpenDraft(action.draft), is_main=True),),
        ),
    )


async def remove(action: RemoveDraft, caller: Caller) -> Screen:
    await caller.database.write(remove_in, caller, action.draft)
    return await show_all(caller)


def _label(t: Texts, each: Opened) -> str:
    title = each.title or t("Cuộc thi chưa có tên")
    return f"✓ {title}" if each.draft.published_at else title


def _progress(t: Texts, found: Opened) -> Iterator[Line]:
    draft, checked = found.draft, found.checked
    yield t("Sửa lần cuối lúc {at}.", at=t.full_moment(draft.changed_at))
    if draft.published_at:
        yield t("Đã công bố lúc {at}.", at=t.full_moment(draft.published_at))
    if checked.rules:
        yield from _of_rules(t, checked, checked.rules)
    people = checked.files.get(PEOPLE_FILE)
    if people is not None:
        yield t("✓ Có danh sách người dự thi, được ghi khi công bố.")


def _of_rules(t: Texts, checked: Checked, rules: Rules) -> Iterator[Line]:
    t = replace(t, zone=rules.zone)
    yield t(
        "✓ {rounds}, từ {opens} đến {closes}.",
        rounds=t.many("{n} tuần", len(rules.rounds)),
        opens=t.full_moment(rules.rounds[0].opens_at),
        closes=t.full_moment(rules.rounds[-1].closes_at),
    )
    for each in rules.rounds:
        if each.bank not in checked.files:
            yield t("○ {round}: chưa có câu hỏi.", round=each.title)
    if checked.contest:
        yield t(
            "✓ {questions} · {units}",
            questions=t.many("{n} câu hỏi", sum(map(len, checked.contest.banks))),
            units=t.many("{n} đơn vị", len(checked.contest.units)),
        )
