"""python -m bot, as the operator types it."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import program
from bot.settings import Settings, read_settings
from sandbox.people import Client
from sandbox.server import Sandbox
from tests import canaries
from tests.bot.conftest import ONE_DAY
from tests.contest.folder import SOUND, changed

ROOT = Path(__file__).parent.parent.parent


def typed(*words: str) -> Result:
    """Run a command; whatever it says, it says no secret."""
    result = CliRunner().invoke(program(), list(words))
    assert canaries.leaks(result.output) == []
    return result


def folder(files: dict[str, str]) -> str:
    for name, text in files.items():
        Path(name).write_text(text)
    return "."


def test_check_shows_what_will_happen_when() -> None:
    result = typed("check", folder(SOUND))
    assert result.exit_code == 0, result.output
    for text in ("Cuộc thi thử", "07:30 14/8/2023", "Tuần 2", "mở tuần thi", "Điều 1"):
        assert text in result.stdout


def test_check_says_that_a_list_of_people_is_still_needed() -> None:
    warning = "Cuộc thi chỉ dành cho người có tên trong danh sách."
    assert warning not in typed("check", folder(SOUND)).stdout
    files = changed("contest.toml", "[participation]", '[participation]\nopen_to = "roster"')
    result = typed("check", folder(files))
    assert result.exit_code == 0, result.output
    assert warning in " ".join(result.stdout.split())


def test_check_says_where_and_why_a_contest_is_wrong() -> None:
    broken = changed("contest.toml", "questions = 3", "questions = 5")
    result = typed("check", folder(broken))
    assert result.exit_code == 1
    assert "✗ contest.toml, dòng 32: “Tuần 1” hỏi 5 câu" in result.stderr
    assert result.stdout == ""


def test_check_says_everything_that_is_wrong_at_once() -> None:
    broken = changed("contest.toml", "questions = 3", "questions = 5")
    broken["mot.csv"] = broken["mot.csv"].replace(",B,", ",E,", 1)
    said = typed("check", folder(broken)).stderr.splitlines()
    assert any(line.startswith("✗ contest.toml, dòng") for line in said)
    assert any(line.startswith("✗ mot.csv, dòng 2:") for line in said)


def test_markup_in_a_file_is_shown_as_it_is() -> None:
    files = changed("contest.toml", "Cuộc thi thử", "Cuộc thi [red]thử[/red] [/b]")
    result = typed("check", folder(files))
    assert result.exit_code == 0, result.exception
    assert "Cuộc thi [red]thử[/red] [/b]" in result.stdout


@pytest.mark.parametrize("command", ["check", "import"])
def test_a_folder_without_a_contest_is_said_to_be_one(command: str) -> None:
    result = typed(command, ".")
    assert result.exit_code == 1
    assert "Không có tệp contest.toml" in result.stderr


def test_a_contest_that_asks_for_phones_needs_a_key() -> None:
    asking = changed("contest.toml", "[participation]", '[participation]\nphone = "required"')
    result = typed("import", folder(asking))
    assert result.exit_code == 1
    assert "✗ DATA_KEY đang để trống" in result.stderr


def test_a_contest_is_imported_and_brought_up_to_date() -> None:
    first, second = typed("import", folder(SOUND)), typed("import", ".")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Đã nạp: Cuộc thi thử" in first.stdout
    assert "Tuần 1: từ 07:30 14/8/2023 đến 21:00 20/8/2023." in first.stdout
    assert "Đã cập nhật: Cuộc thi thử" in second.stdout
    assert Path("contest.db").exists()


def test_what_stays_of_a_running_contest_is_said() -> None:
    typed("import", folder(SOUND))
    folder(changed("mot.csv", "Một cộng một?", "Một cộng hai?"))
    assert "Giữ nguyên vì đã bắt đầu: bank (Tuần 1)" in typed("import", ".").stdout


def test_a_start_is_in_the_time_zone_of_the_contest() -> None:
    result = typed("import", folder(SOUND), "--start", "2030-01-07T08:15")
    assert "Tuần 1: từ 08:15 7/1/2030 đến 21:00 13/1/2030." in result.stdout


@pytest.mark.parametrize(
    ("start", "reason"),
    [("tomorrow", "--start: xin viết now"), ("2030-01-13T20:45", "contest.toml: ")],
)
def test_a_start_that_cannot_be_is_refused(start: str, reason: str) -> None:
    result = typed("import", folder(ONE_DAY), "--start", start)
    assert result.exit_code == 1
    assert reason in result.stderr


def test_run_without_a_token_says_how_to_get_one() -> None:
    result = typed("run")
    assert result.exit_code == 1
    assert "TELEGRAM_BOT_TOKEN đang để trống" in result.stderr
    assert "@BotFather" in result.stderr


def test_run_says_what_is_wrong_with_the_settings() -> None:
    Path(".env").write_text("TELEGRAM_TOKEN=a-secret-nobody-may-read")
    result = typed("run")
    assert result.exit_code == 1
    assert "TELEGRAM_TOKEN: không có thiết lập này" in result.stderr
    assert "a-secret" not in result.output


@pytest.mark.parametrize("secret", ["", "x" * 31])
def test_run_does_not_start_with_a_short_secret(secret: str) -> None:
    Path(".env").write_text(
        "TELEGRAM_BOT_TOKEN=42:a-secret\nTELEGRAM_WEBHOOK_URL=https://example.vn/telegram\n"
        f"TELEGRAM_WEBHOOK_SECRET={secret}"
    )
    result = typed("run")
    assert result.exit_code == 1
    assert "cần ít nhất 32 ký tự" in result.stderr
    assert "x" * 31 not in result.output


def test_run_says_that_telegram_cannot_be_reached() -> None:
    Path(".env").write_text(
        "TELEGRAM_BOT_TOKEN=42:a-secret\nTELEGRAM_API_URL=http://127.0.0.1:1\nWEB_PORT=0"
    )
    result = typed("run")
    assert result.exit_code == 1
    assert "Không kết nối được đến http://127.0.0.1:1" in result.stderr
    assert "a-secret" not in result.output


def test_import_says_that_the_database_cannot_be_opened() -> None:
    Path(".env").write_text("DATABASE_URL=sqlite:////nowhere/at/all.db")
    result = typed("import", folder(SOUND))
    assert result.exit_code == 1
    assert "DATABASE_URL: không mở được cơ sở dữ liệu" in result.stderr


def test_the_settings_printed_are_an_env_file_of_the_defaults() -> None:
    Path(".env").write_text(typed("settings").stdout)
    assert read_settings() == Settings(_env_file=None)


@pytest.mark.skipif(not (ROOT / ".env.example").exists(), reason="not written yet")
def test_the_example_lists_every_setting() -> None:
    assert (ROOT / ".env.example").read_text() == typed("settings").stdout


def test_a_key_changed_after_the_opening_is_said_to_be_sealed() -> None:
    typed("import", folder(SOUND))
    folder(changed("mot.csv", "Một cộng một?,1,2,3,4,B", "Một cộng một?,1,2,3,4,C"))
    assert "Đáp án Tuần 1 đã niêm phong" in typed("import", ".").stdout


def test_there_is_no_evidence_of_what_is_not_published() -> None:
    typed("import", folder(SOUND))
    result = typed("evidence", "1", "--to", "tuan-1.json")
    assert (result.exit_code, Path("tuan-1.json").exists()) == (1, False)
    assert "Kết quả tuần 1 chưa được công bố" in result.stderr


def test_an_audit_says_that_all_agrees_or_what_does_not() -> None:
    typed("import", folder(SOUND))
    assert "đều đúng như đã đăng" in typed("audit").stdout
    assert "✗ Nhật ký không còn mã 9f2c đã đăng." in typed("audit", "--log", "9f2c").stderr
    with closing(sqlite3.connect("contest.db")) as database, database:
        database.execute("UPDATE round SET seal = 'forged' WHERE number = 1")
    result = typed("audit")
    assert result.exit_code == 1
    assert "✗ Tuần 1: đáp án không khớp với mã niêm phong" in result.stderr


async def bot_runs(**settings: str) -> asyncio.subprocess.Process:
    """python -m bot run, in a process of its own."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
async def test_run_stops_cleanly_when_asked_to(stop: signal.Signals) -> None:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        bot = await world.new_bot("contest_bot")
        process = await bot_runs(
            TELEGRAM_BOT_TOKEN=bot.token, TELEGRAM_API_URL=world.url, WEB_PORT="0"
        )
        assert process.stdout
        assert "Bot đang chạy" in (await process.stdout.readline()).decode()
        process.send_signal(stop)
        async with asyncio.timeout(10):
            _, errors = await process.communicate()
    assert (process.returncode, errors.decode()) == (0, "")


def test_posters_are_written_for_every_unit_or_for_some(tmp_path: Path) -> None:
    contest = folder(SOUND)
    result = typed("posters", contest, "--bot", "cuoc_thi_bot", "--to", str(tmp_path / "all"))
    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "all").glob("*.pdf"))) == 3
    some = str(tmp_path / "some")
    typed("posters", contest, "--bot", "cuoc_thi_bot", "--to", some, "--unit", "so-noi-vu")
    assert sorted(path.name for path in Path(some).iterdir()) == ["so-noi-vu.pdf", "so-noi-vu.png"]


def test_a_poster_of_an_unknown_unit_is_refused(tmp_path: Path) -> None:
    result = typed("posters", folder(SOUND), "--bot", "b", "--to", str(tmp_path), "--unit", "so-y")
    assert (result.exit_code, result.stderr) == (1, "✗ Không có đơn vị “so-y”.\n")
