"""HTTP as the stand-in speaks it: no more of it than bots and webhooks need, at little cost."""

import asyncio
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlsplit

import httptools
import msgspec

Json = dict[str, object]
Answer = Callable[[bytes], None]
"""Writes the body of the answer to a call."""

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Called(asyncio.Protocol):
    """A connection of the bot's: each call is given to `answer`, with the means to answer it."""

    def __init__(self, answer: Callable[[str, Json, Answer], None]) -> None:
        self._answer = answer
        self._parser = httptools.HttpRequestParser(self)
        self._url, self._body = b"", b""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # of TCP
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        method = self._url.rpartition(b"/")[2].decode()
        parameters = _parameters(self._body)
        self._url, self._body = b"", b""
        self._answer(method, parameters, self._write)

    def _write(self, body: bytes) -> None:
        self._transport.write(_HEAD % len(body) + body)


class Posting(asyncio.Protocol):
    """A connection to the bot's webhook: one update at a time, its answer given to `then`."""

    def __init__(self) -> None:
        self._then: Callable[[Json], None] = lambda _: None
        self._body = b""

    @classmethod
    async def opened(cls, url: str) -> "Posting":
        address = urlsplit(url)
        loop = asyncio.get_running_loop()
        _, posting = await loop.create_connection(cls, address.hostname or "", address.port or 80)
        return posting

    def post(self, head: bytes, body: bytes, then: Callable[[Json], None]) -> None:
        self._then = then
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""
        self._transport.write(head % len(body) + body)

    def close(self) -> None:
        self._transport.close()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # of TCP
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() != 200:
            raise ConnectionError(f"the webhook answered {self._parser.get_status_code()}")
        self._then(msgspec.json.decode(self._body) if self._body[:1] == b"{" else {})


def write_head(url: str, secret: str) -> bytes:
    """The head of a webhook's request, with room for the length of what is posted."""
    address = urlsplit(url)
    return (
        f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n"
        "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    ).encode()


def _parameters(body: bytes) -> Json:
    """JSON, or a form as httpx sends it."""
    if body[:1] == b"{":
        return msgspec.json.decode(body, type=Json)
    return dict(parse_qsl(body.decode()))


def keyboard_of(parameters: Mapping[str, object]) -> Json:
    """`reply_markup`, which may be JSON within JSON."""
    markup = parameters.get("reply_markup") or {}
    return (
        msgspec.json.decode(markup, type=Json)
        if isinstance(markup, str)
        else msgspec.convert(markup, Json)
    )
