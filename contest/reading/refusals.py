"""What pydantic refused, told in our reasons at the line of the key."""

import difflib
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Final, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from contest.errors import Fault
from contest.reading.key_lines import KeyPath
from contest.reading.source import Source
from contest.reasons import SENTENCES

# pydantic's type of error -> our code
_CODES: Final = {
    "missing": "key_missing",
    "extra_forbidden": "key_unknown",
    "string_type": "not_a_text",
    "string_too_short": "text_empty",
    "string_pattern_mismatch": "code_malformed",
    "int_type": "not_a_whole_number",
    "decimal_type": "not_a_number",
    "decimal_parsing": "not_a_number",
    "finite_number": "not_a_number",
    "bool_type": "not_true_or_false",
    "enum": "not_one_of",
    "greater_than_equal": "number_too_small",
    "less_than_equal": "number_too_large",
    "model_type": "not_a_table",
    "dict_type": "not_a_table",
    "tuple_type": "not_a_list",
    "too_short": "text_empty",
}


def refusals(
    source: Source, model: type[BaseModel], refused: Iterable[ErrorDetails]
) -> Iterator[Fault]:
    """One fault for each thing pydantic found, in its order."""
    for detail in refused:
        path = detail["loc"]
        params = {"key": dotted(path), **_params(detail)}
        code = _CODES.get(detail["type"], detail["type"])
        if path[-1:] == ("rounds",) and code in {"key_missing", "text_empty"}:
            code = "no_rounds"
        elif code == "key_unknown":
            params["nearest"] = _nearest(model, path)
        elif code not in SENTENCES:
            code = "value_refused"
        yield source.fault(path, code, **params)


def dotted(path: KeyPath) -> str:
    """As people count: the third round's bank is `rounds.3.bank`."""
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)


def _params(detail: ErrorDetails) -> dict[str, str]:
    ctx = detail.get("ctx", {})
    named = {"ge": "minimum", "le": "maximum", "expected": "choices"}
    params = {named.get(key, key): str(value) for key, value in ctx.items()}
    if "choices" in params:
        params["choices"] = params["choices"].replace(" or ", ", ").replace("'", "")
    return params


def _nearest(model: type[BaseModel], path: KeyPath) -> str:
    known = [
        field.alias or name for name, field in _model_at(model, path[:-1]).model_fields.items()
    ]
    return difflib.get_close_matches(str(path[-1]), known, n=1, cutoff=0)[0]


def _model_at(model: type[BaseModel], path: KeyPath) -> type[BaseModel]:
    for part in path:
        if isinstance(part, str):
            fields = {f.alias or name: f.annotation for name, f in model.model_fields.items()}
            model = _model_in(fields[part]) or model
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model a field holds: itself, or in a tuple."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {tuple, Union, UnionType}:
        return next(filter(None, map(_model_in, get_args(annotation))), None)
    return None
