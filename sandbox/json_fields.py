"""The fields of a JSON object in a request, read and refused as Telegram reads and refuses them.

The words are those of td's `JsonBuilder.cpp`. `naming` puts in front of them what was read:
"can't parse InputPollOption: Can't find field "text"".
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sandbox.errors.formatting import CannotParse
from sandbox.wire import Json, JsonObject


class WrongField(ValueError):
    """The message is Telegram's."""


@contextmanager
def naming(what: str) -> Iterator[None]:
    """A WrongField raised inside becomes CannotParse, which names `what` could not be parsed."""
    try:
        yield
    except WrongField as wrong:
        raise CannotParse(what=f"can't parse {what}: {wrong}") from None


def is_given(fields: JsonObject, name: str) -> bool:
    return fields.get(name) is not None


def required_text(fields: JsonObject, name: str) -> str:
    if not is_given(fields, name):
        raise WrongField(f'Can\'t find field "{name}"')
    return optional_text(fields, name)


def optional_text(fields: JsonObject, name: str) -> str:
    """ "" where it is not given. A number counts as text, true and false do not."""
    match fields.get(name):
        case str() as text:
            return text
        case None:
            return ""
        case int() | float() as number if not isinstance(number, bool):
            return str(number)
        case _:
            raise WrongField(f'Field "{name}" must be of type String')


def optional_flag(fields: JsonObject, name: str) -> bool:
    match fields.get(name):
        case None:
            return False
        case bool() as flag:
            return flag
        case _:
            raise WrongField(f'Field "{name}" must be of type Boolean')


def required_number(fields: JsonObject, name: str) -> int:
    match fields.get(name):
        case None:
            raise WrongField(f'Can\'t find field "{name}"')
        case bool():
            raise WrongField(f'Field "{name}" must be a Number')
        case int() as number:
            return number
        case str() as text if text.removeprefix("-").isdecimal():
            return int(text)
        case _:
            raise WrongField(f'Field "{name}" must be a Number')


def required_object(fields: JsonObject, name: str) -> JsonObject:
    match fields.get(name):
        case None:
            raise WrongField(f'Can\'t find field "{name}"')
        case dict() as inner:
            return inner
        case _:
            raise WrongField(f'Field "{name}" must be of type Object')


def optional_object(fields: JsonObject, name: str) -> JsonObject | None:
    return required_object(fields, name) if is_given(fields, name) else None


def optional_array(fields: JsonObject, name: str) -> list[Json]:
    match fields.get(name):
        case None:
            return []
        case list() as array:
            return array
        case _:
            raise WrongField(f'Field "{name}" must be of type Array')
