"""An attempt with its paper and what was answered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import Connection

from contest.corrections import Correction
from contest.keys import Key
from contest.paper import PaperItem
from contest.questions import Question
from contest.rules import RoundRules
from contest.scoring import score, void_unanswered
from storage import attempts, early_trials
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.early_trials import EarlyTrial

LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class OpenedPaper:
    """`answers`: bank position of a question -> bank index of the chosen option, in the order
    in which they were given."""

    attempt: Attempt
    round: RoundRules
    bank: tuple[Question, ...]
    items: tuple[PaperItem, ...]
    answers: Mapping[int, int]
    key: Key

    def question(self, position: int) -> Question:
        return self.bank[self.items[position].question]

    def options(self, position: int) -> list[str]:
        """The options as shown, the one with letter A first."""
        question = self.question(position)
        return [question.options[option] for option in self.items[position].options]

    def chosen_letter(self, position: int) -> str:
        """The letter chosen at a position, or "" where nothing was."""
        item = self.items[position]
        option = self.answers.get(item.question)
        return "" if option is None else LETTERS[item.options.index(option)]

    def right_letters(self, position: int) -> list[str]:
        """In their order; none where the question is void."""
        item = self.items[position]
        right = self.key.right(item.question)
        return [
            letter for letter, option in zip(LETTERS, item.options, strict=False) if option in right
        ]

    def corrections(self, done: Iterable[Correction], position: int) -> list[Correction]:
        """Of all that were carried out, those of the question at a position."""
        about = self.round.number, self.items[position].question
        return [each for each in done if (each.round, each.question) == about]

    @property
    def unanswered(self) -> list[int]:
        return [i for i, item in enumerate(self.items) if item.question not in self.answers]

    @property
    def where_one_was(self) -> int:
        """The position after the one answered last; the first on a fresh paper."""
        if not self.answers:
            return 0
        *_, last = self.answers
        after = next(i for i, item in enumerate(self.items) if item.question == last) + 1
        return min(after, len(self.items) - 1)

    def answered(self, answers: Mapping[int, int]) -> "OpenedPaper":
        return replace(self, answers=answers)

    def predicted(self, prediction: Decimal) -> "OpenedPaper":
        return replace(self, attempt=replace(self.attempt, prediction=prediction))

    @property
    def score(self) -> int:
        return score(self.items, self.key, self.answers)

    @property
    def void_unanswered(self) -> int:
        return void_unanswered(self.items, self.key, self.answers)


def open_paper(tx: Connection, stored: StoredContest, attempt_id: int) -> OpenedPaper | None:
    attempt = attempts.find(tx, attempt_id)
    return paper_of(tx, stored, attempt) if attempt else None


def paper_of(tx: Connection, stored: StoredContest, attempt: Attempt) -> OpenedPaper | None:
    """None where the attempt is of another contest."""
    return _opened(stored, attempt, lambda: attempts.answers(tx, attempt.id))


def open_early(
    tx: Connection, stored: StoredContest, trial_id: int, address: str
) -> OpenedPaper | None:
    """Only for who took it; also None where its questions are there no more."""
    trial = early_trials.find(tx, trial_id)
    return early_paper(stored, trial) if trial and trial.address == address else None


def early_paper(stored: StoredContest, trial: EarlyTrial) -> OpenedPaper | None:
    return _opened(stored, trial.as_attempt(), lambda: trial.chosen)


def _opened(
    stored: StoredContest, attempt: Attempt, answers: Callable[[], Mapping[int, int]]
) -> OpenedPaper | None:
    number = stored.round_numbers.get(attempt.round_id)
    if number is None:
        return None
    return OpenedPaper(
        attempt=attempt,
        round=stored.rules.rounds[number - 1],
        bank=stored.contest.banks[number - 1],
        items=stored.draw(number, attempt.seed),
        answers=answers(),
        key=stored.keys[number - 1],
    )
