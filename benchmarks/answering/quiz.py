"""A quiz as one would write it on python-telegram-bot: its own receiving, one commit an answer."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes
from telegram.request import BaseRequest

TOKEN = "42:benchmark"  # noqa: S105  of a stand-in
QUESTIONS = 10
_TEXT = (
    "Theo Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ, đến năm 2025 mức độ hài lòng của người "
    "dân, doanh nghiệp về giải quyết thủ tục hành chính tối thiểu là bao nhiêu?"
)
_OPTIONS = ("Tối thiểu 80%", "Tối thiểu 85%", "Tối thiểu 90%", "Tối thiểu 95%")

Given = dict[int, int]
"""Question -> option."""


@asynccontextmanager
async def quiz(
    url: str, folder: Path, make_request: Callable[[], BaseRequest] | None
) -> AsyncIterator[None]:
    """Polls until the end of the block; over the library's own transport where None is given."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").concurrent_updates(True)
    if make_request:
        builder = builder.request(make_request()).get_updates_request(make_request())
    application = builder.build()
    async with aiosqlite.connect(folder / "quiz.db") as database, application:
        await _prepare(database)
        application.add_handler(CallbackQueryHandler(_answering(database)))
        await application.start()
        if polling := application.updater:
            await polling.start_polling()
        yield
        if polling:
            await polling.stop()
        await application.stop()


async def _prepare(database: aiosqlite.Connection) -> None:
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute(
        "CREATE TABLE answer (person INTEGER, question INTEGER, option INTEGER,"
        " PRIMARY KEY (person, question))"
    )
    await database.commit()


def _answering(
    database: aiosqlite.Connection,
) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[None, None, None]]:
    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        press = update.callback_query
        if press is None or press.data is None:
            return
        person, (question, option) = press.from_user.id, map(int, press.data.split(":"))
        await press.answer()
        if option >= 0:
            await _keep(database, person, question, option)
        given = await _given(database, person)
        await press.edit_message_text(
            _write(question, given), parse_mode=ParseMode.HTML, reply_markup=_draw(question, given)
        )

    return answer


async def _keep(database: aiosqlite.Connection, *answer: int) -> None:
    await database.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", answer)
    await database.commit()


async def _given(database: aiosqlite.Connection, person: int) -> Given:
    asked = "SELECT question, option FROM answer WHERE person = ?"
    rows = await database.execute_fetchall(asked, (person,))
    return {row[0]: row[1] for row in rows}


def _write(question: int, given: Given) -> str:
    lines = [f"<b>Tuần 1 · Câu {question + 1}/{QUESTIONS}</b>", "", escape(_TEXT), ""]
    for number, (letter, option) in enumerate(zip("ABCD", _OPTIONS, strict=True)):
        line = escape(f"{letter}. {option}")
        lines.append(f"<b>✓ {line}</b>" if given.get(question) == number else line)
    dots = "".join("●" if i in given else "○" for i in range(QUESTIONS))
    return "\n".join([*lines, "", dots, "Xin nộp bài trước 21:00 20/8."])


def _draw(question: int, given: Given) -> InlineKeyboardMarkup:
    letters = [
        InlineKeyboardButton(
            f"✓ {letter}" if given.get(question) == number else letter,
            callback_data=f"{question}:{number}",
        )
        for number, letter in enumerate("ABCD")
    ]
    turning = []
    if question > 0:
        turning.append(InlineKeyboardButton("‹ Câu trước", callback_data=f"{question - 1}:-1"))
    if question < QUESTIONS - 1:
        turning.append(InlineKeyboardButton("Câu sau ›", callback_data=f"{question + 1}:-1"))
    return InlineKeyboardMarkup([letters, turning])
