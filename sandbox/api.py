"""The Bot API: a token, a method and parameters in, an answer out. HTTP is elsewhere."""

import asyncio
import inspect
import time
from functools import partial

from sandbox.answers import Answer
from sandbox.bots import Bot
from sandbox.errors.refusal import MethodNotFound, Refusal, Unauthorized
from sandbox.errors.requests import LoggedOut
from sandbox.faults import ConnectionCut, Fault
from sandbox.methods import METHODS
from sandbox.methods.described import Described
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.world import World


async def answer_call(world: World, token: str, method: str, parameters: Parameters) -> Answer:
    """As Telegram answers. Raises ConnectionCut where a fault asks for it."""
    bot = world.bot_by_token(token)
    if bot is None:
        return Answer.refused(Unauthorized())
    fault = world.faults.take(method)
    cut = fault.cut if fault is not None else ""
    answer = None
    try:
        if fault is not None:
            await asyncio.sleep(fault.delay_seconds)
        if cut != "before":
            answer = await _answer(world, bot, method, parameters, fault)
    finally:
        world.journal.write(bot.id, method, parameters.write(), answer, cut, world.clock.now())
    if answer is None or cut:
        raise ConnectionCut
    return answer


async def _answer(
    world: World, bot: Bot, method: str, parameters: Parameters, fault: Fault | None = None
) -> Answer:
    try:
        if fault is not None:
            fault.refuse()
        return await _carry_out(world, bot, method, parameters)
    except Refusal as refusal:
        return Answer.refused(refusal)


async def _carry_out(world: World, bot: Bot, method: str, parameters: Parameters) -> Answer:
    if time.monotonic() < bot.logged_out_until:
        raise LoggedOut
    function = METHODS.get(method.lower())
    if function is None:
        raise MethodNotFound
    carry_out = partial(_carry_out_for_webhook, world, bot)
    result = function(Request(world, bot, parameters, carry_out))
    if inspect.isawaitable(result):
        result = await result
    if isinstance(result, Described):
        return Answer.ok(result.result, result.description)
    return Answer.ok(result)


async def _carry_out_for_webhook(
    world: World, bot: Bot, method: str, parameters: Parameters
) -> None:
    """Its answer is never known to the bot; the journal has it."""
    answer = await _answer(world, bot, method, parameters)
    world.journal.write(bot.id, method, parameters.write(), answer, "", world.clock.now())
