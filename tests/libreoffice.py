"""LibreOffice for tests of files: the fixture `as_pdf` opens one and prints it."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pypdfium2
import pytest

SOFFICE = shutil.which("soffice")
OFFICE_TEST = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
PATIENCE_SECONDS = 60

AsPdf = Callable[[str, bytes], list[str]]


@pytest.fixture
def as_pdf(tmp_path: Path) -> AsPdf:
    """Gives the words on each page of a file, printed by LibreOffice."""

    def opened(name: str, data: bytes) -> list[str]:
        return words_on(print_file(tmp_path, name, data))

    return opened


def print_file(folder: Path, name: str, data: bytes) -> bytes:
    """The file as PDF; a PDF as well, read and written anew."""
    reading = ["--infilter=writer_pdf_import"] if name.endswith(".pdf") else []
    return print_files(folder, {name: data}, reading)[name]


def print_files(
    folder: Path, files: Mapping[str, bytes], reading: Sequence[str] = ()
) -> dict[str, bytes]:
    """Each as PDF, all in one start of LibreOffice, which takes longer than opening a file.

    A profile of its own, so that two tests can do it at once.
    """
    for name, data in files.items():
        (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE or "soffice", profile, "--headless", *reading, "--convert-to", "pdf"]
    printed = folder / "printed"
    subprocess.run(
        [*command, "--outdir", str(printed), *(str(folder / name) for name in files)],
        check=True,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )
    return {name: (printed / name).with_suffix(".pdf").read_bytes() for name in files}


def words_on(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [str(page.get_textpage().get_text_bounded()) for page in document]
