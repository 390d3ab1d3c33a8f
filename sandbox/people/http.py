"""Talking to the sandbox: side API calls and the stream of a person's changes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO

import aiohttp

from sandbox.people.errors import ActRefused
from sandbox.people.fields import Fields
from sandbox.wire import JsonObject, read_json

_EVENT = b"data: "


class Side:
    """Raises ActRefused where the sandbox refuses."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url

    async def get(self, path: str, **query: str | int) -> Fields:
        async with self._session.get(f"{self.url}/sandbox{path}", params=query) as response:
            return await _read(response)

    async def post(self, path: str, body: JsonObject) -> Fields:
        async with self._session.post(f"{self.url}/sandbox{path}", json=body) as response:
            return await _read(response)

    async def delete(self, path: str) -> Fields:
        async with self._session.delete(f"{self.url}/sandbox{path}") as response:
            return await _read(response)

    async def upload(self, path: str, name: str, data: bytes, **fields: str | int) -> Fields:
        form = aiohttp.FormData({key: str(value) for key, value in fields.items()})
        form.add_field("file", BytesIO(data), filename=name)
        async with self._session.post(f"{self.url}/sandbox{path}", data=form) as response:
            return await _read(response)

    async def download(self, path: str) -> bytes:
        async with self._session.get(f"{self.url}/sandbox{path}") as response:
            response.raise_for_status()
            return await response.read()

    @asynccontextmanager
    async def events(self, person_id: int) -> AsyncIterator[AsyncIterator[Fields]]:
        """Opens the stream; its first event is the whole screen."""
        path = f"{self.url}/sandbox/people/{person_id}/events"
        async with self._session.get(path, timeout=aiohttp.ClientTimeout()) as response:
            yield _read_events(response.content)


async def _read(response: aiohttp.ClientResponse) -> Fields:
    answer = Fields.of(read_json(await response.read()))
    if response.status != 200:
        raise ActRefused(answer.text("error") or f"HTTP {response.status}")
    return answer


async def _read_events(content: aiohttp.StreamReader) -> AsyncIterator[Fields]:
    """An event can be longer than the reader's line limit: lines are put together here."""
    pending = b""
    async for chunk in content.iter_any():
        *lines, pending = (pending + chunk).split(b"\n")
        for line in lines:
            if line.startswith(_EVENT):
                yield Fields.of(read_json(line.removeprefix(_EVENT)))
