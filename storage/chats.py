"""Groups bound to a contest or to one of its units."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from storage import accounts, outbox
from storage.statements import every, held, insert, one
from storage.tables import chat


@dataclass(frozen=True, slots=True)
class Chat:
    """`topic`: the thread to post to. `pinned`: the messenger's reference of the pinned ranking."""

    address: str
    contest_id: int
    unit_code: str | None
    title: str
    topic: str | None
    bound_by: str
    bound_at: datetime
    pinned: str | None
    ranking_shown_at: datetime | None
    unreachable_since: datetime | None


def bind(
    tx: Connection,
    address: str,
    *,
    contest_id: int,
    unit_code: str | None,
    title: str,
    topic: str | None,
    by: str,
    at: datetime,
) -> Chat:
    """Bind the group, to the whole contest if `unit_code` is None; anew if it was bound before."""
    bound = {
        "contest_id": contest_id,
        "unit_code": unit_code,
        "title": title,
        "topic": topic,
        "bound_by": by,
        "bound_at": at,
        "unreachable_since": None,
    }
    new = insert(tx, chat).values(address=address, **bound)
    kept = new.on_conflict_do_update(index_elements=["address"], set_=bound)
    return Chat(**tx.execute(kept.returning(chat)).mappings().one())


def unbind(tx: Connection, address: str) -> bool:
    """False if the group was not bound."""
    return held(tx, delete(chat).where(chat.c.address == address))


_AT = select(chat).where(chat.c.address == bindparam("address"))


def find(tx: Connection, address: str) -> Chat | None:
    return one(tx, Chat, _AT, address=address)


def all(tx: Connection, contest_id: int) -> list[Chat]:  # noqa: A001  reads as chats.all
    """Reachable or not."""
    bound = select(chat).where(chat.c.contest_id == contest_id)
    return every(tx, Chat, bound.order_by(chat.c.bound_at, chat.c.address))


def set_pinned(tx: Connection, address: str, message: str | None) -> None:
    tx.execute(update(chat).where(chat.c.address == address).values(pinned=message))


def mark_unreachable(tx: Connection, address: str, at: datetime) -> None:
    """The bot was removed, or may not write; the first time is kept."""
    reachable = chat.c.address == address, chat.c.unreachable_since.is_(None)
    tx.execute(update(chat).where(*reachable).values(unreachable_since=at))


def may_show_ranking(tx: Connection, address: str, *, at: datetime, pause: timedelta) -> bool:
    """True at most once in a `pause`, however many ask at once; False if the group is not bound."""
    rested = or_(chat.c.ranking_shown_at.is_(None), chat.c.ranking_shown_at <= at - pause)
    asked = update(chat).where(chat.c.address == address, rested)
    return held(tx, asked.values(ranking_shown_at=at))


def migrate(tx: Connection, old: str, new: str) -> None:
    """Give a group the address its messenger has changed it to, with all that belongs to it."""
    is_bound_already = find(tx, new) is not None
    if is_bound_already:
        unbind(tx, old)
    else:
        tx.execute(update(chat).where(chat.c.address == old).values(address=new))
    outbox.readdress(tx, old, new)
    accounts.move(tx, old, new)
