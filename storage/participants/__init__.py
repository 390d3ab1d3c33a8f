"""Who takes part: joining, what they tell about themselves, and their rights over it."""

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
from storage.participants.privacy import export, forget, purge

__all__ = [
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
    "set_excluded",
    "set_name",
    "set_phone",
    "set_unit",
    "units_of",
]
