"""Who is behind an address: a person counts once, from however many accounts they write."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from storage.tables import membership

Person = int | str
"""A participant's id; the address of an account that has not joined, which counts as itself."""


def behind(tx: Connection, contest_id: int, addresses: Iterable[str]) -> frozenset[Person]:
    """In a contest; also the forgotten, for as long as their accounts are kept."""
    asked = list(addresses)
    known = select(membership.c.address, membership.c.participant_id).where(
        membership.c.contest_id == contest_id, membership.c.address.in_(asked)
    )
    participants: dict[str, Person] = dict(tx.execute(known).all())
    return frozenset(participants.get(address, address) for address in asked)


def who(tx: Connection, contest_id: int, address: str) -> Person:
    (person,) = behind(tx, contest_id, [address])
    return person
