"""What the command line says, in the operator's language."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NoReturn

from rich.console import Console

from conversation.texts import Catalogues, Texts, known_language, read_catalogues

LOCALE = Path(__file__).parent.parent / "locale"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of the catalogues with its values, to be said later."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_words(self, t: Texts) -> str:
        """Values that are sentences themselves are said in the same language."""
        said = {
            name: value.in_words(t) if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        return t(self.text, **said)


@cache
def catalogues() -> Catalogues:
    """Read once in a process: it takes 40 ms of processor time."""
    return read_catalogues(LOCALE)


def texts(language: str) -> Texts:
    """The texts of the command line; Vietnamese for a language we lack."""
    return Texts.of(catalogues(), known_language(language))


def console() -> Console:
    """Says a text as it is: what stands in brackets in a title is no markup."""
    return Console(highlight=False, markup=False, soft_wrap=True)


def fail(sentences: list[str]) -> NoReturn:
    """Say why on the error stream and end with status 1; there is no trace to read."""
    errors = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    for sentence in sentences:
        errors.print(f"✗ {sentence}")
    sys.exit(1)
