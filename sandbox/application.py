"""What is served: the Bot API below /bot…, its files below /file/bot…, the side API, the page."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from sandbox.bot_api import PREFIX, BotApi, CutConnection
from sandbox.errors.refusal import NotFound, Refusal
from sandbox.side import behind, making, people
from sandbox.side.answers import answer_error, answer_json
from sandbox.world import World

PAGE = Path(__file__).parent / "page"


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


def build_application(world: World, cut: CutConnection) -> ASGIApp:
    bot_api, routes = BotApi(world, cut), _build_routes(world)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        called: str = scope["path"]
        await (bot_api if called.startswith(PREFIX) else routes)(scope, receive, send)

    return application


def _build_routes(world: World) -> Starlette:
    application = Starlette(
        routes=[
            Route("/file/bot{token}/{path:path}", download),
            Route("/sandbox", making.show_world),
            Route("/sandbox/bots", making.make_bot, methods=["POST"]),
            Route("/sandbox/people", making.make_person, methods=["POST"]),
            Route("/sandbox/groups", making.make_group_of, methods=["POST"]),
            Route("/sandbox/channels", making.make_channel_of, methods=["POST"]),
            Route("/sandbox/limits", behind.switch_limits, methods=["POST"]),
            Route("/sandbox/faults", behind.add_fault, methods=["POST"]),
            Route("/sandbox/faults", behind.clear_faults, methods=["DELETE"]),
            Route("/sandbox/journal", behind.read_journal),
            Route("/sandbox/journal/counts", behind.count_calls),
            Route("/sandbox/files/{file_id}", making.fetch_file),
            Route("/sandbox/people/{person_id:int}", people.show_screen),
            Route("/sandbox/people/{person_id:int}/events", people.stream_events),
            Route("/sandbox/people/{person_id:int}/{act}", people.act, methods=["POST"]),
            Mount("/", Page(directory=PAGE, html=True)),
        ],
        exception_handlers={Refusal: refuse},
    )
    application.state.world = world
    return application


async def download(request: Request) -> Response:
    """/file/bot<token>/<path>: what getFile promised."""
    world: World = request.app.state.world
    file = world.files.by_path(request.path_params["path"])
    if world.bot_by_token(request.path_params["token"]) is None or file is None:
        return answer_json(NotFound().draw(), 404)
    return Response(file.data, media_type="application/octet-stream")


async def refuse(_: Request, refusal: Exception) -> Response:
    return answer_error(refusal)
