r"""Texts within GIFT: escapes, markers such as [html], and the explanation with its source."""

import html
import re
from typing import Final

_MARKER: Final = re.compile(r"\s*\[(?P<format>html|plain|markdown|moodle)\]", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\([~=#{}:\\n])")
_SOURCE: Final = re.compile(r"\s*(?:Căn cứ|Nguồn|Source)\s*:\s*(?P<source>.+)", re.IGNORECASE)
_LINE_BREAK: Final = re.compile(r"<br\s*/?>|</p>|</div>|</li>", re.IGNORECASE)
_PICTURE: Final = re.compile(
    r"<img\b[^>]*?\bsrc\\?=\s*\"(?:@@PLUGINFILE@@/)?(?P<file>[^\"]+)\"", re.IGNORECASE
)
_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")


def pieces(text: str, separator: str) -> tuple[str, str, str]:
    """Like str.partition, at the first separator whose first sign is not escaped."""
    before = re.match(rf"(?:\\.|(?!{separator}).)*", text, re.DOTALL)
    end = before.end() if before else 0
    return text[:end], text[end : end + len(separator)], text[end + len(separator) :]


def read_text(text: str) -> str:
    """Lines of the file flow together; only an escaped `\\n` (or HTML's break) begins a new one."""
    flowing = " ".join(text.split())
    marker = _MARKER.match(flowing)
    if marker:
        flowing = flowing[marker.end() :]
    if marker and marker["format"].lower() == "html":
        flowing = html.unescape(_TAG.sub("", _LINE_BREAK.sub(r"\\n", flowing)))
    plain = _ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], flowing)
    return "\n".join(line.strip() for line in plain.split("\n")).strip()


def picture_file(text: str) -> str:
    """The first picture that the HTML of a text shows; "" for none. `=` and `:` are escaped."""
    shown = _PICTURE.search(text)
    return re.sub(r"\\(.)", r"\1", shown["file"]) if shown else ""


def split_explanation(general: str) -> tuple[str, str]:
    """The explanation, and the source its last line may name."""
    *lines, last = general.strip().split("\n")
    source = _SOURCE.fullmatch(read_text(last))
    if source:
        return read_text("\n".join(lines)), source["source"]
    text = read_text(general)
    *before, after = text.split("\n")
    source = _SOURCE.fullmatch(after)
    return ("\n".join(before), source["source"]) if source else (text, "")
