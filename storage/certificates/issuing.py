"""Certificates issued with a prize, and revoked with its loss."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.certificates.issued import Issued, Owner, of_prizes, of_prizes_of
from storage.statements import changed, insert
from storage.tables import certificate, standing


def issue(
    tx: Connection, contest_id: int, round_number: int, owner: Owner, prize: str,
    *, number: str, at: datetime,
) -> int | None:  # fmt: skip
    """The certificate's id where it is new or holds again, then under the number it had; None
    where it holds already."""
    whose = "participant_id" if isinstance(owner, int) else "unit_code"
    what = {"contest_id": contest_id, "round": round_number, whose: owner, "prize": prize}
    new = insert(tx, certificate).values(what | {"number": number, "issued_at": at})
    again = new.on_conflict_do_update(
        index_elements=list(what),
        set_={"revoked_at": None},
        where=certificate.c.revoked_at.is_not(None),
    )
    return tx.scalar(again.returning(certificate.c.id))


def revoke_lost(tx: Connection, contest_id: int, round_number: int, at: datetime) -> int:
    """Those of persons' prizes that the kept ranking does not give any more; how many."""
    still_won = (
        select(standing.c.prize)
        .where(
            standing.c.contest_id == certificate.c.contest_id,
            standing.c.round == certificate.c.round,
            standing.c.participant_id == certificate.c.participant_id,
            standing.c.prize == certificate.c.prize,
        )
        .exists()
    )
    of_persons = certificate.c.participant_id.is_not(None), certificate.c.revoked_at.is_(None)
    lost = update(certificate).where(of_prizes_of(contest_id, round_number), *of_persons)
    return changed(tx, lost.where(~still_won).values(revoked_at=at))


def revoke_lost_of_units(
    tx: Connection,
    contest_id: int,
    round_number: int,
    won: Collection[tuple[Owner, str]],
    at: datetime,
) -> list[Issued]:
    """Those of units' prizes but `won`: codes of units with titles of prizes. Tells which."""
    lost = [
        each
        for each in of_prizes(tx, contest_id, round_number)
        if each.is_of_unit and (each.unit_code, each.prize) not in won
    ]
    gone = certificate.c.id.in_([each.id for each in lost])
    tx.execute(update(certificate).where(gone).values(revoked_at=at))
    return lost
