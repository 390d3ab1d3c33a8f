"""What publishing a draft would do, and why it cannot be done."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.files import Contest
from contest.making.tables import PEOPLE_FILE
from contest.reloading import Kept, reload
from contest.rules import Phone, Rules
from conversation.screen import Line
from conversation.texts import Texts
from handlers.making.drafts import Opened
from handlers.refusals import explain_fault
from handlers.visit import Caller
from storage import contests
from storage.contests import StoredContest


@dataclass(frozen=True)
class Prospect:
    """What publishing would do. `running`: the contest served now; `same`: the one that the draft
    was published as before; `kept`: what of that stays. `refused`: why it cannot be, if so."""

    found: Opened
    contest: Contest
    running: StoredContest | None
    same: StoredContest | None
    kept: tuple[Kept, ...] = ()
    refused: tuple[str, ...] = ()


async def prospect_of(caller: Caller, found: Opened, contest: Contest) -> Prospect:
    running, same = await caller.database.read(_running, contest.rules.code)
    prospect = Prospect(found, contest, running, same)
    t = caller.t
    if contest.rules.participation.phone is not Phone.NONE and not caller.cipher.has_key:
        return replace(prospect, refused=(no_key(t),))
    if same is None:
        first = contest.rules.rounds[0]
        is_over = first.closes_at <= caller.at
        late = t("{round} đóng vào lúc đã qua. Xin sửa lịch.", round=first.title)
        return replace(prospect, refused=(late,) if is_over else ())
    try:
        reloaded = await asyncio.to_thread(reload, same.contest, contest, caller.at)
    except ContestRefused as refused:
        return replace(prospect, refused=tuple(explain_fault(t, f) for f in refused.faults))
    return replace(prospect, kept=reloaded.kept)


def _running(tx: Connection, code: str) -> tuple[StoredContest | None, StoredContest | None]:
    served = contests.current_version(tx)
    return contests.load(tx, served[0]) if served else None, contests.find(tx, code)


def what_will_happen(t: Texts, prospect: Prospect) -> Iterator[Line]:
    rules, running = prospect.contest.rules, prospect.running
    if prospect.same is None:
        yield t("Mọi người có thể đăng ký ngay khi công bố.")
        first = rules.rounds[0]
        yield t("{round} mở lúc {at}.", round=first.title, at=t.full_moment(first.opens_at))
    else:
        yield t("Cuộc thi đang có được cập nhật theo bản nháp này.")
        for kept in prospect.kept:
            where = kept.round or t("cả cuộc thi")
            yield t("Giữ nguyên vì đã bắt đầu: {key} ({where})", key=kept.key, where=where)
    if running and running.rules.code != rules.code:
        yield from ("", *_taken_from(t, running.rules, rules))
    if PEOPLE_FILE in prospect.found.checked.files:
        yield t("Danh sách người dự thi được ghi cùng lúc.")


def _taken_from(t: Texts, before: Rules, rules: Rules) -> Iterator[Line]:
    """What becomes of the contest whose place this one takes."""
    last = before.rounds[-1]
    yield t("Bot chỉ phục vụ một cuộc thi. Cuộc thi này thay cho: {title}.", title=before.title)
    yield t(
        "Cuộc thi đó có {round} công bố lúc {at}. Sau khi thay, không ai vào thi, xem kết quả hay "
        "nhận tin của cuộc thi đó nữa; bài đã nộp vẫn được giữ.",
        round=last.title,
        at=t.full_moment(last.publish_at),
    )


def no_key(t: Texts) -> str:
    return t(
        "Thể lệ có hỏi số điện thoại, nhưng người vận hành chưa đặt khóa mã hóa DATA_KEY, hoặc đặt "
        "khóa khác."
    )
