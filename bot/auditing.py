"""For whoever does not take our word: evidence for a recount, and an audit of what is kept."""

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from conversation.texts import Texts
from handlers.results import evidence
from handlers.results.auditing import Fault, Finding, audit
from storage import contests, rounds
from storage.contests import StoredContest
from storage.database import Database

T = TypeVar("T")


class NothingPublished(Exception):
    """The round is not published, or there is none of this number."""


async def evidence_of(database: Database, number: int) -> str:
    """What a recount of a round takes, as JSON; raises NothingPublished."""
    kept = await database.read(_of_current, lambda tx, stored: _evidence(tx, stored, number))
    if kept is None:
        raise NothingPublished
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


async def find_disagreements(database: Database, heads: Sequence[str] = ()) -> list[Finding]:
    """Of the contest that is served, also with these posted codes of the log; none where there is
    no contest."""
    return await database.read(_of_current, lambda tx, stored: audit(tx, stored, heads)) or []


def in_words(t: Texts, finding: Finding) -> str:
    words = {
        Fault.ACTS: t("Nhật ký việc làm đã bị sửa, từ việc số {what}.", what=finding.what),
        Fault.HEAD: t("Nhật ký không còn mã {what} đã đăng.", what=finding.what),
        Fault.SEAL: t("Tuần {n}: đáp án không khớp với mã niêm phong đã đăng.", n=finding.round),
        Fault.RECEIPT: t(
            "Tuần {n}: bài mang biên nhận {what} không còn đúng như khi nộp.",
            n=finding.round,
            what=finding.what,
        ),
        Fault.TABLE: t(
            "Tuần {n}: bảng xếp hạng hoặc bài thi không còn đúng như khi công bố.", n=finding.round
        )
        if finding.round
        else t("Bảng xếp hạng chung cuộc không còn đúng như khi công bố."),
    }
    return words[finding.fault]


def _evidence(tx: Connection, stored: StoredContest, number: int) -> evidence.Evidence | None:
    state = rounds.states(tx, stored.id).get(number)
    is_published = state is not None and state.published_at is not None
    return evidence.collect(tx, stored, number) if is_published else None


def _of_current(tx: Connection, query: Callable[[Connection, StoredContest], T]) -> T | None:
    """Of the contest loaded last."""
    current = contests.current_version(tx)
    return query(tx, contests.load(tx, current[0])) if current else None
