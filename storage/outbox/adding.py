"""Writing notices, in the same transaction as the reason for them.

However often a notice is added, there is one row for each recipient, notice, round and detail.
Each function says how many rows are new.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NotRequired, TypedDict, Unpack

from sqlalchemy import Connection, Select, delete, literal, select, update

from storage import recipients
from storage.recipients import Recipients
from storage.statements import changed, insert
from storage.tables import outbox
from storage.tables.people import RoleKind


class About(TypedDict):
    """What notices of several kinds have in common.

    `detail` tells apart notices of one kind in one round; of higher `priority` goes first.
    """

    contest_id: int
    round: int
    at: datetime
    detail: NotRequired[str]
    not_before_at: NotRequired[datetime | None]
    priority: NotRequired[int]


class Notice(About):
    """What is told: its kind and what it is about. The text is written when it is sent."""

    notice: str


def add(
    tx: Connection,
    *,
    addresses: Iterable[tuple[str, str | None]] | Recipients,
    **notice: Unpack[Notice],
) -> int:
    """To these addresses, each with the topic (thread) to post to or None."""
    if isinstance(addresses, Select):
        return _add_selected(tx, addresses, notice)
    topics = dict(addresses)
    told = _columns(notice)
    rows = [told | {"address": address, "topic": topics[address]} for address in topics]
    if not rows:
        return 0
    new = insert(tx, outbox).on_conflict_do_nothing().returning(outbox.c.id)
    return len(tx.execute(new, rows).all())


def add_for_everyone(
    tx: Connection, *, unit_codes: Collection[str] | None = None, **notice: Unpack[Notice]
) -> int:
    """To everybody who has registered, or those of these units."""
    return add(tx, addresses=recipients.everyone(notice["contest_id"], unit_codes), **notice)


def add_for_missing(
    tx: Connection,
    *,
    round_id: int,
    unit_codes: Collection[str] | None = None,
    **notice: Unpack[Notice],
) -> int:
    """To those of everybody who have handed in nothing in this round."""
    whom = recipients.missing(notice["contest_id"], round_id, unit_codes)
    return add(tx, addresses=whom, **notice)


def add_for_takers(tx: Connection, *, round_ids: Sequence[int], **notice: Unpack[Notice]) -> int:
    """To those who have handed in something in one of these rounds."""
    return add(tx, addresses=recipients.takers(notice["contest_id"], round_ids), **notice)


def add_for_open_papers(tx: Connection, **notice: Unpack[Notice]) -> int:
    """To those who have a paper to go on with at the instant of the notice."""
    whom = recipients.with_open_paper(notice["contest_id"], notice["at"])
    return add(tx, addresses=whom, **notice)


def add_for_participant(tx: Connection, *, participant_id: int, **notice: Unpack[Notice]) -> int:
    return add(tx, addresses=recipients.participant(participant_id), **notice)


def add_for_organizers(tx: Connection, **notice: Unpack[Notice]) -> int:
    return add_for_roles(tx, [RoleKind.ORGANIZER], **notice)


def add_for_roles(tx: Connection, kinds: Collection[RoleKind], **notice: Unpack[Notice]) -> int:
    """To whoever has one of these roles, once."""
    return add(tx, addresses=recipients.with_role(kinds), **notice)


def add_for_focal_points(tx: Connection, **notice: Unpack[Notice]) -> int:
    return add(tx, addresses=recipients.focal_points(notice["contest_id"]), **notice)


def add_for_chats(
    tx: Connection, *, unit_codes: Collection[str] | None = None, **notice: Unpack[Notice]
) -> int:
    """To the bound groups, or those bound to one of these units."""
    return add(tx, addresses=recipients.chats(notice["contest_id"], unit_codes), **notice)


def readdress(tx: Connection, old: str, new: str) -> None:
    """Send to another address what has not been sent to this one, except what that has already."""
    tx.execute(
        update(outbox)
        .where(outbox.c.address == old, outbox.c.id.not_in(_doubles(old, new)))
        .values(address=new)
    )
    tx.execute(delete(outbox).where(outbox.c.address == old))


def _add_selected(tx: Connection, whom: Recipients, notice: Notice) -> int:
    who = whom.subquery()
    told = _columns(notice)
    columns = [literal(value, outbox.c[name].type) for name, value in told.items()]
    rows = select(*columns, who.c.address, who.c.topic).where(who.c.address.is_not(None))
    new = insert(tx, outbox).from_select([*told, "address", "topic"], rows)
    return changed(tx, new.on_conflict_do_nothing())


def _columns(notice: Notice) -> dict[str, object]:
    return {
        "contest_id": notice["contest_id"],
        "notice": notice["notice"],
        "round": notice["round"],
        "detail": notice.get("detail", ""),
        "priority": notice.get("priority", 0),
        "created_at": notice["at"],
        "not_before_at": notice.get("not_before_at") or notice["at"],
    }


def _doubles(old: str, new: str) -> Select[int]:
    """Rows of the old address that the new one has alike."""
    other = outbox.alias()
    return (
        select(outbox.c.id)
        .join(
            other,
            (other.c.contest_id == outbox.c.contest_id)
            & (other.c.notice == outbox.c.notice)
            & (other.c.round == outbox.c.round)
            & (other.c.detail == outbox.c.detail),
        )
        .where(outbox.c.address == old, other.c.address == new)
    )
