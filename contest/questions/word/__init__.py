"""Questions out of Word files (.docx)."""

from contest.questions.word.reading import read_word

__all__ = ["read_word"]
