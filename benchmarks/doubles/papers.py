"""Papers that are alike: everybody answers alone, so pairs are found by chance only."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from rich.table import Table

from contest.keys import Key
from contest.likeness import Sheet, alike

PAPERS = 27_000
BANK, QUESTIONS = 100, 10
AT = datetime(2023, 8, 14, tzinfo=UTC)
_WEIGHTS = (6, 3, 1)  # of the wrong options: some are likelier than others


def measure() -> Table:
    table = Table("papers", "questions of the bank", "right", "CPU s", "pairs by chance")
    for bank in (BANK, QUESTIONS):
        for right in (0.9, 0.7):
            seconds, found = _measure(bank, right)
            table.add_row(f"{PAPERS:,}", str(bank), f"{right:.0%}", f"{seconds:.1f}", str(found))
    return table


def _measure(bank: int, right: float) -> tuple[float, int]:
    sheets = list(_sheets(bank, right))
    chosen = Counter(choice for sheet in sheets for choice in sheet.answers.items())
    began = time.process_time()
    found = alike(sheets, Key((0,) * bank, {}), chosen)
    return time.process_time() - began, len(found)


def _sheets(bank: int, right: float) -> Iterator[Sheet]:
    """Half of all in the last two hours of a week."""
    chance = random.Random(1)  # noqa: S311  not a secret
    for who in range(PAPERS):
        late = chance.random() < 0.5
        seconds = chance.uniform(*((597_600, 604_800) if late else (0, 597_600)))
        started_at = AT + timedelta(seconds=seconds)
        finished_at = started_at + timedelta(seconds=chance.uniform(60, 600))
        drawn = chance.sample(range(bank), QUESTIONS)
        yield Sheet(who, started_at, finished_at, {q: _option(chance, right) for q in drawn})


def _option(chance: random.Random, right: float) -> int:
    return 0 if chance.random() < right else chance.choices((1, 2, 3), _WEIGHTS)[0]
