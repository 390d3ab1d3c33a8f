"""The key of a round: which options of each question are right, as sealed and as corrected."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contest.corrections import Correction, in_force
from contest.questions.model import Question
from contest.rules import PaperRules, VoidQuestion


@dataclass(frozen=True)
class Key:
    """`sealed` are the right options as they were sealed, by question of the bank; `corrected`
    those of the questions that were corrected, none where one is void. `void` says what a void
    question counts."""

    sealed: tuple[int, ...]
    corrected: Mapping[int, frozenset[int]]
    void: VoidQuestion = VoidQuestion.POINT

    def right(self, question: int) -> frozenset[int]:
        """Its right options; none of a void question."""
        return self.corrected.get(question, frozenset({self.sealed[question]}))

    def gives_point(self, question: int, option: int | None) -> bool:
        """Whether a question on a paper counts as right; `option` None where it was left out."""
        right = self.right(question)
        return option in right if right else self.void is VoidQuestion.POINT

    def is_mistake(self, question: int, option: int) -> bool:
        """There is none in a void question."""
        right = self.right(question)
        return bool(right) and option not in right

    @property
    def void_questions(self) -> frozenset[int]:
        return frozenset(question for question, right in self.corrected.items() if not right)

    def countable(self, questions: int) -> int:
        """The most points of a paper of so many questions.

        Where void questions are left out, every paper has the whole bank: the rules are held to it.
        """
        left_out = len(self.void_questions) if self.void is VoidQuestion.LEAVE_OUT else 0
        return questions - left_out


def key_of(bank: Sequence[Question], done: Iterable[Correction], paper: PaperRules) -> Key:
    """`done` are the corrections of the round that were carried out, in their order."""
    corrected = {question: frozenset(each.accepts) for question, each in in_force(done).items()}
    return Key(tuple(question.right for question in bank), corrected, paper.void_question)
