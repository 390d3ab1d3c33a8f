"""Everything a sandbox has answered, and every update it has made and not yet handed out."""

from collections.abc import Iterator

from sandbox.journal import Call
from sandbox.people.fields import Fields
from sandbox.wire import read_json
from sandbox.world import World
from tests.sandbox.botapi.checking import find_faults
from tests.sandbox.botapi.description import read_description

_ALIASES = {"kickchatmember": "banchatmember", "getchatmemberscount": "getchatmembercount"}
"""Old names, which Telegram still answers to and describes no more."""


def find_faults_in(world: World) -> Iterator[str]:
    """Where it does not speak as the Bot API is described."""
    for call in world.journal.read():
        yield from _find_in_call(call)
    for bot in world.bots.values():
        for update in bot.updates.oldest(len(bot.updates)):
            yield from find_faults(update.draw(), "Update", update.kind)


def _find_in_call(call: Call) -> Iterator[str]:
    answer = Fields.of(read_json(call.answer))
    if answer.flag("ok"):
        yield from find_faults(answer.raw["result"], _result_type(call.method), call.method)
    elif answer.has("parameters"):
        yield from find_faults(answer.raw["parameters"], "ResponseParameters", call.method)


def _result_type(method: str) -> str:
    name = method.lower()
    return read_description().results[_ALIASES.get(name, name)]
