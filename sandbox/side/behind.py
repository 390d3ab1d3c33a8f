"""Behind the scenes: rates, faults, and the journal of what bots have called."""

import random

from starlette.requests import Request
from starlette.responses import Response

from sandbox.faults import Cut, Fault
from sandbox.http_parameters import read_parameters
from sandbox.limits import Rates
from sandbox.parameters import Parameters
from sandbox.side.answers import answer_error, answer_json
from sandbox.world import World

_CUTS: dict[str, Cut] = {"": "", "before": "before", "after": "after"}


async def switch_limits(request: Request) -> Response:
    """POST /sandbox/limits: on, {chat,bulk}_per_second, group_per_minute, refuse_all_seconds

    With `but_answers` only what answers nobody is refused.
    """
    limits, given = _world(request).limits, await read_parameters(request)
    try:
        if given.has("on"):
            limits.switch(on=given.flag("on"), rates=_read_rates(given))
        if given.has("refuse_all_seconds"):
            seconds = _number(given, "refuse_all_seconds", 0.0)
            limits.refuse_all(seconds, but_answers=given.flag("but_answers"))
    except ValueError as error:
        return answer_error(error)
    return answer_json({"limits": limits.is_on})


async def add_fault(request: Request) -> Response:
    """POST /sandbox/faults: the fields of `sandbox.faults.Fault`, method or methods, and seed

    `times` 0: until they are cleared.
    """
    try:
        fault = _read_fault(await read_parameters(request))
    except ValueError as error:
        return answer_error(error)
    _world(request).faults.add(fault)
    return answer_json({})


async def clear_faults(request: Request) -> Response:
    """DELETE /sandbox/faults"""
    _world(request).faults.clear()
    return answer_json({})


async def read_journal(request: Request) -> Response:
    """GET /sandbox/journal?method=…&bot=…&after=…&refused=true"""
    given = await read_parameters(request)
    calls = _world(request).journal.read(
        given.text("method"),
        given.integer("after"),
        given.integer("bot"),
        refused=given.flag("refused"),
    )
    return answer_json({"calls": [call.draw() for call in calls]})


async def count_calls(request: Request) -> Response:
    """GET /sandbox/journal/counts: {method: {outcome: number}}, of all calls ever made"""
    return answer_json({"counts": _world(request).journal.counts()})


def _read_rates(given: Parameters) -> Rates:
    """What is not given is as published. Raises ValueError."""
    published = Rates()
    return Rates(
        chat_per_second=_rate(given, "chat_per_second", published.chat_per_second),
        group_per_minute=_rate(given, "group_per_minute", published.group_per_minute),
        bulk_per_second=_rate(given, "bulk_per_second", published.bulk_per_second),
    )


def _read_fault(given: Parameters) -> Fault:
    """Raises ValueError, saying what is wrong."""
    cut, share = given.text("cut"), _number(given, "share", 1.0)
    if cut not in _CUTS:
        raise ValueError('cut is "before" or "after"')
    if not 0 <= share <= 1:
        raise ValueError("share is from 0 to 1")
    return Fault(
        methods=_read_methods(given),
        share=share,
        times=given.integer("times", 1) or None,
        code=given.integer("code"),
        description=given.text("description"),
        retry_after_seconds=given.integer("retry_after") if given.has("retry_after") else None,
        cut=_CUTS[cut],
        delay_seconds=_number(given, "delay_seconds", 0.0),
        lot=random.Random(given.text("seed") or None),  # noqa: S311
    )


def _read_methods(given: Parameters) -> frozenset[str]:
    named = given.structure("methods", "methods")
    names = named if isinstance(named, list) else [given.text("method")]
    return frozenset(str(name).lower() for name in names if name)


def _rate(given: Parameters, name: str, default: float) -> float:
    rate = _number(given, name, default)
    if rate <= 0:
        raise ValueError(f"{name} is more than 0")
    return rate


def _number(given: Parameters, name: str, default: float) -> float:
    text = given.text(name)
    try:
        return float(text) if text else default
    except ValueError:
        raise ValueError(f"{name} is a number, not {text!r}") from None


def _world(request: Request) -> World:
    world: World = request.app.state.world
    return world
