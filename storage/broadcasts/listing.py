"""Which participants are meant by codes of the roster and by phone numbers."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, select

from storage.tables import participant, recognition, roster_entry

_AT_ONCE = 500  # parameters of a statement

Meant = dict[str, set[int]]


def by_codes(tx: Connection, contest_id: int, codes: Collection[str]) -> Meant:
    """Ids of participants by the code of their entry, in small letters, however it is written."""
    written = [each for code in codes for each in {code, code.lower(), code.upper()}]
    found: Meant = defaultdict(set)
    for some in _parts(written):
        recognised = (
            select(roster_entry.c.code, recognition.c.participant_id)
            .join(recognition, recognition.c.entry_id == roster_entry.c.id)
            .where(roster_entry.c.contest_id == contest_id, roster_entry.c.code.in_(some))
        )
        for row in tx.execute(recognised):
            if row.participant_id is not None:
                found[row.code.lower()].add(row.participant_id)
    return found


def by_phones(tx: Connection, contest_id: int, fingerprints: Collection[str]) -> Meant:
    """By fingerprint: of whom the roster has the number, and who has given it themselves."""
    found: Meant = defaultdict(set)
    for some in _parts([*fingerprints]):
        listed = (
            select(roster_entry.c.phone_fingerprint, recognition.c.participant_id)
            .join(recognition, recognition.c.entry_id == roster_entry.c.id)
            .where(
                roster_entry.c.contest_id == contest_id,
                roster_entry.c.phone_fingerprint.in_(some),
            )
        )
        given = select(participant.c.phone_fingerprint, participant.c.id).where(
            participant.c.contest_id == contest_id, participant.c.phone_fingerprint.in_(some)
        )
        for fingerprint, participant_id in [*tx.execute(listed), *tx.execute(given)]:
            if fingerprint and participant_id is not None:
                found[fingerprint].add(participant_id)
    return found


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
