"""The shim, compiled when it is needed, and the environment that puts a program behind it."""

import errno
import mmap
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntFlag
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
ALWAYS = 2**30


class Call(IntFlag):
    """As in shim.c."""

    WRITE = 1
    SYNC = 2
    TRUNCATE = 4
    OPEN = 8


class NoCompiler(Exception):
    """Without a C compiler nothing can be shown here; that is a failure, not a reason to skip."""


def compiled(folder: Path) -> Path:
    """The shim as a library in `folder`. Raises NoCompiler."""
    library = folder / "shim.so"
    command = ["cc", "-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise NoCompiler("install a C compiler (cc), for example the package gcc") from None
    return library


def environment(
    library: Path, folder: Path, *, log: Path | None = None, control: Path | None = None
) -> dict[str, str]:
    """What puts a program behind the shim, for the files in `folder`."""
    settings = {"LD_PRELOAD": str(library), "SHIM_FOLDER": str(folder.resolve())}
    if log:
        settings["SHIM_LOG"] = str(log)
    if control:
        settings["SHIM_CONTROL"] = str(control)
    return settings


class Control:
    """Makes calls of the program behind the shim fail, from now on and from outside."""

    _LAYOUT = struct.Struct("iiiii")

    def __init__(self, shared: mmap.mmap) -> None:
        self._shared = shared

    @classmethod
    @contextmanager
    def of(cls, file: Path) -> Iterator["Control"]:
        """At first nothing fails."""
        if not file.exists():
            file.write_bytes(bytes(cls._LAYOUT.size))
        with file.open("r+b") as opened, mmap.mmap(opened.fileno(), cls._LAYOUT.size) as shared:
            yield cls(shared)

    def fail(self, error: int, calls: Call, *, after: int = 0, times: int = ALWAYS) -> None:
        """Let `times` of these calls fail with `error`, an errno, once `after` have gone well."""
        self._LAYOUT.pack_into(self._shared, 0, error, calls, after, times, 0)

    def heal(self) -> None:
        self._LAYOUT.pack_into(self._shared, 0, 0, 0, 0, 0, 0)

    @property
    def seen(self) -> int:
        """How many calls that might fail there have been since `fail`."""
        seen: int = self._LAYOUT.unpack_from(self._shared)[4]
        return seen


def full_disk(control: Control, *, after: int = 0, times: int = ALWAYS) -> None:
    calls = Call.WRITE | Call.TRUNCATE | Call.OPEN
    control.fail(errno.ENOSPC, calls, after=after, times=times)


def is_behind_the_shim() -> bool:
    return "SHIM_FOLDER" in os.environ
