"""python -m bot backup and restore, as the operator types them."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from storage import backups
from storage.database import Database
from tests.bot.test_command_line import folder, typed
from tests.contest.folder import SOUND


@pytest.fixture
def backup() -> Path:
    typed("import", folder(SOUND))
    typed("backup", "copies")
    return next(Path("copies").glob("*.db"))


def test_a_backup_says_where_and_what_it_is() -> None:
    typed("import", folder(SOUND))
    result = typed("backup", "today.db")
    assert result.exit_code == 0, result.output
    for text in ("Đã sao lưu vào today.db", "Cuộc thi: Cuộc thi thử", "Người dự thi: 0;"):
        assert text in result.stdout


def test_it_is_noted_where_organizers_see_it(backup: Path) -> None:
    async def newest() -> datetime | None:
        async with Database.opened("sqlite:///contest.db") as database:
            return await database.read(backups.newest_at)

    noted_at = asyncio.run(newest())
    assert noted_at
    assert f"contest-{noted_at.astimezone():%Y%m%d-%H%M%S}.db" == backup.name
    assert typed("audit").exit_code == 0


def test_it_is_named_by_its_time_in_a_folder(backup: Path) -> None:
    assert backup.name.startswith("contest-2")


def test_a_lost_database_comes_back(backup: Path) -> None:
    Path("contest.db").unlink()
    result = typed("restore", str(backup))
    assert result.exit_code == 0, result.output
    assert "Cuộc thi: Cuộc thi thử" in result.stdout
    assert "đúng như đã đăng" in typed("audit").stdout


def test_one_with_data_is_only_replaced_when_told_so(backup: Path) -> None:
    result = typed("restore", str(backup))
    assert result.exit_code == 1
    assert "xin thêm --replace" in result.stderr
    result = typed("restore", str(backup), "--replace")
    assert "Dữ liệu có trước đó được giữ tại contest-before-" in result.stdout
    assert list(Path().glob("contest-before-*.db"))


def test_a_backup_is_not_written_over(backup: Path) -> None:
    result = typed("backup", str(backup))
    assert result.exit_code == 1
    assert "xin chọn tên khác" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("backup", "no/such/folder/today.db"), "Không ghi được"),
        (("restore", "none.db"), "Không có tệp none.db"),
        (("restore", "contest.toml"), "không phải là bản sao lưu nguyên vẹn"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(words: tuple[str, ...], said: str) -> None:
    typed("import", folder(SOUND))
    result = typed(*words)
    assert result.exit_code == 1
    assert said in result.stderr


def test_there_is_nothing_to_back_up_before_the_first_start() -> None:
    result = typed("backup", "today.db")
    assert result.exit_code == 1
    assert "DATABASE_URL" in result.stderr
