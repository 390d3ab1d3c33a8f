"""Calls made as fast as they are answered, over a few connections, at little cost of its own."""

import asyncio
import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

import httptools

from sandbox.wire import JsonObject, encode_json


def write_request(path: str, parameters: JsonObject) -> bytes:
    """A whole request, ready to send: writing it costs nothing while the clock runs."""
    body = encode_json(parameters)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: sandbox\r\nUser-Agent: benchmark\r\nAccept: */*\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def call_all(url: str, requests: Iterable[bytes], connections: int) -> float:
    """Real seconds until the last answer. Raises Refused where an answer is not 200."""
    waiting = iter(requests)
    callers = [await _connect(url, waiting) for _ in range(connections)]
    began = time.perf_counter()
    for caller in callers:
        caller.call_next()
    await asyncio.gather(*(caller.done for caller in callers))
    return time.perf_counter() - began


class Refused(Exception):
    """A call was to be answered with 200: what was measured is not what was meant."""


class _Caller(asyncio.Protocol):
    """One connection: sends the next of `requests` as soon as the last is answered."""

    def __init__(self, requests: Iterator[bytes]) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._requests = requests
        self._body = b""

    def call_next(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""
        request = next(self._requests, None)
        if request is not None:
            self._transport.write(request)
        else:
            self.done.set_result(None)
            self._transport.close()

    # what asyncio calls

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # of TCP
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error or ConnectionError("the server hung up"))

    # what the parser calls

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() == 200:
            self.call_next()
        else:
            self.done.set_exception(Refused(self._body.decode()))
            self._transport.close()


async def _connect(url: str, requests: Iterator[bytes]) -> _Caller:
    address = urlsplit(url)
    _, caller = await asyncio.get_running_loop().create_connection(
        lambda: _Caller(requests), address.hostname or "", address.port or 80
    )
    return caller
