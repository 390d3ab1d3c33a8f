"""The world over HTTP: what there is, new bots, people and groups."""

import re

from starlette.requests import Request
from starlette.responses import Response

from sandbox.acts.grouping import make_channel, make_group
from sandbox.acts.impossible import Impossible
from sandbox.chats import Group
from sandbox.errors.refusal import Refusal
from sandbox.http_parameters import read_parameters
from sandbox.parameters import Parameters
from sandbox.screens import draw_person, unread_of
from sandbox.side.answers import answer_error, answer_json
from sandbox.topics import Topic
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
            "bots": [bot.draw_itself() for bot in world.bots.values()],
            "people": [_draw_somebody(world, person) for person in world.people.values()],
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
    bot.wants_chosen_results = given.flag("inline_feedback")
    _tell_of_newcomer(world)
    return answer_json(bot.draw() | {"token": bot.token})


async def make_person(request: Request) -> Response:
    """POST /sandbox/people: first_name, last_name, username, language_code, phone_number

    `account_of` is the id of who has this account besides their own: it has the same name.
    """
    world, given = _world(request), await read_parameters(request)
    owner = world.people.get(given.integer("account_of"))
    if given.has("account_of") and owner is None:
        return answer_error(f"there is no person {given.text('account_of')}")
    person = world.new_person(
        owner.first_name if owner else given.required_text("first_name"),
        owner.last_name if owner else given.text("last_name"),
        given.text("username"),
        account_of=owner,
    )
    person.language_code = given.text("language_code")
    person.phone_number = given.text("phone_number")
    _tell_of_newcomer(world)
    return answer_json(draw_person(person))


async def make_group_of(request: Request) -> Response:
    """POST /sandbox/groups: title, members (people's ids), supergroup, forum, topics, username"""
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
            username=_username(given),
        )
    except (Impossible, Refusal) as refusal:
        return answer_error(refusal)
    return answer_json(_draw_group(group))


async def make_channel_of(request: Request) -> Response:
    """POST /sandbox/channels: title, members (people's ids, first the owner's), username"""
    world, given = _world(request), await read_parameters(request)
    title, username = given.required_text("title"), _username(given)
    try:
        channel = make_channel(world, title, _people(world, given), username=username)
    except Impossible as impossible:
        return answer_error(impossible)
    return answer_json(_draw_group(channel))


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


def _draw_somebody(world: World, person: Person) -> JsonObject:
    return draw_person(person) | {"unread": unread_of(world, person)}


def _draw_group(group: Group) -> JsonObject:
    return group.draw() | {
        "members": [membership.user.id for membership in group.people_and_bots()],
        "topics": [{"id": topic.id, "name": topic.name} for topic in _topics(group)],
    }


def _topics(group: Group) -> list[Topic]:
    """The General topic first."""
    return [*([group.general] if group.general else []), *group.topics.values()]


def _username(given: Parameters) -> str:
    return given.text("username").removeprefix("@")


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
