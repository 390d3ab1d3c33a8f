"""Who writes by now from the accounts of whom: by the decisions that `storage.merging` carried out.

What was published before stays under the name of who was merged.
"""

from sqlalchemy import Connection, and_, select

from storage.tables import earlier_account, membership

_BEFORE_AND_NOW = and_(
    membership.c.contest_id == earlier_account.c.contest_id,
    membership.c.address == earlier_account.c.address,
)


def into(tx: Connection, participant_id: int) -> list[int]:
    """Everybody who was merged into this participant."""
    theirs = (
        select(earlier_account.c.participant_id)
        .join(membership, _BEFORE_AND_NOW)
        .where(membership.c.participant_id == participant_id)
        .distinct()
    )
    return list(tx.scalars(theirs.order_by(earlier_account.c.participant_id)))


def survivor(tx: Connection, participant_id: int) -> int:
    """Into whom this participant was merged, or else themselves."""
    now = (
        select(membership.c.participant_id)
        .join(earlier_account, _BEFORE_AND_NOW)
        .where(earlier_account.c.participant_id == participant_id)
        .limit(1)
    )
    return tx.scalar(now) or participant_id
