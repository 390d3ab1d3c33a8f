"""What bots call most, as requests: a person in a private chat, a question with four options."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import aiohttp

from benchmarks.sandbox.calling import write_request
from sandbox.people.fields import Fields
from sandbox.wire import JsonObject, read_json

_OPTIONS = ["A. Chính phủ", "B. Quốc hội", "C. Bộ Nội vụ", "D. Ủy ban nhân dân tỉnh"]
_KEYBOARD: JsonObject = {
    "inline_keyboard": [[{"text": text, "callback_data": text[:1]}] for text in _OPTIONS]
}
_QUESTION = "<b>Câu {number}/10</b>\n\nCơ quan nào <i>ban hành</i> nghị định &amp; nghị quyết?"
FIRST_MESSAGES = 100  # of the bot to the person: send these first, they are edited in turn

_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Chat:
    """The private chat of a bot and a person who has started it."""

    url: str
    token: str
    bot_id: int
    person_id: int

    def get_me(self, count: int) -> Iterator[bytes]:
        return itertools.repeat(self._request("getMe", {}), count)

    def send_message(self, count: int) -> Iterator[bytes]:
        for _ in range(count):
            yield self._request("sendMessage", self._question())

    def edit_message_text(self, count: int) -> Iterator[bytes]:
        """The text is always another one."""
        for number in range(count):
            place: JsonObject = {"message_id": 2 + number % FIRST_MESSAGES}
            yield self._request("editMessageText", self._question() | place)

    async def answer_callback_query(self, count: int) -> list[bytes]:
        """The presses are made here, before the clock runs."""
        async with aiohttp.ClientSession() as session:
            presses = [await self._press(session) for _ in range(count)]
        return [
            self._request("answerCallbackQuery", {"callback_query_id": press, "text": "Đã ghi"})
            for press in presses
        ]

    async def _press(self, session: aiohttp.ClientSession) -> str:
        address = f"{self.url}/sandbox/people/{self.person_id}/press"
        body = {"chat": self.bot_id, "message_id": 2, "data": "A"}
        async with session.post(address, json=body) as response:
            return Fields.of(read_json(await response.read())).inside("press").text("id")

    def _question(self) -> JsonObject:
        return {
            "chat_id": self.person_id,
            "text": _QUESTION.format(number=next(_numbers)),
            "parse_mode": "HTML",
            "reply_markup": _KEYBOARD,
        }

    def _request(self, method: str, parameters: JsonObject) -> bytes:
        return write_request(f"/bot{self.token}/{method}", parameters)
