"""What the operator reads tells nobody's name, text or secret."""

import structlog
from pytest import CaptureFixture

from bot.logs import configure_logs

SECRET = "a-secret-nobody-may-read"


def test_a_trace_shows_no_values(capsys: CaptureFixture[str]) -> None:
    configure_logs("info")

    def fails(token: str) -> None:
        raise ValueError(f"{len(token)} letters")

    try:
        fails(SECRET)
    except ValueError:
        structlog.get_logger().exception("something failed", notice="opening")
    written = capsys.readouterr().err
    assert "something failed" in written and "notice=opening" in written
    assert "in fails" in written and "24 letters" in written
    assert SECRET not in written


def test_only_what_is_asked_for_is_written(capsys: CaptureFixture[str]) -> None:
    configure_logs("warning")
    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud")
    written = capsys.readouterr()
    assert "loud" in written.err and "quiet" not in written.err
    assert written.out == ""
