"""Every row of a database, so that one can say what a press has changed."""

from collections.abc import Callable

from sqlalchemy import Connection, func, select

from handlers import notices
from storage.tables import log_head, metadata, participant
from tests.faults.counter import address_of

Row = dict[str, object]
Mine = Callable[[str, Row], bool]
"""Whether a row of a table is the business of whoever presses, and may change."""


ASKED = {"request", "one_time_code", "privacy_request", "consent"}
"""Tables of what people ask for themselves: another unit, a code to link an account by, a copy."""


def kept(tx: Connection, mine: Mine) -> dict[str, list[Row]]:
    """By table, all rows that are not."""
    names = (table.name for table in metadata.sorted_tables if table is not log_head)
    return {name: _kept(tx, name, mine) for name in names}  # the head follows from the acts


def _kept(tx: Connection, name: str, mine: Mine) -> list[Row]:
    table = metadata.tables[name]
    ordered = select(table).order_by(*table.primary_key)
    found = (dict(row) for row in tx.execute(ordered).mappings())
    return [row for row in found if not mine(name, row)]


def next_participant(tx: Connection) -> int:
    """The id of whoever joins next."""
    return (tx.scalar(select(func.max(participant.c.id))) or 0) + 1


def nothing(table: str, row: Row) -> bool:
    del table, row
    return False


def binding(table: str, row: Row) -> bool:
    """What an organizer does when binding a group."""
    del row
    return table in {"chat", "act"}


def account_of(who: int, participant_id: int | None) -> Mine:
    """Who the person is, what they ask for, and what waits to be told them; no paper, no result."""

    def mine(table: str, row: Row) -> bool:
        is_person = table == "participant" and row["id"] == participant_id
        is_asked = table in ASKED and row["participant_id"] == participant_id
        is_told = table == "outbox" and row["notice"] == notices.REQUEST  # whoever decides
        is_logged = table == "act" and row["detail"] == {"participant": participant_id}
        return (
            is_person or is_asked or is_told or is_logged or row.get("address") == address_of(who)
        )

    return mine


def all_of(who: int, participant_id: int | None) -> Mine:
    """Their papers too, but no answers: whoever is new has given none."""
    of_account = account_of(who, participant_id)

    def mine(table: str, row: Row) -> bool:
        is_paper = table == "attempt" and row["participant_id"] == participant_id
        return is_paper or of_account(table, row)

    return mine


def account_and_new_papers_of(who: int, participant_id: int, *, last: int) -> Mine:
    """Of their papers those that come after the `last`, with the answers in them."""
    of_account = account_of(who, participant_id)

    def mine(table: str, row: Row) -> bool:
        paper = {"attempt": "id", "answer": "attempt_id"}.get(table, "")
        number = row.get(paper)
        return (isinstance(number, int) and number > last) or of_account(table, row)

    return mine
