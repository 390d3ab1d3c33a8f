"""`language_code`: for whom a bot says something of itself; "" for everybody else."""

import re

from sandbox.errors.commands import LanguageCodeInvalid
from sandbox.methods.request import Request

_CODE = re.compile("[a-z]{2}")


def read_language(request: Request) -> str:
    """Raises LanguageCodeInvalid where it is not two small letters."""
    code = request.parameters.text("language_code")
    if code and not _CODE.fullmatch(code):
        raise LanguageCodeInvalid
    return code
