"""The routes: Bot API, side API, page."""

from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from sandbox.api import answer_call
from sandbox.errors.refusal import Refusal
from sandbox.faults import ConnectionCut
from sandbox.http_parameters import read_parameters
from sandbox.side import making, people
from sandbox.side.answers import answer_error, answer_json
from sandbox.wire import JsonObject
from sandbox.world import World

PAGE = Path(__file__).parent / "page"

CutConnection = Callable[[Scope], None]
"""Closes the connection a request came by, without an answer."""


class Page(StaticFiles):
    """The page's own files. It loads nothing from elsewhere, and browsers ask for it anew."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(_PAGE_HEADERS)
        return response


_PAGE_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob:; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def build_application(world: World, cut: CutConnection) -> Starlette:
    application = Starlette(
        routes=[
            Route("/bot{token}/{method}", answer_bot, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", download),
            Route("/sandbox", making.show_world),
            Route("/sandbox/bots", making.make_bot, methods=["POST"]),
            Route("/sandbox/people", making.make_person, methods=["POST"]),
            Route("/sandbox/groups", making.make_group_of, methods=["POST"]),
            Route("/sandbox/limits", making.switch_limits, methods=["POST"]),
            Route("/sandbox/faults", making.add_fault, methods=["POST"]),
            Route("/sandbox/faults", making.clear_faults, methods=["DELETE"]),
            Route("/sandbox/journal", making.read_journal),
            Route("/sandbox/files/{file_id}", making.fetch_file),
            Route("/sandbox/people/{person_id:int}", people.show_screen),
            Route("/sandbox/people/{person_id:int}/events", people.stream_events),
            Route("/sandbox/people/{person_id:int}/{act}", people.act, methods=["POST"]),
            Mount("/", Page(directory=PAGE, html=True)),
        ],
        exception_handlers={Refusal: refuse},
    )
    application.state.world = world
    application.state.cut = cut
    return application


async def answer_bot(request: Request) -> Response:
    """/bot<token>/<method>"""
    state, path = request.app.state, request.path_params
    try:
        parameters = await read_parameters(request)
        answer = await answer_call(state.world, path["token"], path["method"], parameters)
    except Refusal as refusal:
        answer = refusal.draw()
    except ConnectionCut:
        state.cut(request.scope)
        return Response(status_code=502)
    return answer_json(answer, _status(answer))


async def download(request: Request) -> Response:
    """/file/bot<token>/<path>: what getFile promised."""
    world: World = request.app.state.world
    file = world.files.by_path(request.path_params["path"])
    if world.bot_by_token(request.path_params["token"]) is None or file is None:
        return answer_json({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
    return Response(file.data, media_type="application/octet-stream")


async def refuse(_: Request, refusal: Exception) -> Response:
    return answer_error(refusal)


def _status(answer: JsonObject) -> int:
    code = answer.get("error_code", 200)
    return code if isinstance(code, int) else 200
