"""Certificates: issued once for each prize, revoked with it, and found by their number."""

from storage.certificates.issued import (
    TOOK_PART,
    Count,
    Issued,
    Owner,
    counts,
    find,
    find_by_number,
    of_participant,
    of_prizes,
    of_units,
)
from storage.certificates.issuing import issue, revoke_lost, revoke_lost_of_units

__all__ = [
    "TOOK_PART",
    "Count",
    "Issued",
    "Owner",
    "counts",
    "find",
    "find_by_number",
    "issue",
    "of_participant",
    "of_prizes",
    "of_units",
    "revoke_lost",
    "revoke_lost_of_units",
]
