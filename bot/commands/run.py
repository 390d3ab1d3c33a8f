import asyncio

from bot import app
from bot.clock import Clock
from bot.commands.given import refuse_database, refuse_key, settings_of, until_interrupted
from bot.garbage import leave_alone_what_stays
from bot.logs import configure_logs
from bot.open_files import allow_many
from bot.says import console, fail, texts
from bot.settings import Settings, spoken_language
from bot.web import PortTaken
from conversation.messenger import NotReached, TokenRefused
from conversation.texts import Texts
from storage.errors import DatabaseRefused, KeyWrong


def run() -> None:
    """Serve the contest with the settings of the environment and .env."""
    t = texts(spoken_language())
    settings = settings_of(t)
    configure_logs(settings.log_level)
    if not settings.telegram_bot_token.get_secret_value():
        fail([_how_to_get_a_token(t)])
    allow_many()
    until_interrupted(lambda stop: _run(t, settings, stop))


async def _run(t: Texts, settings: Settings, stop: asyncio.Event) -> None:
    try:
        async with app.running(settings, Clock()):
            leave_alone_what_stays()
            console().print(t("Bot đang chạy. Nhấn Ctrl-C để dừng."))
            await stop.wait()
    except TokenRefused:
        fail(
            [t("TELEGRAM_BOT_TOKEN: Telegram không nhận mã này. Xin kiểm tra lại với @BotFather.")]
        )
    except NotReached:
        fail([t("Không kết nối được đến {url}. Xin kiểm tra mạng.", url=settings.telegram_api_url)])
    except DatabaseRefused as refused:
        refuse_database(t, refused)
    except KeyWrong:
        refuse_key(t, settings)
    except PortTaken as taken:
        fail([t("WEB_PORT: {port} đã có chương trình khác dùng. Xin chọn cổng khác.", port=taken)])


def _how_to_get_a_token(t: Texts) -> str:
    return t(
        "TELEGRAM_BOT_TOKEN đang để trống. Trên Telegram, nhắn /newbot cho @BotFather để nhận mã, "
        "rồi ghi vào tệp .env. Muốn dùng thử không cần mã: make try"
    )
