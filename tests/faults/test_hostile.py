"""The short form of `hostile`: files that cost little to refuse."""

from pathlib import Path

import pytest

from contest.errors import ContestRefused
from contest.questions import propose_questions
from tests.faults.hostile import MOST_SECONDS, send, within
from tests.faults.hostile_files import HOSTILE

REFUSED = {
    "a billion laughs in Word": "word_broken",
    "a billion laughs in Excel": "workbook_broken",
    "a file of the server's, in Word": "word_broken",
    "a file of the server's, in Excel": "workbook_broken",
    "tables in tables, 2,000 deep": "word_broken",
    "half a Word file": "word_broken",
    "half a workbook": "workbook_broken",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_broken_or_means_to_unfold_is_refused(what: str) -> None:
    name, make = HOSTILE[what]
    with pytest.raises(ContestRefused) as caught:
        propose_questions(name, make())
    assert [each.reason.code for each in caught.value.faults] == [REFUSED[what]]


def test_a_drawing_that_means_to_unfold_leaves_the_questions_without_pictures() -> None:
    name, make = HOSTILE["a billion laughs in a drawing"]
    (question,) = propose_questions(name, make()).questions
    assert (question.text, question.picture) == ("Năm nào?", None)


async def test_files_are_refused_with_a_sentence_while_others_are_answered(tmp_path: Path) -> None:
    """How long the slowest wait is measured where the machine has nothing else to do."""
    files = ["a billion laughs in Excel", "half a Word file"]
    outcome = await send(tmp_path, files, people=1, calm_seconds=0)
    assert all("Xin" in told for _, told in outcome.answers.values())
    assert within(0.5, outcome.waits) < MOST_SECONDS
