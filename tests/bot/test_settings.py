"""Settings: each refusal one clear sentence, and no secret in any of them."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.says import texts
from bot.settings import Settings, SettingsRefused, describe, read_settings

SECRET = "a-secret-nobody-may-read"
LONG_SECRET = SECRET * 2
WEBHOOK = "TELEGRAM_WEBHOOK_URL=https://example.vn/telegram"


def refusals(*lines: str) -> list[str]:
    """What is said of an .env file with these lines."""
    Path(".env").write_text("\n".join(lines))
    with pytest.raises(SettingsRefused) as refused:
        read_settings()
    assert SECRET not in f"{refused.value} {refused.value!r}"
    return [sentence.in_words(texts("vi")) for sentence in refused.value.sentences]


def settings(*lines: str) -> Settings:
    Path(".env").write_text("\n".join(lines))
    return read_settings()


def test_nothing_has_to_be_set() -> None:
    assert read_settings().database_url.get_secret_value() == "sqlite:///contest.db"


def test_an_empty_value_is_the_default() -> None:
    assert settings("TELEGRAM_API_URL=", "WEB_PORT=").web_port == 8080


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEB_PORT", "9000")
    assert settings("WEB_PORT=9001", "LOG_LEVEL=debug").web_port == 9000


@pytest.mark.parametrize(
    ("written", "organizers"),
    [
        ("telegram:42", ("telegram:42",)),
        (" telegram:42 , telegram:7,", ("telegram:42", "telegram:7")),
        ("", ()),
    ],
)
def test_organizers_are_addresses_between_commas(written: str, organizers: tuple[str]) -> None:
    assert settings(f"ORGANIZERS={written}").organizers == organizers


def test_an_address_ends_without_a_slash() -> None:
    assert settings("TELEGRAM_API_URL=http://x:8081/").telegram_api_url == "http://x:8081"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("TELEGRAM_TOKEN=" + SECRET, "TELEGRAM_TOKEN: không có thiết lập này"),
        ("ORGANIZERS=lan", "ORGANIZERS: mỗi địa chỉ gồm telegram: và một dãy số"),
        ("ORGANIZERS=telegram:42,zalo:7", "ORGANIZERS: mỗi địa chỉ gồm"),
        ("ORGANIZERS=telegram:", "ORGANIZERS: mỗi địa chỉ gồm"),
        ("TELEGRAM_API_URL=api.telegram.org", "TELEGRAM_API_URL: địa chỉ phải bắt đầu bằng"),
        ("WEB_PORT=many", "WEB_PORT: giá trị không hợp lệ. Cổng của các trang ấy"),
        ("WEB_PORT=70000", "WEB_PORT: giá trị không hợp lệ"),
        ("LOG_LEVEL=loud", "LOG_LEVEL: giá trị không hợp lệ. Mức ghi nhật ký"),
        ("ZALO_BOT_TOKEN=" + SECRET, "ZALO_BOT_TOKEN: phiên bản này chưa phục vụ Zalo"),
        (WEBHOOK, "TELEGRAM_WEBHOOK_SECRET: khi dùng webhook cần ít nhất 32 ký tự"),
        (f"{WEBHOOK}\nTELEGRAM_WEBHOOK_SECRET={SECRET}", "TELEGRAM_WEBHOOK_SECRET: khi dùng"),
    ],
)
def test_each_refusal_is_one_clear_sentence(line: str, sentence: str) -> None:
    [refusal] = refusals(line)
    assert refusal.startswith(sentence)


def test_all_that_is_wrong_is_said_at_once() -> None:
    said = refusals("WEB_PORT=many", "LOG_LEVEL=loud", f"BOT_TOKEN={SECRET}")
    assert [sentence.partition(":")[0] for sentence in said] == [
        "WEB_PORT",
        "LOG_LEVEL",
        "BOT_TOKEN",
    ]


@pytest.mark.parametrize("secret", [f"{LONG_SECRET} {LONG_SECRET}", "ấ" * 32, "x" * 257])
def test_a_secret_that_telegram_would_not_take_is_refused_before(secret: str) -> None:
    [refusal] = refusals(WEBHOOK, f'TELEGRAM_WEBHOOK_SECRET="{secret}"')
    assert "TELEGRAM_WEBHOOK_SECRET: giá trị không hợp lệ" in refusal
    assert "A-Z a-z 0-9 _ -" in refusal


def test_a_webhook_with_a_good_secret_is_accepted() -> None:
    read = settings(WEBHOOK, f"TELEGRAM_WEBHOOK_SECRET={LONG_SECRET}")
    assert read.telegram_webhook_secret == SecretStr(LONG_SECRET)


def test_no_secret_is_in_what_a_log_would_show() -> None:
    read = settings(
        f"TELEGRAM_BOT_TOKEN=42:{SECRET}",
        f"DATABASE_URL=postgresql://bot:{SECRET}@db/contest",
        f"TELEGRAM_WEBHOOK_SECRET={SECRET}",
    )
    assert SECRET not in f"{read} {read!r} {read.model_dump()}"


def test_the_language_of_the_desktop_is_no_hindrance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en_US:en")
    assert read_settings().bot_language == "vi"


def test_every_setting_is_described_in_a_sentence() -> None:
    for name, meaning, _ in describe():
        assert meaning.endswith("."), name
