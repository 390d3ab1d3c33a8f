"""What people may ask about their data, and how long the law gives to answer and to do it.

Decree 356/2025/NĐ-CP (from 1/1/2026, in the place of Decree 13/2023/NĐ-CP with its 72 hours) asks
for an answer within 2 working days of a request, and for withdrawal of consent to be carried out
within 15 days, by the summaries of Frasers Law Company (19/1/2026) and CDLAF. CDLAF gives 10 to 20
days for the other requests; which of them has how many, and any period for complaints, we could not
read in the decree itself. So all others have the shortest of these, 10 days.
"""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

ANSWER_WORKING_DAYS: Final = 2

_END_OF_WORK = time(17)
_WORKING_DAYS_A_WEEK = 5


class PrivacyKind(StrEnum):
    COPY = "copy"  # done at once by the program
    DELETE = "delete"  # done at once by the program
    CORRECT = "correct"
    WITHDRAW = "withdraw"  # consent
    OBJECT = "object"  # to how data is handled; a complaint about a result is another thing


DONE_WITHIN: Final[Mapping[PrivacyKind, timedelta]] = {
    PrivacyKind.COPY: timedelta(days=10),
    PrivacyKind.DELETE: timedelta(days=10),
    PrivacyKind.CORRECT: timedelta(days=10),
    PrivacyKind.WITHDRAW: timedelta(days=15),
    PrivacyKind.OBJECT: timedelta(days=10),
}
"""From the request on."""


def answer_by(asked_at: datetime, zone: ZoneInfo) -> datetime:
    """The end of the last working day in which to answer.

    Monday to Friday; public holidays are not known here, so over one it is earlier than the law.
    """
    day, left = asked_at.astimezone(zone).date(), ANSWER_WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _WORKING_DAYS_A_WEEK
    return datetime.combine(day, _END_OF_WORK, zone)


def done_by(asked_at: datetime, kind: PrivacyKind) -> datetime:
    return asked_at + DONE_WITHIN[kind]
