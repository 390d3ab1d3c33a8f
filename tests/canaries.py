"""What no log, message, error or file may show. Every test's output is searched for it.

`tests/conftest.py` does so after each test, whatever the test is about; the log of each program
that a test starts is searched when the program ends, and all that a bot has said when a journey
ends. `tests/test_canaries.py` plants each kind of secret and sees it found.
"""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from storage.tables import attempt, contest, participant, round_

MARK = "nobody-may-read"
"""Stands in secrets of tests that have no form of their own."""

_FORMS = {
    "a bot's token": r"\b\d{5,}:[A-Za-z0-9_-]{30,}",
    "a contest's secret": r"\bsecret-[0-9a-f]{64}\b",
    "a telephone number": r"\+84\d{8,}",
    "a password in an address": r"://[^/\s:@]+:[^/\s*@\x80-\uffff]+@",
    "a marked secret": MARK,
}


def leaks(text: str) -> list[str]:
    """The kinds of secrets in a text that are known by their form."""
    return [kind for kind, form in _FORMS.items() if re.search(form, text)]


def secrets_of(tx: Connection) -> list[str]:
    """What a database has that nobody may see: keys, seeds, nonces of sealed keys, phones."""
    unpublished = select(round_.c.nonce).where(round_.c.published_at.is_(None))
    columns = (select(contest.c.secret), select(attempt.c.seed), select(participant.c.phone))
    found = (value for query in (*columns, unpublished) for value in tx.scalars(query))
    return [value for value in found if value]


def found_in(texts: Iterable[str], secrets: Iterable[str]) -> list[str]:
    """The secrets that any of the texts shows."""
    told = "\n".join(texts)
    return [secret for secret in secrets if secret in told]
