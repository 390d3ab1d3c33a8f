"""The program stays small: what makes or opens files is imported once somebody asks for one."""

import subprocess
import sys
from pathlib import Path

LARGE = {
    "PIL", "alembic", "docx", "lxml", "matplotlib", "numpy", "openpyxl", "pypdfium2", "reportlab",
    "segno", "xlsxwriter",
}  # fmt: skip

TOLD = "import sys, bot.commands.run; print(*{name.partition('.')[0] for name in sys.modules})"
HERE = Path(__file__).parents[2]


def test_a_bot_that_makes_no_file_has_no_library_for_it() -> None:
    asked = [sys.executable, "-c", TOLD]
    told = subprocess.run(asked, cwd=HERE, check=True, capture_output=True, text=True)
    assert not LARGE & set(told.stdout.split())
