"""The world over HTTP: what there is, new bots, people and groups, limits, faults, the journal."""

import re

from starlette.requests import Request
from starlette.responses import Response

from sandbox.acts.grouping import make_group
from sandbox.acts.impossible import Impossible
from sandbox.chats import Group
from sandbox.errors.refusal import Refusal
from sandbox.faults import Cut, Fault
from sandbox.http_parameters import read_parameters
from sandbox.parameters import Parameters
from sandbox.screens import draw_person
from sandbox.side.answers import answer_error, answer_json
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World

_TOKEN = re.compile(r"[1-9]\d{0,15}:[A-Za-z0-9_-]{3,}")


async def show_world(request: Request) -> Response:
    """GET /sandbox"""
    world = _world(request)
    return answer_json(
        {
            "change": world.changes,
            "clock": world.clock.draw(),
            "limits": world.limits.is_on,
            "bots": [bot.draw() for bot in world.bots.values()],
            "people": [draw_person(person) for person in world.people.values()],
            "groups": [_draw_group(group) for group in world.groups.values()],
        }
    )


async def make_bot(request: Request) -> Response:
    """POST /sandbox/bots: username, name, and if wished token (`digits:text`), inline, …"""
    world, given = _world(request), await read_parameters(request)
    token = given.text("token")
    if token and (not _TOKEN.fullmatch(token) or world.bot_by_token(token)):
        return answer_error("a token is `digits:text`, and each bot has its own")
    if token and world.user(int(token.partition(":")[0])):
        return answer_error("there is a bot with the same digits in its token")
    username = given.required_text("username").removeprefix("@")
    bot = world.new_bot(username, given.text("name") or username, token)
    bot.reads_all_group_messages = given.flag("reads_all_group_messages")
    bot.answers_inline_queries = given.flag("inline")
    _tell_of_newcomer(world)
    return answer_json(bot.draw() | {"token": bot.token})


async def make_person(request: Request) -> Response:
    """POST /sandbox/people: first_name, last_name, username, language_code, phone_number"""
    world, given = _world(request), await read_parameters(request)
    first_name = given.required_text("first_name")
    person = world.new_person(first_name, given.text("last_name"), given.text("username"))
    person.language_code = given.text("language_code")
    person.phone_number = given.text("phone_number")
    _tell_of_newcomer(world)
    return answer_json(draw_person(person))


async def make_group_of(request: Request) -> Response:
    """POST /sandbox/groups: title, members (people's ids), supergroup, forum, topics (names)"""
    world, given = _world(request), await read_parameters(request)
    topics = given.structure("topics", "topics")
    try:
        group = make_group(
            world,
            given.required_text("title"),
            _people(world, given),
            is_supergroup=given.flag("supergroup"),
            is_forum=given.flag("forum"),
            topics=[str(name) for name in topics] if isinstance(topics, list) else [],
        )
    except (Impossible, Refusal) as refusal:
        return answer_error(refusal)
    return answer_json(_draw_group(group))


async def switch_limits(request: Request) -> Response:
    """POST /sandbox/limits: on (true or false)"""
    given = await read_parameters(request)
    _world(request).limits.switch(on=given.flag("on"))
    return answer_json({"limits": given.flag("on")})


async def add_fault(request: Request) -> Response:
    """POST /sandbox/faults: see `sandbox.faults.Fault`"""
    given = await read_parameters(request)
    cuts: dict[str, Cut] = {"": "", "before": "before", "after": "after"}
    if given.text("cut") not in cuts:
        return answer_error('cut is "before" or "after"')
    retry_after = given.integer("retry_after") if given.has("retry_after") else None
    fault = Fault(
        method=given.text("method"),
        times=given.integer("times", 1),
        code=given.integer("code"),
        description=given.text("description"),
        retry_after_seconds=retry_after,
        cut=cuts[given.text("cut")],
        delay_seconds=given.integer("delay_milliseconds") / 1000,
    )
    _world(request).faults.add(fault)
    return answer_json({})


async def clear_faults(request: Request) -> Response:
    """DELETE /sandbox/faults"""
    _world(request).faults.clear()
    return answer_json({})


async def read_journal(request: Request) -> Response:
    """GET /sandbox/journal?method=…&after=…"""
    given = await read_parameters(request)
    calls = _world(request).journal.read(given.text("method"), given.integer("after"))
    return answer_json({"calls": [call.draw() for call in calls]})


async def fetch_file(request: Request) -> Response:
    """GET /sandbox/files/{file_id}: as people download it"""
    file = _world(request).files.by_id(request.path_params["file_id"])
    if file is None:
        return answer_error("there is no such file", 404)
    return Response(file.data, media_type=file.mime_type, headers=_SAFE_DOWNLOAD)


_SAFE_DOWNLOAD = {
    # A file is whatever somebody sent: it must never run as part of the page.
    "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}


def _draw_group(group: Group) -> JsonObject:
    return group.draw() | {
        "members": [membership.user.id for membership in group.people_and_bots()],
        "topics": [{"id": topic.id, "name": topic.name} for topic in group.topics.values()],
    }


def _tell_of_newcomer(world: World) -> None:
    """Who is looking asks for the world, and for their screen, once more."""
    world.count_change()
    world.watchers.tell_everybody({"kind": "world", "change": world.changes})


def _people(world: World, given: Parameters) -> list[Person]:
    ids = given.structure("members", "members")
    found = (
        [world.people.get(i) for i in ids if isinstance(i, int)] if isinstance(ids, list) else []
    )
    if None in found:
        raise Impossible("a member is not there: make people first")
    return [person for person in found if person is not None]


def _world(request: Request) -> World:
    world: World = request.app.state.world
    return world
