"""Recipients listed by an organizer: codes of the roster or phone numbers, typed or in a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.errors import ContestRefused, EntryRefused
from contest.reading.columns import Column, read_columns, read_lines
from contest.roster import cells
from conversation.action.broadcasts import ListRecipients, ShowBroadcasts
from conversation.messenger import MessengerError
from conversation.post import Attachment, AttachmentKind
from conversation.screen import Screen
from handlers.broadcasts import history, reviewing
from handlers.reading_apart import read_apart
from handlers.refusals import explain_fault
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import Audience, Who

_UNKNOWN_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Found:
    """Participants by what stands in one column, and what in it means nobody."""

    participants: frozenset[int]
    unknown: tuple[str, ...]


async def take(action: ListRecipients, visit: Visit) -> Screen:
    """Ask for the list, or take the one typed or sent."""
    t, each = visit.t, await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    if visit.text is None and visit.post is None:
        return _ask(visit, action)
    try:
        columns = await _columns(visit)
    except ContestRefused as refused:
        return _ask(visit, action, explain_fault(t, refused.faults[0]))
    except MessengerError:
        return _ask(visit, action, t("Chưa tải được tệp này. Xin gửi lại."))
    found = await visit.database.read(_find, visit, columns)
    if not found.participants:
        return _ask(visit, action, t("Không nhận ra ai đã đăng ký dự thi."))
    await visit.database.write(_keep, each.id, found)
    return await reviewing.show_again(visit, each.id, *_notes(visit, found))


async def _columns(visit: Visit) -> Sequence[Column]:
    """Raises ContestRefused or a MessengerError; nothing for what is neither text nor file."""
    if visit.text is not None:
        return [read_lines(visit.text)]
    match visit.post.attachment if visit.post else None:
        case Attachment(AttachmentKind.FILE, reference, name=name):
            data = await visit.messenger.fetch(reference)
            return await read_apart(read_columns, name, data)
    return []


def _find(tx: Connection, visit: Visit, columns: Sequence[Column]) -> Found:
    """Of several columns that in which most are known: names and units stand beside the codes."""
    everything = {written for column in columns for written in column}
    codes = broadcasts.by_codes(tx, visit.stored.id, everything)
    phones = _by_phones(tx, visit, everything)
    meant = {each: codes.get(each.lower(), set()) | phones.get(each, set()) for each in everything}
    found = [
        Found(
            frozenset().union(*(meant[each] for each in column)),
            tuple(each for each in column if not meant[each]),
        )
        for column in columns
    ]
    return max(found, key=lambda each: len(each.participants), default=Found(frozenset(), ()))


def _by_phones(tx: Connection, visit: Visit, written: set[str]) -> dict[str, set[int]]:
    """A number is kept as the list or as the person's app had it."""
    if not visit.cipher.has_key:
        return {}
    forms = {each: _forms(each) for each in written}
    fingerprints = {
        form: visit.cipher.fingerprint(form) for ways in forms.values() for form in ways
    }
    found = broadcasts.by_phones(tx, visit.stored.id, fingerprints.values())
    return {
        each: set().union(*(found.get(fingerprints[form], set()) for form in ways))
        for each, ways in forms.items()
    }


def _forms(written: str) -> tuple[str, ...]:
    try:
        number = cells.phone(written)
    except EntryRefused:
        return ()
    return (number, f"+84{number[1:]}", f"84{number[1:]}") if number else ()


def _keep(tx: Connection, broadcast_id: int, found: Found) -> None:
    if broadcasts.address_to(tx, broadcast_id, Audience(Who.LISTED)):
        broadcasts.list_participants(tx, broadcast_id, found.participants)


def _notes(visit: Visit, found: Found) -> list[str]:
    t = visit.t
    notes = [t.many("Nhận ra {n} người đã đăng ký.", len(found.participants))]
    if found.unknown:
        shown = ", ".join(found.unknown[:_UNKNOWN_SHOWN])
        more = "…" if len(found.unknown) > _UNKNOWN_SHOWN else ""
        count = len(found.unknown)
        notes.append(t.many("Không nhận ra {n} dòng: {shown}", count, shown=shown + more))
    return notes


def _ask(visit: Visit, action: ListRecipients, why: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Danh sách riêng"),
        lines=(
            *((why, "") if why else ()),
            t("Xin nhập mã cán bộ, công chức hoặc số điện thoại, mỗi người một dòng."),
            t("Hoặc gửi tệp Excel có một cột như vậy."),
        ),
        asks=action,
    )
