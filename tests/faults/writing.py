"""People answering through the real storage layer, in a process that may be cut off at any moment.

Each answer that was confirmed is noted in the file `confirmed` beside the database, after it was.
`python -m tests.faults.writing FOLDER` is run by the programs that break something meanwhile.
"""

import asyncio
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from storage import contests, sqlite_transactions
from storage.attempts import Attempt
from storage.attempts import answer as keep_answer
from storage.attempts import of as attempts_of
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.migrating import migrate
from tests.contest.folder import SOUND, read
from tests.faults.disk.shim import Call, Control
from tests.storage.held import Held, minute

PEOPLE = 8
DATABASE = "contest.db"
CONFIRMED = "confirmed"
PAGES_BETWEEN_CHECKPOINTS = 200  # instead of 1000: more of them in a short run

Answer = tuple[int, int, int]
"""The attempt, the question, the option."""


def url_in(folder: Path) -> str:
    return f"sqlite:///{folder / DATABASE}"


def confirmed(notes: bytes) -> set[Answer]:
    """What is noted; a line that was cut off in the middle was not."""
    lines = notes.decode().split("\n")[:-1]
    return {(int(a), int(b), int(c)) for a, b, c in (line.split() for line in lines)}


@contextmanager
def notes(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder / CONFIRMED, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


async def open_papers(db: Database) -> list[Attempt]:
    """One for each person, begun when they are not yet there."""
    stored = await db.write(contests.save, read(SOUND), secret="s", at=minute(-60))
    held = Held(db, stored)
    people = [await held.joins(f"telegram:{number}") for number in range(PEOPLE)]
    return [
        next(iter(await db.read(attempts_of, stored.round_ids[1], who.id)), None)
        or await held.starts(who)
        for who in people
    ]


async def offer(db: Database, paper: Attempt, question: int) -> Answer:
    """Answer once; what was confirmed. Raises StorageUnavailable."""
    option = (paper.id + question) % 4
    held = await db.write(
        keep_answer,
        attempt_id=paper.id,
        participant_id=paper.participant_id,
        question=question,
        option=option,
        at=minute(2),
        may_change=True,
    )
    assert held, "the paper is open and it is in time"
    return paper.id, question, option


async def give(db: Database, paper: Attempt, question: int, note_in: int) -> None:
    """Answer until it is confirmed, as a person does."""
    while True:
        try:
            attempt_id, to, option = await offer(db, paper, question)
        except StorageUnavailable:
            continue
        os.write(note_in, f"{attempt_id} {to} {option}\n".encode())
        return


async def answer_all(folder: Path, first: int, answers: int, fails: Control | None) -> None:
    """Each person gives so many answers, the one after the other, all at once.

    Where a sync fails now and then, the last one does too, and the process dies of something.
    """
    await migrate(url_in(folder))
    async with Database.opened(url_in(folder)) as db:
        papers = await open_papers(db)
        with notes(folder) as note_in:
            for question in range(first, first + answers):
                if fails and question % 10 == 9:
                    fails.fail(errno.EIO, Call.SYNC, after=question % 4, times=1)
                await asyncio.gather(*(give(db, paper, question, note_in) for paper in papers))
            if fails:
                fails.fail(errno.EIO, Call.SYNC)
                asyncio.get_running_loop().call_later(0.02, os._exit, 0)
                await give(db, papers[0], first + answers, note_in)


def main(
    folder: Path,
    first: int = 0,
    answers: int = 100,
    synchronous: str = "FULL",
    control: Annotated[Path | None, typer.Option(help="Lets syncs fail now and then.")] = None,
) -> None:
    sqlite_transactions.PRAGMAS["synchronous"] = synchronous
    sqlite_transactions.PRAGMAS["wal_autocheckpoint"] = str(PAGES_BETWEEN_CHECKPOINTS)
    if control is None:
        asyncio.run(answer_all(folder, first, answers, None))
        return
    with Control.of(control) as fails:
        fails.heal()
        asyncio.run(answer_all(folder, first, answers, fails))


if __name__ == "__main__":
    typer.run(main)
