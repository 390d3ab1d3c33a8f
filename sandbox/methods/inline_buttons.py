"""The button above the results of an inline query."""

import re

from sandbox.errors.queries import (
    StartParameterInvalid,
    StartParameterIsEmpty,
    StartParameterIsTooLong,
)
from sandbox.json_fields import WrongField, is_given, naming, required_object, required_text
from sandbox.keyboards.links import check_https_url
from sandbox.methods.request import Request
from sandbox.wire import JsonObject

MOST_PARAMETER_BYTES = 64
_PARAMETER = re.compile("[A-Za-z0-9_-]*")


def read_results_button(request: Request) -> JsonObject | None:
    """Its older form, `switch_pm_text`, too. Raises CannotParse."""
    parameters = request.parameters
    given = parameters.structure("button", "inline query results button")
    if given is None:
        text, start = parameters.text("switch_pm_text"), parameters.text("switch_pm_parameter")
        return {"text": text, "start_parameter": start} if text else None
    with naming("inline query results button"):
        if not isinstance(given, dict):
            raise WrongField("InlineQueryResultsButton must be an Object")
        return _read(given)


def check_results_button(button: JsonObject | None) -> JsonObject | None:
    """The button as people see it. Raises what is wrong with its parameter or its address."""
    match button:
        case {"start_parameter": str() as parameter}:
            _check_parameter(parameter)
        case {"web_app": {"url": str() as url}}:
            check_https_url(url, "inline query button Web App", "the Web App button")
    return button


def _read(button: JsonObject) -> JsonObject:
    text = required_text(button, "text")
    if is_given(button, "start_parameter"):
        return {"text": text, "start_parameter": required_text(button, "start_parameter")}
    if is_given(button, "web_app"):
        url = required_text(required_object(button, "web_app"), "url")
        return {"text": text, "web_app": {"url": url}}
    raise WrongField("InlineQueryResultsButton must have exactly one optional field")


def _check_parameter(parameter: str) -> None:
    if not parameter:
        raise StartParameterIsEmpty
    if len(parameter.encode()) > MOST_PARAMETER_BYTES:
        raise StartParameterIsTooLong
    if not _PARAMETER.fullmatch(parameter):
        raise StartParameterInvalid
