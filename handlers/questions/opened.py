"""What was read for a week, with what is in doubt about it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.making.corrected_questions import as_bank
from contest.questions import Proposed, Question
from contest.questions.doubts import Doubt, doubts_about
from contest.questions.model import Place
from handlers import insiders
from handlers.questions import weeks
from handlers.questions.weeks import Week, stands_for
from handlers.visit import Caller
from storage import acts, readings
from storage.readings import Reading, ReadQuestion


@dataclass(frozen=True)
class Opened:
    """`doubts` by the id of a question; there are none about those left out."""

    reading: Reading
    week: Week
    questions: tuple[ReadQuestion, ...]
    doubts: Mapping[int, Sequence[Doubt]]

    @property
    def waits(self) -> bool:
        return self.reading.ended_at is None

    @property
    def is_open(self) -> bool:
        """Whether it may still be corrected and taken."""
        return self.waits and not self.week.is_settled

    @property
    def kept(self) -> list[ReadQuestion]:
        return [each for each in self.questions if not each.content.is_left_out]

    @property
    def doubtful(self) -> list[ReadQuestion]:
        return [each for each in self.questions if self.doubts.get(each.id)]

    @property
    def unsettled(self) -> list[ReadQuestion]:
        """Those that cannot be taken as they are."""
        return [
            each
            for each in self.questions
            if any(doubt.blocks for doubt in self.doubts.get(each.id, ()))
        ]

    @property
    def is_changed(self) -> bool:
        """Whether taking it would change anything."""
        return self.bank != self.week.bank

    @property
    def bank(self) -> tuple[Question, ...] | None:
        """What the week would have; None while something must be settled first."""
        return as_bank([each.content.question for each in self.kept])

    @property
    def seen(self) -> int:
        """Stands for all of it, and for what it would replace."""
        return stands_for((self.week.base, *((each.id, each.version) for each in self.questions)))

    def next_doubtful(self, question: ReadQuestion) -> ReadQuestion | None:
        """After this one, or else from the beginning on."""
        others = [each for each in self.doubtful if each.id != question.id]
        later = (each for each in others if each.number > question.number)
        return next(later, next(iter(others), None))


async def open_(caller: Caller, reading_id: int) -> Opened | None:
    """None where there is no such reading, or its week is there no more."""
    found = await caller.database.read(open_in, caller, reading_id)
    if found is None:
        return None
    others = await weeks.questions_of_others(caller, found.week)
    return await asyncio.to_thread(_with_doubts, found, others)


async def open_at(caller: Caller, question_id: int) -> tuple[Opened, ReadQuestion] | None:
    """The reading of a question, and the question as it is by now, which is seen from here on."""
    question = await caller.database.read(readings.question, question_id)
    opened = await open_(caller, question.reading_id) if question else None
    if opened is None:
        return None
    if opened.is_open:
        await insiders.remember(caller, opened.week.contest_code, opened.week.target.round)
    return next((opened, each) for each in opened.questions if each.id == question_id)


def open_in(tx: Connection, caller: Caller, reading_id: int) -> Opened | None:
    """Without looking for doubts."""
    reading = readings.find(tx, reading_id)
    week = weeks.find_in(tx, caller, reading.target) if reading else None
    if reading is None or week is None:
        return None
    return Opened(reading, week, tuple(readings.questions(tx, reading_id)), {})


def log(tx: Connection, caller: Caller, kind: str, reading: Reading, **more: int) -> None:
    """`kind` of act, with the week it is about."""
    whose = {"draft": reading.draft_id} if reading.draft_id else {"contest": reading.contest_id}
    detail = {**whose, "round": reading.round, "reading": reading.id, **more}
    acts.log(tx, at=caller.at, address=caller.address, kind=kind, detail=detail)


def _with_doubts(found: Opened, earlier: Sequence[str]) -> Opened:
    """Questions are called by their numbers in the file, also where one is left out."""
    questions = [
        _NOTHING if each.content.is_left_out else each.content.question for each in found.questions
    ]
    doubts: dict[int, list[Doubt]] = {}
    for doubt in doubts_about(questions, shuffles=found.week.shuffles, earlier=earlier):
        about = found.questions[doubt.question]
        if not about.content.is_left_out:
            doubts.setdefault(about.id, []).append(doubt)
    return Opened(found.reading, found.week, found.questions, doubts)


_NOTHING = Proposed(Place(), "", (), ())
