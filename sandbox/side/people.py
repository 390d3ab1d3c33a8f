"""One person over HTTP: what they see, what they do, and the stream of what changes."""

from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from sandbox.acts.impossible import Impossible
from sandbox.errors.refusal import Refusal
from sandbox.http_parameters import read_parameters
from sandbox.screens import draw_screen
from sandbox.side.acts import ACTS
from sandbox.side.answers import answer_error, answer_json
from sandbox.users import Person
from sandbox.wire import write_json
from sandbox.world import World

HEARTBEAT_SECONDS = 15.0


async def show_screen(request: Request) -> Response:
    """GET /sandbox/people/{id}: everything the person sees."""
    world = _world(request)
    person = _person(request)
    if person is None:
        return answer_error("there is no such person", 404)
    return answer_json(draw_screen(world, person))


async def act(request: Request) -> Response:
    """POST /sandbox/people/{id}/{act}: see `sandbox.side.acts`."""
    world, name = _world(request), request.path_params["act"]
    person, does = _person(request), ACTS.get(name)
    if person is None or does is None:
        return answer_error(f"there is no such person or act: {name}", 404)
    try:
        done = does(world, person, await read_parameters(request))
    except (Impossible, Refusal) as refusal:
        return answer_error(refusal)
    return answer_json({"change": world.changes} | done)


async def stream_events(request: Request) -> Response:
    """GET /sandbox/people/{id}/events: server-sent events, first the whole screen."""
    person = _person(request)
    if person is None:
        return answer_error("there is no such person", 404)
    headers = {"Cache-Control": "no-store"}
    events = _events(_world(request), person)
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


async def _events(world: World, person: Person) -> AsyncIterator[str]:
    """Watching begins before the screen is drawn, so that nothing falls between the two."""
    with world.watchers.watching(person) as watcher:
        yield f"data: {write_json(draw_screen(world, person))}\n\n"
        async for event in watcher.events(HEARTBEAT_SECONDS):
            yield ": still here\n\n" if event is None else f"data: {write_json(event)}\n\n"


def _world(request: Request) -> World:
    world: World = request.app.state.world
    return world


def _person(request: Request) -> Person | None:
    return _world(request).people.get(request.path_params["person_id"])
