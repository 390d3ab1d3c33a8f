"""The contests that are being made: which there are, what each has so far, and taking one away."""

import asyncio
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.errors import ContestRefused
from contest.files import RULES_FILE
from contest.making.values import read_values, write_values
from handlers.making.checking import Checked, check
from handlers.visit import Caller
from storage import acts, drafts
from storage.drafts import Draft


@dataclass(frozen=True)
class Opened:
    """A draft with what its files say."""

    draft: Draft
    checked: Checked

    @property
    def title(self) -> str:
        """Empty before anybody has said it."""
        try:
            title = read_values(self.checked.files).get("title")
        except ContestRefused:
            return ""
        return title if isinstance(title, str) else ""


async def opened(caller: Caller, draft_id: int) -> Opened | None:
    """None where there is no such draft."""
    found = await caller.database.read(_find, draft_id)
    if found is None:
        return None
    draft, files = found
    return Opened(draft, await asyncio.to_thread(check, files))


async def begin(caller: Caller) -> int:
    """A new draft, with nothing but its code."""
    return await caller.database.write(begin_in, caller)


def begin_in(tx: Connection, caller: Caller) -> int:
    draft_id = drafts.begin(tx, by=caller.address, at=caller.at)
    files = {RULES_FILE: write_values({"code": code_of(draft_id)})}
    drafts.put(tx, draft_id, files, by=caller.address, at=caller.at)
    log(tx, caller, "begin_draft", draft_id)
    return draft_id


def code_of(draft_id: int) -> str:
    return f"cuoc-thi-{draft_id}"


def log(tx: Connection, caller: Caller, kind: str, draft_id: int, **more: str | int) -> None:
    detail = {"draft": draft_id, **more}
    acts.log(tx, at=caller.at, address=caller.address, kind=kind, detail=detail)


def _find(tx: Connection, draft_id: int) -> tuple[Draft, dict[str, bytes]] | None:
    draft = drafts.find(tx, draft_id)
    return (draft, drafts.files(tx, draft_id)) if draft else None


def titled(tx: Connection) -> list[Opened]:
    """Only what says the title is read."""
    return [
        Opened(each, Checked(_rules_alone(tx, each.id), None, None, ()))
        for each in drafts.every(tx)
    ]


def _rules_alone(tx: Connection, draft_id: int) -> dict[str, bytes]:
    content = drafts.file(tx, draft_id, RULES_FILE)
    return {} if content is None else {RULES_FILE: content}


def remove_in(tx: Connection, caller: Caller, draft_id: int) -> None:
    if drafts.remove(tx, draft_id):
        log(tx, caller, "remove_draft", draft_id)
