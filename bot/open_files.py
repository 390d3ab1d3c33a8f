"""How many files and connections the program may have open: as many as the system allows it."""

import sys
from typing import Final

ENOUGH: Final = 8192
"""Five thousand viewers of a scoreboard, a hundred connections of Telegram, and room."""


def allow_many() -> None:
    """A shell and a service usually begin with 1024, and may ask for more. Not on Windows, which
    counts otherwise."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  it is not there on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = ENOUGH if hard == resource.RLIM_INFINITY else min(ENOUGH, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
