"""A question as far as it was read, and what becomes of it at the end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contest.errors import Reason
from contest.questions.model import LETTERS, Place, Proposed
from contest.questions.pictures import first_of
from contest.questions.prose.keys import read_key
from contest.questions.prose.option_lines import WrittenOption
from contest.questions.prose.right_marks import marked_right


@dataclass
class Written:
    """A question as far as it was read; `into` is what the next line goes on with."""

    place: Place
    number: int | None
    topic: str
    text: list[str] = field(default_factory=list)
    options: list[WrittenOption] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    pictures: list[bytes] = field(default_factory=list)
    into: str = "text"

    @property
    def is_complete(self) -> bool:
        return len(self.options) >= 2 or "answer" in self.told

    def has_answer_unlike(self, told: str) -> bool:
        """Whether one was said that names options, as this does not."""
        texts = [option.text for option in self.options]
        said = self.told.get("answer", [])
        return read_key(told, texts) is None and any(read_key(each, texts) for each in said)


def proposed(written: Written, key: Mapping[int, str]) -> Proposed:
    options = tuple(_without_semicolons([option.text for option in written.options]))
    rights, remarks = _rights(written, options, key)
    picture, of_picture = first_of(written.pictures)
    told = {name: " ".join(parts) for name, parts in written.told.items()}
    return Proposed(
        place=written.place,
        text=" ".join(filter(None, written.text)),
        options=options,
        rights=rights,
        topic=told.get("topic", written.topic),
        explanation=told.get("explanation", ""),
        source=told.get("source", ""),
        remarks=(*_out_of_order(written), *remarks, *of_picture),
        picture=picture,
    )


def _rights(
    written: Written, options: tuple[str, ...], key: Mapping[int, str]
) -> tuple[tuple[int, ...], list[Reason]]:
    """What is said goes before what is only marked; where they differ, that is remarked."""
    marked = marked_right([option.marks for option in written.options])
    answers = written.told.get("answer", []) or [*filter(None, [key.get(written.number or 0)])]
    if not answers:
        return marked, []
    read = [read_key(said, options) for said in answers]
    rights = tuple(sorted({index for each in read for index in each or ()}))
    if not rights:
        return (), [Reason("right_answer_unknown", {"answer": answers[-1]})]
    differ = marked and set(marked) != set(rights)
    letters = ", ".join(LETTERS[index] for index in marked)
    return rights, [Reason("marked_otherwise", {"letters": letters})] if differ else []


def _without_semicolons(options: Sequence[str]) -> Sequence[str]:
    """As the parts of one sentence: `A. Ba; B. Năm; C. Sáu.`"""
    *others, last = options or ("",)
    if not others or not all(each.endswith(";") for each in others):
        return options
    return [*(each.rstrip("; ") for each in others), last.rstrip(";. ")]


def _out_of_order(written: Written) -> Iterator[Reason]:
    for index, option in enumerate(written.options):
        if option.letter != index:
            found = {"found": LETTERS[option.letter], "expected": LETTERS[index]}
            yield Reason("letters_out_of_order", found)
            return
