"""python -m bot roster, as the operator types it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import program
from storage.encryption import make_key
from tests.contest.folder import SOUND
from tests.contest.roster.workbooks import Value, workbook

HEADER = ("STT", "Họ và tên", "Đơn vị", "Điện thoại")
LAN = (1, "Nguyễn Thị Lan", "Sở Nội vụ", 912345678)
NAM = (2, "Bùi Văn Nam", "Thị trấn Bo", "")


@pytest.fixture(autouse=True)
def a_contest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_KEY", make_key())
    for name, text in SOUND.items():
        Path(name).write_text(text)
    assert CliRunner().invoke(program(), ["import", "."]).exit_code == 0


def takes(*rows: Sequence[Value], answers: str = "y\ny\n") -> Result:
    Path("ds.xlsx").write_bytes(workbook(A=[HEADER, *rows]))
    return CliRunner().invoke(program(), ["roster", "ds.xlsx"], input=answers)


def test_a_list_is_shown_and_taken_over() -> None:
    result = takes(LAN, NAM)
    assert result.exit_code == 0, result.output
    for text in ("Đọc được 2 người.", "• mới: 2", "Đã ghi danh sách."):
        assert text in result.stdout


def test_the_same_list_again_changes_nothing() -> None:
    takes(LAN, NAM)
    result = takes(LAN, NAM)
    assert "• giữ nguyên: 2" in result.stdout
    assert "Ghi các thay đổi" not in result.stdout


def test_who_is_missing_is_asked_about() -> None:
    takes(LAN, NAM)
    result = takes(LAN)
    assert "Không còn trong danh sách:\n  • Bùi Văn Nam, Thị trấn Bo" in result.stdout
    assert "Đánh dấu 1 người này đã rời danh sách?" in result.stdout


def test_nothing_is_written_without_a_yes() -> None:
    takes(LAN, NAM, answers="n\n")
    assert "• mới: 2" in takes(LAN, NAM).stdout


def test_faults_are_named_by_their_cells() -> None:
    result = takes(LAN, (2, "Bùi Văn Nam", "Sở Lạ", ""))
    assert result.exit_code == 1
    assert "✗ ds.xlsx, ô C3: Danh sách đơn vị không có “Sở Lạ”." in result.stderr


def test_phones_need_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_KEY", "")
    result = takes(LAN)
    assert result.exit_code == 1
    assert "✗ DATA_KEY đang để trống" in result.stderr


def test_a_list_is_of_a_contest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///other.db")
    assert "✗ Chưa nạp cuộc thi nào." in takes(LAN).stderr
