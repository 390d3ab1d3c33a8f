"""One person sitting over one paper, from the first question to the receipt."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from bot.rehearsing.conducting import Conductor
from bot.rehearsing.crowd import Character, Habit
from bot.rehearsing.notes import PaperNote
from bot.rehearsing.phones import Phone, Unanswered
from contest.files import Contest
from contest.questions import Question
from contest.rules import PredictionTarget, RoundRules, Rules
from conversation.action.sitting import (
    GiveAnswer,
    HandIn,
    Predict,
    ReviewPaper,
    ShowQuestion,
    StartAttempt,
)

_SHORTEST_THOUGHT, _LONGEST_THOUGHT = 5.0, 35.0  # seconds for a question
_DOUBLE_TAPPED = 0.3  # of the answers of those who do
_NEVER_COMES_BACK = 0.5  # of those who break off
_AWAY_SECONDS = 240.0

_ON_A_PAPER = (GiveAnswer, ShowQuestion, ReviewPaper)


@dataclass(frozen=True)
class Keys:
    """The right option of each question, by the texts people see."""

    right: Mapping[str, str]

    @classmethod
    def of(cls, contest: Contest) -> "Keys":
        questions = (question for bank in contest.banks for question in bank)
        return cls({first_line(each): each.options[each.right] for each in questions})

    def question_in(self, lines: list[str]) -> str:
        """Raises Unanswered where no question of the contest stands there."""
        found = next((line for line in lines if line in self.right), None)
        if found is None:
            raise Unanswered(f"no question to be read in {lines[:3]}")
        return found


@dataclass
class Sitting:
    who: Character
    phone: Phone
    conductor: Conductor
    rules: Rules
    round: RoundRules
    keys: Keys
    paper: PaperNote
    chance: random.Random

    async def sits(self) -> None:
        """Until the paper is handed in, broken off, or taken away because its time is up."""
        breaks_off_at = self._breaks_off_at()
        for position in range(self.round.questions):
            if position == breaks_off_at and not await self._comes_back():
                return
            await self._thinks()
            if not await self._answers(position):
                return
            await self._turns_to(position + 1)
        await self._hands_in()

    def _breaks_off_at(self) -> int | None:
        breaks_off = Habit.BREAKS_OFF in self.who.habits
        return self.chance.randrange(1, self.round.questions + 1) if breaks_off else None

    async def _comes_back(self) -> bool:
        if self.chance.random() < _NEVER_COMES_BACK:
            return False
        await self.conductor.sleep(_AWAY_SECONDS)
        await self.phone.starts()
        await self.phone.presses_first(StartAttempt)
        return True

    async def _answers(self, position: int) -> bool:
        """Notes what is shown as chosen; False where this question is not on the phone any more."""
        offered = list(self.phone.offers(GiveAnswer).values())
        if not offered or offered[0].position != position:
            return False
        lines = self.phone.lines(*_ON_A_PAPER)
        question = self.keys.question_in(lines)
        options = [_option(lines, letter) for letter in _letters(len(offered))]
        chosen = self._chooses(options, self.keys.right[question])
        is_nervous = Habit.DOUBLE_TAPS in self.who.habits and self.chance.random() < _DOUBLE_TAPPED
        await self.phone.presses(offered[chosen], times=2 if is_nervous else 1)
        if f"✓ {_letters(len(options))[chosen]}. {options[chosen]}" in self.phone.lines(
            *_ON_A_PAPER
        ):
            self.paper.answers[question] = options[chosen]
        return True

    def _chooses(self, options: list[str], right: str) -> int:
        if self.chance.random() < self.who.skill:
            return options.index(right)
        return self.chance.randrange(len(options))

    async def _turns_to(self, position: int) -> None:
        for action in self.phone.offers(ShowQuestion).values():
            if action.position == position:
                await self.phone.presses(action)
                return

    async def _hands_in(self) -> None:
        if not self.phone.offers(ReviewPaper):
            return
        await self.phone.presses_first(ReviewPaper)
        await self._thinks()
        if self.phone.offers(Predict) and self._must_predict():
            await self._predicts()
        if self.phone.offers(HandIn):
            await self.phone.presses_first(HandIn)
            self.paper.is_handed_in = not self.phone.offers(HandIn)

    async def _predicts(self) -> None:
        """Noted once the paper can be handed in: too late a guess is not taken."""
        guess = self.chance.randint(0, 100)
        await self.phone.presses_first(Predict)
        await self.phone.says(str(guess), "prediction")
        if self.phone.offers(HandIn):
            self.paper.prediction = guess

    def _must_predict(self) -> bool:
        return self.rules.prediction.target is not PredictionTarget.NONE

    async def _thinks(self) -> None:
        await self.conductor.sleep(self.chance.uniform(_SHORTEST_THOUGHT, _LONGEST_THOUGHT))


def first_line(question: Question) -> str:
    return question.text.split("\n", 1)[0]


def _letters(count: int) -> str:
    return "ABCDEFGH"[:count]


def _option(lines: list[str], letter: str) -> str:
    """The text behind a letter; the one chosen has a tick before it."""
    for line in lines:
        told = line.removeprefix("✓ ")
        if told.startswith(f"{letter}. "):
            return told.removeprefix(f"{letter}. ")
    raise Unanswered(f"no option {letter} to be read in {lines[:3]}")
