"""People who have the page open: each holds a stream, and notes when a board has come."""

import asyncio
import time
from urllib.parse import urlsplit

_END = b"\n\n"
_BOARD = b"event: board"


class Watching(asyncio.Protocol):
    """One stream. `came_at`: when each board was there whole."""

    def __init__(self, path: str, host: str) -> None:
        self._request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
        self._tail = b""
        self.came_at: list[float] = []

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # of TCP
        self._transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        *events, self._tail = (self._tail + data).split(_END)
        now = time.perf_counter()
        self.came_at += [now for event in events if _BOARD in event]

    def close(self) -> None:
        self._transport.close()


async def watch(url: str, path: str, watchers: int) -> list[Watching]:
    """So many streams, each with its first board."""
    address, loop = urlsplit(url), asyncio.get_running_loop()
    host, port = address.hostname or "", address.port or 80
    streams = []
    for _ in range(watchers):
        _, stream = await loop.create_connection(lambda: Watching(path, address.netloc), host, port)
        streams.append(stream)
    while not all(stream.came_at for stream in streams):  # noqa: ASYNC110  nobody tells
        await asyncio.sleep(0.05)
    return streams
