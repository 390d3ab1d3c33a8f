"""Letters of TCVN3 and VNI: fonts of before Unicode draw them as Vietnamese, nobody else does."""

import re
from typing import Final

_TCVN3: Final = re.compile(r"(?<=[A-Za-z])[µ¶·¸¹¨©ª«¬®]|[®¨©ª«¬](?=[a-zµ¶·¸¹])")
_VNI: Final = re.compile(r"[ñøûïäåö]")  # those of its signs that no Vietnamese word has
_ENOUGH: Final = 3
"""Signs, of two kinds at least: “Microsoft®” is no such text, and neither is “señor”."""


def is_in_old_font(text: str) -> bool:
    """`C¶i c¸ch hµnh chÝnh` or `Caûi caùch haønh chính`."""
    return any(_is_enough(form.findall(text)) for form in (_TCVN3, _VNI))


def _is_enough(signs: list[str]) -> bool:
    return len(signs) >= _ENOUGH and len(set(signs)) > 1
