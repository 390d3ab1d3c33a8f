"""Every setting: name, unit, default, one sentence. Read from the environment and from .env.

The sentences are texts of the catalogues: .env.example is made from them.
"""

import re
from pathlib import Path
from typing import Annotated, Final, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.pacing import PER_SECOND
from bot.says import Sentence
from messengers.telegram.limits import SECRET_LENGTH
from storage.encryption import Cipher
from storage.errors import KeyWrong

ENV_FILE: Final = Path(".env")

REFUSALS: Final = {
    "extra_forbidden": "{name}: không có thiết lập này; xin xem .env.example.",
    "not_an_address": "{name}: mỗi địa chỉ gồm telegram: và một dãy số, ví dụ telegram:42.",
    "not_a_url": "{name}: địa chỉ phải bắt đầu bằng https:// hoặc http://.",
    "not_a_key": "DATA_KEY: không phải khóa. Khóa gồm 44 ký tự, tạo bằng lệnh: "
    "python -m bot new-key",
    "secret_too_short": "TELEGRAM_WEBHOOK_SECRET: khi dùng webhook cần ít nhất {length} ký tự; "
    "có thể tạo bằng lệnh: openssl rand -hex 32",
    "zalo_not_served": "ZALO_BOT_TOKEN: phiên bản này chưa phục vụ Zalo; xin để trống.",
    "other": "{name}: giá trị không hợp lệ. {meaning}",
}


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=ENV_FILE, extra="forbid", hide_input_in_errors=True, env_ignore_empty=True
    )

    telegram_bot_token: SecretStr = Field(
        SecretStr(""), description="Mã (token) của bot, do @BotFather cấp trên Telegram."
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Địa chỉ gốc của máy chủ Bot API."
    )
    telegram_webhook_url: str = Field(
        "",
        description="Địa chỉ https công khai dẫn đến /telegram của bot; để trống thì bot tự hỏi "
        "Telegram (long polling).",
    )
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""), description="Mã bí mật của webhook, ít nhất 32 ký tự A-Z a-z 0-9 _ -."
    )
    zalo_bot_token: SecretStr = Field(
        SecretStr(""), description="Mã của bot Zalo; phiên bản này chưa phục vụ Zalo, xin để trống."
    )
    zalo_api_url: str = Field(
        "https://bot-api.zaloplatforms.com", description="Địa chỉ gốc của Zalo Bot API."
    )
    database_url: SecretStr = Field(
        SecretStr("sqlite:///contest.db"),
        description="Nơi lưu dữ liệu: sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/CSDL.",
    )
    data_key: SecretStr = Field(
        SecretStr(""),
        description="Khóa mã hóa số điện thoại trong cơ sở dữ liệu; lệnh python -m bot new-key "
        "tạo ra khóa.",
    )
    organizers: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Tài khoản của Ban Tổ chức, cách nhau bằng dấu phẩy, ví dụ telegram:42."
    )
    bulk_per_second: float = Field(
        PER_SECOND,
        gt=0,
        description="Số tin nhiều nhất mỗi giây khi gửi cho nhiều người; Telegram cho phép khoảng "
        "30, còn phần để trả lời từng người.",
    )
    web_host: str = Field(
        "127.0.0.1", description="Địa chỉ máy phục vụ /health, /bang-diem và webhook của Telegram."
    )
    web_port: int = Field(8080, ge=0, le=65535, description="Cổng của các trang ấy.")
    board_url: str = Field(
        "",
        description="Địa chỉ công khai dẫn đến /bang-diem của bot, ví dụ "
        "https://thi.example.gov.vn/bang-diem; để trống thì bot không gửi đường dẫn trang bảng "
        "điểm Hội thi.",
    )
    bot_language: str = Field(
        "vi", pattern="^(vi|en)$", description="Ngôn ngữ của dòng lệnh: vi hoặc en."
    )
    log_level: str = Field(
        "info",
        pattern="^(debug|info|warning|error)$",
        description="Mức ghi nhật ký: debug, info, warning hoặc error.",
    )

    @field_validator("organizers", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("organizers")
    @classmethod
    def _check_addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for address in value:
            messenger, _, number = address.partition(":")
            if messenger != "telegram" or not number.isdecimal():
                raise PydanticCustomError("not_an_address", "not an address")
        return value

    @field_validator("telegram_api_url", "telegram_webhook_url", "zalo_api_url", "board_url")
    @classmethod
    def _check_url(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise PydanticCustomError("not_a_url", "not an address")
        return value.rstrip("/")

    @field_validator("data_key")
    @classmethod
    def _check_key(cls, value: SecretStr) -> SecretStr:
        try:
            Cipher.of(value.get_secret_value())
        except KeyWrong:
            raise PydanticCustomError("not_a_key", "not a key") from None
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _check_letters(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch("[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise PydanticCustomError("not_a_secret", "Telegram takes no such secret")
        return value

    @model_validator(mode="after")
    def _check_together(self) -> Self:
        secret = self.telegram_webhook_secret.get_secret_value()
        if self.telegram_webhook_url and len(secret) < SECRET_LENGTH:
            raise PydanticCustomError("secret_too_short", "the secret is too short")
        if self.zalo_bot_token.get_secret_value():
            raise PydanticCustomError("zalo_not_served", "Zalo is not served")
        return self


class SettingsRefused(Exception):
    """`sentences`: one a fault; no value of a setting is in any of them."""

    def __init__(self, sentences: list[Sentence]) -> None:
        super().__init__("; ".join(sentence.text for sentence in sentences))
        self.sentences = sentences


def read_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Read the environment, and `env_file` for what is not there; raises SettingsRefused."""
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise SettingsRefused([_sentence(fault) for fault in error.errors()]) from None


def spoken_language() -> str:
    """BOT_LANGUAGE alone: what is needed to say in words that other settings are wrong."""
    return _Language().bot_language


class _Language(BaseSettings):
    model_config = SettingsConfigDict(env_file=ENV_FILE, extra="ignore", env_ignore_empty=True)

    bot_language: str = "vi"


class GivenSettings(Settings):
    """Settings as the arguments give them, whatever the environment and .env say."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def describe() -> list[tuple[str, str, str]]:
    """Name, sentence and default of every setting, in their order."""
    return [
        (name.upper(), field.description or "", _default(field.default))
        for name, field in Settings.model_fields.items()
    ]


def _sentence(fault: ErrorDetails) -> Sentence:
    name = "_".join(str(part) for part in fault["loc"])
    field = Settings.model_fields.get(name)
    refusal = REFUSALS.get(fault["type"], REFUSALS["other"])
    meaning = (field.description if field else None) or ""
    values = {"name": name.upper(), "meaning": Sentence(meaning), "length": SECRET_LENGTH}
    return Sentence(refusal, values)


def _default(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return ",".join(value) if isinstance(value, tuple) else str(value)
