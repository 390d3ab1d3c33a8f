"""Questions out of running text, as offices type them."""

from contest.questions.prose.marked import Marked
from contest.questions.prose.paragraph import Label, Paragraph
from contest.questions.prose.reading import read_prose

__all__ = ["Label", "Marked", "Paragraph", "read_prose"]
