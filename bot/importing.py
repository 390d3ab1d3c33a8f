"""A contest read from its folder."""

from pathlib import Path

from contest.files import Contest, read_contest


def read_folder(folder: Path) -> Contest:
    """Read contest.toml and the files it names.

    Raises ContestRefused with every fault; FileNotFoundError if there is no contest.toml.
    """
    return read_contest(lambda name: (folder / name).read_bytes())
