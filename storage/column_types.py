"""Column types that keep a value exactly, and alike on both databases."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import DateTime, Dialect, Enum, Numeric, String, TypeDecorator
from sqlalchemy.types import TypeEngine

from storage.errors import NotStorable


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC to the microsecond and given back in UTC.

    PostgreSQL has a type for it. SQLite has none: there it is ISO text of fixed width, which
    sorts and compares as the instants do and can be read by whoever opens the file.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[datetime] | TypeEngine[str]:
        return String(32) if dialect.name == "sqlite" else DateTime(timezone=True)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NotStorable(f"{value!r} has no time zone: an instant is an aware datetime.")
        value = value.astimezone(UTC)
        return value.isoformat(timespec="microseconds") if dialect.name == "sqlite" else value

    def process_result_value(
        self, value: datetime | str | None, dialect: Dialect
    ) -> datetime | None:
        if isinstance(value, str):
            return datetime.fromisoformat(value)
        return value if value is None or value.tzinfo is UTC else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A finite decimal with every digit it was given.

    Text on SQLite, whose numbers are binary: equal digits compare equal there, but order by it
    in Python.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Decimal] | TypeEngine[str]:
        return String() if dialect.name == "sqlite" else Numeric()

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | str | None:
        if value is None:
            return None
        if not value.is_finite():
            raise NotStorable(f"{value!r} is not a finite number.")
        return format(value, "f") if dialect.name == "sqlite" else value

    def process_result_value(self, value: Decimal | str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


def word(kind: type[StrEnum]) -> Enum:
    """One of the words of `kind`, kept as its value."""
    return Enum(kind, native_enum=False, length=20, values_callable=list)
