"""Banks of questions: CSV, GIFT (Moodle), Aiken."""

from contest.questions.files import read_questions
from contest.questions.model import Question

__all__ = ["Question", "read_questions"]
