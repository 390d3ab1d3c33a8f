"""What is put into a column comes out of it, to the microsecond and to the last digit."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Connection, Integer, MetaData, Table, insert, select
from sqlalchemy.dialects.sqlite.aiosqlite import dialect as sqlite_dialect

from storage import accounts
from storage.column_types import ExactDecimal, Instant
from storage.database import Database
from storage.errors import NotStorable

kept = Table(
    "kept",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("at", Instant),
    Column("number", ExactDecimal),
)

INSTANTS = [
    datetime(2023, 8, 14, 7, 30, tzinfo=timezone(timedelta(hours=7))),
    datetime(2023, 8, 14, 0, 30, 0, 1, tzinfo=UTC),
    datetime(2023, 8, 14, 0, 29, 59, 999_999, tzinfo=UTC),
    datetime(1999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
]
NUMBERS = [
    Decimal(text) for text in ("0", "12.50", "-0.01", "1E+6", "98765432109876543210.123456789")
]


@pytest.fixture
async def table(db: Database) -> AsyncIterator[Database]:
    await db.write(kept.create)
    yield db


async def test_instants_come_back_in_utc_and_sort_as_they_follow(table: Database) -> None:
    def keep(tx: Connection) -> list[datetime | None]:
        tx.execute(insert(kept), [{"at": at} for at in INSTANTS])
        return list(tx.scalars(select(kept.c.at).order_by(kept.c.at)))

    back = await table.write(keep)
    assert back == sorted(INSTANTS)
    assert {at.utcoffset() for at in back if at} == {timedelta(0)}


async def test_an_instant_is_compared_as_an_instant(table: Database) -> None:
    def before(tx: Connection, at: datetime) -> int:
        return len(tx.execute(select(kept).where(kept.c.at < at)).all())

    await table.write(lambda tx: tx.execute(insert(kept), [{"at": at} for at in INSTANTS]))
    for at in INSTANTS:
        assert await table.read(before, at) == sum(each < at for each in INSTANTS)


async def test_a_time_without_a_zone_is_refused(db: Database) -> None:
    with pytest.raises(NotStorable, match="has no time zone"):
        await db.write(
            accounts.touch,
            "telegram:1",
            language=None,
            at=datetime(2023, 8, 14),  # noqa: DTZ001
        )


async def test_decimals_keep_every_digit(table: Database) -> None:
    def keep(tx: Connection) -> list[Decimal | None]:
        tx.execute(insert(kept), [{"number": number} for number in NUMBERS])
        return list(tx.scalars(select(kept.c.number).order_by(kept.c.id)))

    assert await table.write(keep) == NUMBERS


async def test_what_is_no_number_is_refused(table: Database) -> None:
    with pytest.raises(NotStorable, match="not a finite number"):
        await table.write(lambda tx: tx.execute(insert(kept).values(number=Decimal("NaN"))))


@given(st.datetimes(timezones=st.timezones()), st.datetimes(timezones=st.timezones()))
def test_on_sqlite_text_sorts_as_time_does(one: datetime, other: datetime) -> None:
    def text(at: datetime) -> str:
        return str(Instant().process_bind_param(at, sqlite_dialect()))

    assert (text(one) < text(other)) == (one.astimezone(UTC) < other.astimezone(UTC))
