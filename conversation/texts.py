"""The texts people see, in their language: gettext catalogues, dates, times and numbers.

Vietnamese is the source: a sentence stands in the code as people read it, and the English
catalogue translates it. `locale/vi` is for an office that words something its own way.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("vi", "en")
LANGUAGE_NAMES = ("Tiếng Việt", "English")

HOME_ZONE = "Asia/Ho_Chi_Minh"

Catalogues = Mapping[str, gettext.NullTranslations]


def read_catalogues(folder: Path) -> Catalogues:
    """Read `folder`/LANGUAGE/LC_MESSAGES/contest.po of every language, compiling in memory."""
    return {
        language: _read_catalogue(folder / language / "LC_MESSAGES" / "contest.po")
        for language in LANGUAGES
    }


def _read_catalogue(path: Path) -> gettext.NullTranslations:
    compiled = BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def known_language(language: str | None) -> str:
    """The language to speak with somebody whose app says `language`: "en-GB" is "en"."""
    short = (language or "").partition("-")[0].lower()
    return short if short in LANGUAGES else LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Texts:
    """One language and one time zone; called as `t("Tuần {n} đang mở.", n=3)`."""

    language: str
    catalogue: gettext.NullTranslations
    zone: ZoneInfo

    @classmethod
    def of(cls, catalogues: Catalogues, language: str, zone: ZoneInfo | None = None) -> "Texts":
        return cls(language, catalogues[language], zone or ZoneInfo(HOME_ZONE))

    def __call__(self, message: str, /, **values: object) -> str:
        return self.catalogue.gettext(message).format(**values)

    def many(self, message: str, n: int, /, **values: object) -> str:
        """A text about `n` things, written with {n}; English has a plural of its own."""
        chosen = self.catalogue.ngettext(message, message, n)
        return chosen.format(n=self.number(n), **values)

    def number(self, value: int | Decimal) -> str:
        """25980 as 25.980, or 25,980 in English."""
        return _format_number(value, self.language)

    def percent(self, value: Decimal) -> str:
        """A percentage with the two decimals that units are compared by: 93,75%."""
        return f"{format_decimal(value, format='#,##0.00', locale=self.language)}%"

    def percent_asked(self, value: Decimal) -> str:
        """A percentage that rules ask for, without decimals that say nothing: 50%."""
        return f"{self.number(value)}%"

    def time(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%H:%M}"

    def time_to_the_second(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%H:%M:%S}"

    def date(self, at: datetime) -> str:
        local = at.astimezone(self.zone)
        return f"{local.day}/{local.month}/{local.year}"

    def moment(self, at: datetime) -> str:
        """An instant near the present, without the year: 21:00 20/8."""
        local = at.astimezone(self.zone)
        return f"{local:%H:%M} {local.day}/{local.month}"

    def deadline(self, at: datetime, now: datetime) -> str:
        """An instant to come: 21:00 where that is today, else with its day."""
        is_today = at.astimezone(self.zone).date() == now.astimezone(self.zone).date()
        return self.time(at) if is_today else self.moment(at)

    def full_moment(self, at: datetime) -> str:
        return f"{self.time(at)} {self.date(at)}"

    def seconds(self, length_seconds: int) -> str:
        """A time taken: 02:14, or 1:02:14 from an hour on."""
        minutes, seconds = divmod(length_seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


@lru_cache(maxsize=4096)
def _format_number(value: int | Decimal, language: str) -> str:
    """Babel parses a pattern each time; the same few numbers stand in thousands of messages."""
    return str(format_decimal(value, locale=language))
