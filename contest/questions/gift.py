r"""GIFT, Moodle's text format: `::title:: text {=right ~wrong #feedback ####explanation}`.

Questions are parted by blank lines. A backslash before ~ = # { } : makes it a plain sign, `\n` is
a line break. Described at docs.moodle.org/en/GIFT_format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from contest.errors import Fault, Reason
from contest.questions.gift_text import picture_file, pieces, read_text, split_explanation
from contest.questions.model import Place, Proposed

_SIGN: Final = r"(?:\\.|[^\\{}])"
_QUESTION: Final = re.compile(
    rf"(?P<text>{_SIGN}*)\{{(?P<answers>{_SIGN}*)\}}(?P<tail>{_SIGN}*)", re.DOTALL
)
_TITLE: Final = re.compile(r"\s*::(?:\\.|[^\\:]|:(?!:))*::", re.DOTALL)
_CATEGORY: Final = re.compile(r"\s*\$CATEGORY:\s*(?P<path>.*)")
_TRUE_OR_FALSE: Final = re.compile(r"(?is)\s*(?P<value>T|TRUE|F|FALSE)\s*(?:#.*)?")
_WEIGHT: Final = re.compile(r"\s*%(?P<percent>-?\d+(?:\.\d+)?)%")


@dataclass(frozen=True)
class _Block:
    """The lines of one question."""

    line: int
    topic: str
    text: str


@dataclass(frozen=True)
class _Option:
    text: str
    percent: float


def gift_questions(file: str, text: str) -> Iterator[Proposed | Fault]:
    for block in _blocks(text):
        found = _read(block)
        yield Fault(file, block.line, found) if isinstance(found, Reason) else found


def _blocks(text: str) -> Iterator[_Block]:
    topic, first, lines = "", 0, list[str]()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        category = _CATEGORY.match(line)
        if line.lstrip().startswith("//"):
            continue
        if line.strip() and not category:
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield _Block(first, topic, "\n".join(lines))
            lines = []
        if category:
            topic = category["path"].strip().rsplit("/", 1)[-1].strip()


def _read(block: _Block) -> Proposed | Reason:
    body = _TITLE.sub("", block.text, count=1)
    parts = _QUESTION.fullmatch(body)
    if parts is None:
        has_braces = re.search(r"(?<!\\)[{}]", body)
        return Reason("gift_braces" if has_braces else "gift_description")
    answers, _, general = pieces(parts["answers"], "####")
    options = _options(answers)
    if isinstance(options, Reason):
        return options
    explanation, source = split_explanation(general)
    return Proposed(
        place=Place(line=block.line),
        text=_question_text(parts["text"], parts["tail"]),
        options=tuple(option.text for option in options),
        rights=tuple(number for number, option in enumerate(options) if option.percent == 100),
        topic=block.topic,
        explanation=explanation,
        source=source,
        picture_file=picture_file(parts["text"]),
    )


def _question_text(text: str, tail: str) -> str:
    """Answers in the middle of a sentence leave a gap there."""
    end = read_text(tail)
    return f"{read_text(text)} _____ {end}" if end else read_text(text)


def _options(answers: str) -> list[_Option] | Reason:
    truth = _TRUE_OR_FALSE.fullmatch(answers)
    if truth:
        is_true = truth["value"].upper().startswith("T")
        return [_Option("Đúng", 100 * is_true), _Option("Sai", 100 * (not is_true))]
    kind = _other_kind(answers)
    if kind:
        return Reason(kind)
    options = [_option(sign, told) for sign, told in _marked(answers)]
    strange = [option.percent for option in options if 0 < option.percent < 100]
    return Reason("gift_weight", {"weight": f"{strange[0]:g}"}) if strange else options


def _other_kind(answers: str) -> str | None:
    """The reason for a question that is not one of choice."""
    signs = {sign for sign, _ in _marked(answers)}
    if not answers.strip():
        return "gift_essay"
    if answers.lstrip().startswith("#"):
        return "gift_numeric"
    if "~" not in signs and any("->" in told for _, told in _marked(answers)):
        return "gift_matching"
    return None if "~" in signs else "gift_short_answer"


def _marked(answers: str) -> list[tuple[str, str]]:
    """Each option with the `=` or `~` before it."""
    return re.findall(r"([=~])((?:\\.|[^\\=~])*)", answers, re.DOTALL)


def _option(sign: str, told: str) -> _Option:
    weight = _WEIGHT.match(told)
    text, _, _feedback = pieces(told[weight.end() :] if weight else told, "#")
    percent = float(weight["percent"]) if weight else 100.0 * (sign == "=")
    return _Option(read_text(text), percent)
