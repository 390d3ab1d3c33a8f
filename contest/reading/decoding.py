"""Bytes of a file to text: UTF-8 with or without its mark, UTF-16 with it."""

import codecs
import unicodedata

from contest.errors import ContestRefused, Fault, Reason


def decoded(file: str, data: bytes) -> str:
    """Text in composed form with `\\n` between lines; raises ContestRefused where it is none."""
    is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if is_utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContestRefused([Fault(file, line, Reason("not_utf8"))]) from error
    if "\0" in text:  # UTF-16 without its mark
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ContestRefused([Fault(file, line, Reason("not_utf8"))])
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def tidied(text: str) -> str:
    """One space between words, lines kept, nothing invisible at either end."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
