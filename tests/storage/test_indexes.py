"""What is asked often is found by an index, not by looking at every row."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, event

from storage import (
    alerts,
    attempts,
    complaints,
    feedback,
    outbox,
    participants,
    recognition,
    reports,
    requests,
    standings,
    turnout,
    visitors,
)
from tests.storage.held import minute


@pytest.fixture
def tx(migrated_sqlite: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{migrated_sqlite}")
    with engine.connect() as tx:
        yield tx
    engine.dispose()


@pytest.fixture
def scanned(tx: Connection) -> list[str]:
    """The tables read from end to end so far."""
    scanned: list[str] = []

    def explain(
        _connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_: object
    ) -> None:
        if not statement.startswith("EXPLAIN"):
            plan = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            scanned.extend(row.detail for row in plan if row.detail.startswith("SCAN"))

    event.listen(tx, "before_cursor_execute", explain)
    return scanned


def test_no_request_reads_a_table_from_end_to_end(tx: Connection, scanned: list[str]) -> None:
    participants.of(tx, 1, "telegram:1")
    attempts.of(tx, 1, 1)
    attempts.answers(tx, 1)
    attempts.history(tx, 1)
    attempts.find_by_receipt(tx, 1, "K7QF-2M9X")
    attempts.counts(tx, 1)
    attempts.handed_in(tx, 1)
    standings.top(tx, 1, 1, 10)
    standings.of_participant(tx, 1, 1)
    standings.count(tx, 1, 1)
    feedback.counts(tx, 1)
    complaints.owed(tx, 1)
    complaints.of_person(tx, 1, 1)
    feedback.of_address(tx, 1, "telegram:1")
    feedback.messages(tx, 1)
    recognition.of(tx, 1)
    recognition.by_code(tx, 1, "nv-01")
    recognition.by_phone(tx, 1, "f")
    requests.waiting(tx, 1, ["so-noi-vu"])
    attempts.of_open_rounds(tx, 1)
    reports.papers(tx, 1, 1, 1)
    reports.count_papers(tx, [1])
    assert scanned == []


def test_of_all_that_a_visit_asks_only_the_few_contests_are_looked_through(
    tx: Connection, scanned: list[str]
) -> None:
    visitors.find(tx, "telegram:1", 1)
    assert scanned == ["SCAN contest", "SCAN loaded"]


def test_the_outbox_is_read_in_the_order_in_which_it_is_sent(
    tx: Connection, scanned: list[str]
) -> None:
    outbox.claim(tx, "me", at=minute(0), limit=10)
    assert scanned == ["SCAN outbox USING INDEX ix_outbox_waiting", "SCAN due"]


def test_what_organizers_watch_is_found_by_indexes(tx: Connection, scanned: list[str]) -> None:
    turnout.by_unit(tx, 1)
    turnout.by_hour(tx, 1, minute(0))
    turnout.between(tx, 1, minute(0), minute(1))
    turnout.open_papers(tx, 1, minute(0))
    outbox.last_sent_at(tx, 1)
    alerts.open_now(tx, 1)
    assert scanned == []
    outbox.traffic(tx, 1, minute(0), minute(1))
    assert scanned == ["SCAN outbox USING INDEX ix_outbox_waiting"]


def test_open_attempts_alone_are_looked_at_for_deadlines(
    tx: Connection, scanned: list[str]
) -> None:
    attempts.overdue(tx, 1, at=minute(0), limit=10)
    assert scanned == []
