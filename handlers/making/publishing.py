"""A draft becomes the contest that people see: what that would do is said, and asked twice.

It is loaded as `python -m bot import` loads a folder: a new contest takes the place of the one
before, and one that runs already changes only where the rules of loading let it.
"""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.files import Contest
from conversation.action.desk import ShowMenu
from conversation.action.making import ConfirmPublishing, OfferPublishing, OpenDraft, Publish
from conversation.screen import Choice, Screen
from conversation.texts import Texts
from handlers.making import drafts as room
from handlers.making.checking import seen_in
from handlers.making.drafts import opened
from handlers.making.loading import load
from handlers.making.overview import overview
from handlers.making.people import take_over_people
from handlers.making.previews import back
from handlers.making.prospects import Prospect, no_key, prospect_of, what_will_happen
from handlers.refusals import explain_fault
from handlers.visit import Caller
from storage import contests, drafts
from storage.contests import StoredContest
from storage.errors import KeyWrong


async def offer(action: OfferPublishing, caller: Caller) -> Screen | None:
    """What will happen to whom, before anything does."""
    found = await opened(caller, action.draft)
    if found is None:
        return None
    if found.checked.contest is None:
        return overview(caller, found)
    prospect = await prospect_of(caller, found, found.checked.contest)
    if prospect.refused:
        return _refuse(caller, prospect)
    t = replace(caller.t, zone=prospect.contest.rules.zone)
    go_on = Choice(t("Tiếp tục"), ConfirmPublishing(action.draft, found.checked.seen))
    return Screen(
        title=t("Công bố cuộc thi?"),
        lines=(prospect.contest.rules.title, "", *what_will_happen(t, prospect)),
        choices=((go_on,), back(t, action.draft)),
    )


async def confirm(action: ConfirmPublishing, caller: Caller) -> Screen | None:
    """Asked for the second time."""
    found = await opened(caller, action.draft)
    if found is None:
        return None
    if found.checked.contest is None or found.checked.seen != action.seen:
        return overview(caller, found, said=_changed(caller.t))
    t = caller.t
    return Screen(
        title=t("Xin xác nhận lần nữa"),
        lines=(
            found.title,
            t("Sau khi bấm nút dưới đây, mọi người thấy cuộc thi này."),
        ),
        choices=(
            (Choice(t("Công bố ngay"), Publish(action.draft, action.seen)),),
            (Choice(t("Chưa công bố"), OpenDraft(action.draft), is_main=True),),
        ),
    )


async def publish(action: Publish, caller: Caller) -> Screen | None:
    """Once, however often it is pressed; the list of people follows, and can be begun again."""
    found = await opened(caller, action.draft)
    if found is None:
        return None
    t, contest = caller.t, found.checked.contest
    if contest is None or found.checked.seen != action.seen:
        return overview(caller, found, said=_changed(t))
    prospect = await prospect_of(caller, found, contest)
    if prospect.refused:
        return _refuse(caller, prospect)
    stored = await caller.database.write(_publish, caller, action, contest)
    if stored is None:
        return overview(caller, found, said=_changed(t))
    people = await _people(caller, action.draft, stored)
    return _published(replace(t, zone=stored.rules.zone), stored, prospect, people)


def _publish(
    tx: Connection, caller: Caller, action: Publish, contest: Contest
) -> StoredContest | None:
    draft = drafts.hold(tx, action.draft)
    if draft is None or seen_in(drafts.files(tx, action.draft)) != action.seen:
        return None
    published_at = draft.published_at
    if published_at and published_at >= draft.changed_at:
        return contests.find(tx, contest.rules.code)
    imported = load(tx, contest, caller.at)
    drafts.mark_published(tx, action.draft, caller.at)
    stored = imported.stored
    room.log(
        tx,
        caller,
        "publish_contest",
        action.draft,
        contest=stored.rules.code,
        version=stored.version,
    )
    return stored


def _refuse(caller: Caller, prospect: Prospect) -> Screen:
    t = caller.t
    return Screen(
        title=t("Chưa công bố được"),
        lines=tuple(f"• {reason}" for reason in prospect.refused),
        choices=(back(t, prospect.found.draft.id),),
    )


async def _people(caller: Caller, draft_id: int, stored: StoredContest) -> str:
    """What is said about the list of people; "" where there is none."""
    t = caller.t
    try:
        count = await take_over_people(caller, draft_id, stored)
    except KeyWrong:
        return no_key(t)
    except ContestRefused as refused:
        return t("Chưa ghi được danh sách: {why}", why=explain_fault(t, refused.faults[0]))
    return t.many("Đã ghi {n} người mới.", count) if count else ""


def _published(t: Texts, stored: StoredContest, prospect: Prospect, people: str) -> Screen:
    lines = [stored.rules.title, *_what_happens_now(t, prospect), people]
    return Screen(
        title=t("Đã công bố cuộc thi"),
        lines=tuple(line for line in lines if line),
        choices=((Choice(t("Bàn làm việc"), ShowMenu(), is_main=True),),),
    )


def _what_happens_now(t: Texts, prospect: Prospect) -> Iterator[str]:
    first = prospect.contest.rules.rounds[0]
    yield t("{round} mở lúc {at}.", round=first.title, at=t.full_moment(first.opens_at))
    yield t("Xin gửi đường dẫn của bot, hoặc áp phích của từng đơn vị, đến mọi người.")


def _changed(t: Texts) -> str:
    return t("Bản nháp vừa được sửa. Xin xem lại trước khi công bố.")
