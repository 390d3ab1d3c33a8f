"""Is a value what the Bot API's description says it is, down to its last field?"""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from sandbox.wire import Json
from tests.sandbox.botapi.description import read_description
from tests.sandbox.botapi.undocumented import UNDOCUMENTED

_ARRAY = "Array of "
_IS: MappingProxyType[str, Callable[[Json], bool]] = MappingProxyType(
    {
        "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
        "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
        "String": lambda value: isinstance(value, str),
        "Boolean": lambda value: isinstance(value, bool),
        "True": lambda value: value is True,
    }
)


def find_faults(value: Json, type_: str, where: str) -> Iterator[str]:
    """What is missing, superfluous or of another type; `where` is the path to `value`."""
    described = read_description()
    choices = described.unions.get(type_) or type_.split(" | ")
    if len(choices) > 1:
        yield from _find_in_union(value, type_, choices, where)
    elif type_.startswith(_ARRAY):
        yield from _find_in_array(value, type_, where)
    elif type_ in described.objects:
        yield from _find_in_object(value, type_, where)
    elif not _is_plain(value, type_):
        yield f"{where}: {value!r} is no {type_}"


def _is_plain(value: Json, type_: str) -> bool:
    name, _, always = type_.partition(" = ")
    return _IS[name](value) and always in ("", str(value))


def _find_in_array(value: Json, type_: str, where: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{where}: {value!r} is no {type_}"
        return
    for place, element in enumerate(value):
        yield from find_faults(element, type_.removeprefix(_ARRAY), f"{where}[{place}]")


def _find_in_union(value: Json, type_: str, choices: list[str], where: str) -> Iterator[str]:
    """The faults within the one type that `value` says it is, if it says so."""
    alike = [choice for choice in choices if _is_alike(value, choice)]
    faults = [list(find_faults(value, choice, where)) for choice in alike]
    if not alike:
        yield f"{where}: {value!r} is no {type_}"
    yield from min(faults, key=len, default=[])


def _is_alike(value: Json, choice: str) -> bool:
    """An object has what objects of that type always have; anything else is of the type."""
    fields = read_description().objects.get(choice)
    if fields is None:
        return not any(find_faults(value, choice, ""))
    constants = {name: told for name, told in fields.items() if " = " in told}
    return isinstance(value, dict) and all(
        _is_plain(value.get(name), told) for name, told in constants.items()
    )


def _find_in_object(value: Json, type_: str, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: {value!r} is no {type_}"
        return
    fields = read_description().objects[type_]
    for name in fields.keys() - value.keys():
        if not name.endswith("?"):
            yield f"{where}: a {type_} without {name}"
    known = {name.removesuffix("?"): told for name, told in fields.items()}
    known |= UNDOCUMENTED.get(type_, {})
    for name, inside in value.items():
        if name in known:
            yield from find_faults(inside, known[name], f"{where}.{name}")
        else:
            yield f"{where}: a {type_} has no {name}"
