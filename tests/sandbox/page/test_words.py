"""The words of the page: all of them in both languages, refusals in Vietnamese."""

import ast
import re
from collections.abc import Iterator

import pytest

from sandbox.application import PAGE

ACTS = PAGE.parent / "acts"
WORDS = PAGE / "words"


def sentences() -> Iterator[str]:
    """Whatever a person is refused with, its names and numbers as {}."""
    for file in ACTS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Impossible":
                yield sentence(node.args[0])


def sentence(said: ast.expr) -> str:
    parts = said.values if isinstance(said, ast.JoinedStr) else [said]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)


def told() -> set[str]:
    source = (WORDS / "vietnamese/refusals.js").read_text()
    return set(re.findall(r'^  "(.*)": \(', source, re.MULTILINE))


def test_every_refusal_has_its_vietnamese_sentence() -> None:
    assert set(sentences()) == told()


def names_in(language: str, file: str) -> list[str]:
    source = (WORDS / language / file).read_text()
    return re.findall(r"^ +(\w+):", source, re.MULTILINE)


@pytest.mark.parametrize("file", ["texts.js", "news.js", "actions.js"])
def test_both_languages_say_the_same(file: str) -> None:
    assert names_in("vietnamese", file) == names_in("english", file) != []
