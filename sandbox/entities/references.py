"""Character references in HTML: `&lt;`, `&#60;`, `&#x3c;`."""

import re

_REFERENCE = re.compile(
    r"&(?:#x([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|#([0-9]{1,7})(?![0-9])|(lt|gt|amp|quot)(?![a-zA-Z]));?"
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def decode_reference(source: str, at: int) -> tuple[str, int]:
    """The character at `at`, a reference decoded, and where the next one is.

    What is no reference, or a longer number than Telegram reads, is the character itself.
    """
    reference = _REFERENCE.match(source, at) if source[at] == "&" else None
    if reference is None:
        return source[at], at + 1
    sixteen, ten, name = reference.groups()
    if name:
        return _NAMED[name], reference.end()
    code = int(sixteen, 16) if sixteen else int(ten)
    if not 0 < code < 0x10FFFF:
        return source[at], at + 1
    return chr(code), reference.end()
