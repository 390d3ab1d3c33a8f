"""The key of a round, sealed when the round opens, so that nobody changes it unnoticed.

The seal is posted at the opening and the sealed text after the close. Whoever takes the SHA-256
of that text, with any program, must come to the seal. Until then the nonce, which nobody can
guess, keeps the key from being found by trying.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from contest.questions.model import LETTERS, Question


def sealed_text(contest: str, number: int, nonce: str, bank: Sequence[Question]) -> str:
    """The questions of round `number` of the contest of code `contest`, with their right answers.

    Every question, option and letter stands in a line of its own, in the order of the bank, and
    so does what the bytes of a question's picture come to; so nothing in the bank can be changed
    without changing the text. `nonce` is 32 hexadecimal digits.
    It is Vietnamese for every reader, because its bytes are what is sealed.
    """
    head = [f"Cuộc thi: {contest}", f"Tuần: {number}", f"Dãy ngẫu nhiên: {nonce}"]
    questions = (line for i, each in enumerate(bank, start=1) for line in _lines(i, each))
    return "".join(f"{line}\n" for line in (*head, *questions))


def seal(text: str) -> str:
    """64 hexadecimal digits: the SHA-256 of the text in UTF-8."""
    return sha256(text.encode()).hexdigest()


def _lines(number: int, question: Question) -> Iterator[str]:
    yield ""
    yield f"Câu {number}: {_in_one_line(question.text)}"
    if question.picture:
        yield f"Hình (SHA-256): {question.picture.digest}"
    for letter, option in zip(LETTERS, question.options, strict=False):
        yield f"{letter}. {_in_one_line(option)}"
    yield f"Đáp án: {LETTERS[question.right]}"


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
