"""All that a visit begins with, in one statement: it is asked for with every press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from itertools import accumulate, pairwise
from typing import TypeVar

from sqlalchemy import Column, Connection, String, Table, bindparam, select

from storage import contests
from storage.accounts import Account
from storage.attempts import Attempt
from storage.participants import Participant
from storage.roles import Role
from storage.tables import account, attempt, membership, participant, role

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """`version`: id and version of the contest loaded last. `attempt`: whosever it is."""

    version: tuple[int, int]
    account: Account | None
    participant: Participant | None
    attempt: Attempt | None
    roles: frozenset[Role]


def find(tx: Connection, address: str, attempt_id: int) -> Found | None:
    """None where there is no contest; `attempt_id` is 0 where no attempt is asked for."""
    rows = tx.execute(_FIND, {"address": address, "attempt": attempt_id}).all()
    if not rows:
        return None
    first = rows[0]
    person = _record(Participant, first[_OF_PARTICIPANT])
    return Found(
        version=(first[0], first[1]),
        account=_record(Account, first[_OF_ACCOUNT]),
        participant=None if person is None or person.forgotten_at else person,
        attempt=_record(Attempt, first[_OF_ATTEMPT]),
        roles=frozenset(Role(*row[_OF_ROLE]) for row in rows if row[_OF_ROLE.start] is not None),
    )


def _record(kind: Callable[..., T], values: Sequence[object]) -> T | None:
    """The first column is a key, and empty where there is no such row."""
    return None if values[0] is None else kind(*values)


def _columns(table: Table, kind: type) -> list[Column[object]]:
    """In the order of the record's fields."""
    return [table.c[each.name] for each in fields(kind)]


_loaded = contests.LOADED_LAST.subquery("loaded")
_PARTS: tuple[tuple[Table, type], ...] = (
    (account, Account),
    (participant, Participant),
    (attempt, Attempt),
    (role, Role),
)
_bounds = accumulate((len(fields(kind)) for _, kind in _PARTS), initial=len(_loaded.c))
_OF_ACCOUNT, _OF_PARTICIPANT, _OF_ATTEMPT, _OF_ROLE = (
    slice(start, end) for start, end in pairwise(_bounds)
)
_address = bindparam("address", type_=String)
_is_member = (membership.c.contest_id == _loaded.c.id) & (membership.c.address == _address)
_FIND = select(
    *_loaded.c, *(column for table, kind in _PARTS for column in _columns(table, kind))
).select_from(
    _loaded.outerjoin(account, account.c.address == _address)
    .outerjoin(membership, _is_member)
    .outerjoin(participant, participant.c.id == membership.c.participant_id)
    .outerjoin(attempt, attempt.c.id == bindparam("attempt"))
    .outerjoin(role, role.c.address == _address)
)
