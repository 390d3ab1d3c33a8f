"""A TOML file as it was read: its values, and the line of each."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from contest.errors import ContestRefused, Fault, Reason
from contest.reading.decoding import decoded
from contest.reading.key_lines import KeyPath, key_lines


@dataclass(frozen=True)
class Source:
    file: str
    values: Mapping[str, object]
    lines: Mapping[KeyPath, int]

    def fault(self, path: KeyPath, code: str, **params: str | int) -> Fault:
        """At the line of the key, or of the nearest table around it that is there."""
        return Fault(self.file, self.line(path), Reason(code, params))

    def line(self, path: KeyPath) -> int | None:
        return next(
            (self.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.lines), None
        )

    def first_said(self, *paths: KeyPath) -> KeyPath:
        """Which of these keys, given in order of weight, the file has; the last if none."""
        return next((path for path in paths if path in self.lines), paths[-1])


def read_source(file: str, data: bytes) -> Source:
    """Raises ContestRefused with the line where the text stops being TOML."""
    text = decoded(file, data)
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise ContestRefused([_broken(file, text, str(error))]) from error
    return Source(file, values, key_lines(text))


def _broken(file: str, text: str, message: str) -> Fault:
    problem, _, place = message.rpartition(" (at ")
    line = re.match(r"line (\d+)", place)
    number = int(line.group(1)) if line else text.rstrip("\n").count("\n") + 1
    return Fault(file, number, Reason("toml_broken", {"problem": problem}))
