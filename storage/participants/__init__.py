"""Who takes part: joining, what they tell about themselves, and their rights over it."""

from storage.participants.exporting import Kept, export
from storage.participants.forgetting import forget, purge, release
from storage.participants.joining import (
    Participant,
    addresses,
    consent,
    find,
    link,
    of,
    set_excluded,
    set_name,
    set_phone,
    set_unit,
)
from storage.participants.linking import Linked, link_account
from storage.participants.lists import count, missing, registered, units_of

__all__ = [
    "Kept",
    "Linked",
    "Participant",
    "addresses",
    "consent",
    "count",
    "export",
    "find",
    "forget",
    "link",
    "link_account",
    "missing",
    "of",
    "purge",
    "registered",
    "release",
    "set_excluded",
    "set_name",
    "set_phone",
    "set_unit",
    "units_of",
]
