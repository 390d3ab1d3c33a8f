"""The page of a scoreboard, and the stream of its changes, for anybody who asks.

It shows what the hall has seen and nothing else, takes nothing in, and names nobody but teams; so
its address may be guessed. Addresses in it are relative: a proxy may put it anywhere.
"""

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.scoreboard.drawing import draw_board, draw_page, file_of
from bot.scoreboard.looking import Scoreboards, Snapshot
from bot.scoreboard.telling import FOLLOW, ROTATE, ROTATE_SECONDS
from conversation.texts import Catalogues, known_language
from handlers.stage import board_page
from storage.errors import StorageUnavailable

MOST_WATCHERS: Final = 5000
"""Each costs some 30 kB; further ones ask every few seconds instead (`page/board.js`)."""

STILL_SECONDS: Final = 15.0
"""A sign of life that often: proxies cut what is silent for a minute."""

_FILES: Final = {
    "board.css": "text/css",
    "board.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_SAFE: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_STREAM: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx passes it on
_FOR_EVER: Final = {"Cache-Control": "public, max-age=31536000, immutable"}


def board_routes(boards: Scoreboards, catalogues: Catalogues, root: str) -> list[Route]:
    """`root` as in `board_page.url`."""
    pages = _Pages(boards, catalogues, root)
    answers: dict[str, Callable[[Request], Awaitable[Response]]] = {
        "": pages.newest,
        **{f"/{name}": _file for name in _FILES},
        "/{code}": pages.page,
        "/{code}/changes": pages.changes,
        "/{code}/qr.svg": pages.qr,
    }
    return [Route(board_page.PATH + path, answer) for path, answer in answers.items()]


@dataclass(frozen=True)
class _Pages:
    boards: Scoreboards
    catalogues: Catalogues
    root: str

    async def newest(self, request: Request) -> Response:
        """To the Hội thi loaded last."""
        stage = await self.boards.newest()
        if stage is None:
            return _not_there()
        name = request.url.path.rstrip("/").rpartition("/")[2]
        return RedirectResponse(f"{name}/{stage.rules.code}", 302)

    async def page(self, request: Request) -> Response:
        snapshot = await self._now(request)
        if not isinstance(snapshot, Snapshot):
            return snapshot
        asked, language = _asked(request)
        drawn = draw_page(
            self.catalogues, snapshot, asked, language, has_address=bool(self.root)
        ).encode()
        tag = f'"{blake2b(drawn, digest_size=12).hexdigest()}"'
        told = {**_SAFE, "Cache-Control": "no-cache", "ETag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=told)
        return Response(drawn, media_type="text/html", headers=told)

    async def changes(self, request: Request) -> Response:
        """Server-sent events: `board` with what is to be shown, `still` where nothing is new."""
        snapshot = await self._now(request)
        if not isinstance(snapshot, Snapshot):
            return snapshot
        if self.boards.watchers >= MOST_WATCHERS:
            return PlainTextResponse("too many", 503, {"Retry-After": "10"})
        events = self._events(snapshot, *_asked(request))
        return StreamingResponse(
            events, media_type="text/event-stream", headers={**_SAFE, **_STREAM}
        )

    async def qr(self, request: Request) -> Response:
        from printing.qr_svg import qr_svg  # noqa: PLC0415  a library for it, once looked at

        snapshot = await self._now(request)
        if not isinstance(snapshot, Snapshot) or not self.root:
            return _not_there()
        code = qr_svg(board_page.url(self.root, snapshot.stage.rules))
        return Response(code, media_type="image/svg+xml", headers={**_SAFE, **_FOR_EVER})

    async def _now(self, request: Request) -> Snapshot | Response:
        try:
            return await self.boards.now(request.path_params["code"]) or _not_there()
        except StorageUnavailable:
            return PlainTextResponse("not now", 503, {"Retry-After": "10"})

    async def _events(self, seen: Snapshot, asked: str, language: str) -> AsyncIterator[bytes]:
        """Where the bot starts anew all come back, but not in the same instant."""
        code, shown = seen.stage.rules.code, ""
        within = ROTATE_SECONDS if asked == ROTATE else STILL_SECONDS
        yield b"retry: %d\n\n" % random.randint(1000, 4000)  # noqa: S311  no secret
        with self.boards.watching(code):
            while not self.boards.is_closed:
                drawn = draw_board(self.catalogues, seen, asked, language)
                yield _event("still", "") if drawn == shown else _event("board", drawn)
                shown = drawn
                seen = await self.boards.next(code, seen, within)


async def _file(request: Request) -> Response:
    name = request.url.path.rpartition("/")[2]
    return Response(file_of(name), media_type=_FILES[name], headers={**_SAFE, **_FOR_EVER})


def _asked(request: Request) -> tuple[str, str]:
    """View and language; what is not known is as if it were not said."""
    told = request.query_params
    return told.get("view", FOLLOW)[:60], known_language(told.get("lang"))


@lru_cache(maxsize=64)
def _event(name: str, text: str) -> bytes:
    """Written once for all who watch."""
    lines = "".join(f"data: {line}\n" for line in text.split("\n"))
    return f"event: {name}\n{lines}\n".encode()


def _not_there() -> Response:
    return PlainTextResponse("not found", 404)
