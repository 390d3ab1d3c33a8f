"""Banks of questions: CSV, GIFT (Moodle), Aiken."""

from contest.questions.files import Reading, propose_questions, read_questions, settled
from contest.questions.model import Proposed, Question

__all__ = [
    "Proposed",
    "Question",
    "Reading",
    "propose_questions",
    "read_questions",
    "settled",
]
