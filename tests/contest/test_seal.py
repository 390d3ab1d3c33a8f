"""A key is sealed so that anybody can open it and nobody can change it."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.questions.model import Picture, Question
from contest.seal import seal, sealed_text

BANK = (
    Question("Cải cách có mấy nội dung?", ("Sáu", "Ba"), right=0),
    Question("Ai ban hành\nNghị quyết?", ("Quốc hội", "Chính phủ", "Bộ"), right=1),
)
NONCE = "0123456789abcdef" * 2

TEXT = """\
Cuộc thi: thu
Tuần: 1
Dãy ngẫu nhiên: 0123456789abcdef0123456789abcdef

Câu 1: Cải cách có mấy nội dung?
A. Sáu
B. Ba
Đáp án: A

Câu 2: Ai ban hành Nghị quyết?
A. Quốc hội
B. Chính phủ
C. Bộ
Đáp án: B
"""


def test_what_is_sealed_can_be_read_by_anybody() -> None:
    assert sealed_text("thu", 1, NONCE, BANK) == TEXT


def test_a_seal_of_years_ago_still_holds() -> None:
    assert seal(TEXT) == hashlib.sha256(TEXT.encode()).hexdigest()
    assert seal(TEXT) == "3b0219129f42c51b7e8dd4e6805cb6d23755b19b3310aa5c79aae8bd82a97faf"


@pytest.mark.parametrize(
    "changed",
    [
        sealed_text("khac", 1, NONCE, BANK),
        sealed_text("thu", 2, NONCE, BANK),
        sealed_text("thu", 1, NONCE[::-1], BANK),
        sealed_text("thu", 1, NONCE, BANK[::-1]),
        sealed_text("thu", 1, NONCE, (replace(BANK[0], right=1), BANK[1])),
        sealed_text("thu", 1, NONCE, (replace(BANK[0], options=("Ba", "Sáu")), BANK[1])),
        sealed_text("thu", 1, NONCE, (replace(BANK[0], text="Có mấy nội dung?"), BANK[1])),
    ],
)
def test_whatever_is_changed_breaks_the_seal(changed: str) -> None:
    assert seal(changed) != seal(TEXT)


def test_the_picture_of_a_question_is_sealed_with_it() -> None:
    pictured = replace(BANK[0], picture=Picture.of(b"red")), BANK[1]
    swapped = replace(BANK[0], picture=Picture.of(b"blue")), BANK[1]
    text = sealed_text("thu", 1, NONCE, pictured)
    line = f"Hình (SHA-256): {hashlib.sha256(b'red').hexdigest()}\n"
    assert text.replace(line, "") == TEXT
    assert seal(text) != seal(sealed_text("thu", 1, NONCE, swapped))


@given(st.text(), st.lists(st.text(), min_size=2, max_size=8))
def test_nothing_written_in_a_question_looks_like_a_key(text: str, options: list[str]) -> None:
    sealed = sealed_text("thu", 1, NONCE, [Question(text, tuple(options), right=1)])
    keys = [line for line in sealed.splitlines() if line.startswith("Đáp án: ")]
    assert keys == ["Đáp án: B"]
