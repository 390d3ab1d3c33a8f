"""The Bot API: a token, a method and parameters in, an answer out. HTTP is elsewhere."""

import asyncio
import inspect
import time
from functools import partial

from sandbox.bots import Bot
from sandbox.errors.refusal import MethodNotFound, Refusal, Unauthorized
from sandbox.errors.requests import LoggedOut
from sandbox.faults import ConnectionCut, Fault
from sandbox.methods import METHODS
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.wire import Json, JsonObject
from sandbox.world import World


async def answer_call(world: World, token: str, method: str, parameters: Parameters) -> JsonObject:
    """`{"ok": …}` as Telegram answers. Raises ConnectionCut where a fault asks for it."""
    bot = world.bot_by_token(token)
    if bot is None:
        return Unauthorized().draw()
    fault = world.faults.take(method)
    answer = await _answer(world, bot, method, parameters, fault)
    _write_down(world, bot, method, parameters, answer)
    if fault is not None and fault.cut == "after":
        raise ConnectionCut
    return answer


async def _answer(
    world: World, bot: Bot, method: str, parameters: Parameters, fault: Fault | None
) -> JsonObject:
    try:
        if fault is not None:
            await asyncio.sleep(fault.delay_seconds)
            fault.refuse()
        return {"ok": True, "result": await _carry_out(world, bot, method, parameters)}
    except Refusal as refusal:
        return refusal.draw()


async def _carry_out(world: World, bot: Bot, method: str, parameters: Parameters) -> Json:
    if time.monotonic() < bot.logged_out_until:
        raise LoggedOut
    function = METHODS.get(method.lower())
    if function is None:
        raise MethodNotFound
    carry_out = partial(_carry_out_for_webhook, world, bot)
    result = function(Request(world, bot, parameters, carry_out))
    return await result if inspect.isawaitable(result) else result


async def _carry_out_for_webhook(world: World, bot: Bot, method: str, values: JsonObject) -> None:
    """Its answer is never known to the bot; the journal has it."""
    parameters = Parameters(values)
    answer = await _answer(world, bot, method, parameters, None)
    _write_down(world, bot, method, parameters, answer)


def _write_down(
    world: World, bot: Bot, method: str, parameters: Parameters, answer: JsonObject
) -> None:
    at = world.clock.now().isoformat()
    world.journal.write(bot.id, method, parameters.draw(), answer, at)
