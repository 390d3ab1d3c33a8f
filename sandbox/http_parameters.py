"""Parameters out of an HTTP request: query, JSON, urlencoded or multipart form.

What the query says counts before the body, and of two of a name the first: so Telegram reads.
"""

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from sandbox.errors.requests import BoundaryNotFound, FormCannotBeRead, TooManyParameters
from sandbox.parameters import Parameters, Upload
from sandbox.wire import Json, JsonObject, read_json

MOST_BYTES = 1 << 20  # of all parameters; files are counted apart
_NAME = re.compile(r'\s*[{,]\s*("(?:[^"\\]|\\.)*")\s*:\s*', re.DOTALL)
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")  # half a pair is no UTF-8: see encode_json
_DECODER = json.JSONDecoder()


async def read_parameters(request: Request) -> Parameters:
    """Raises TooManyParameters, BoundaryNotFound or FormCannotBeRead."""
    query = _read_pairs(request.scope["query_string"])
    kind = _content_type(request)
    if b"multipart/form-data" in kind:
        if b"boundary" not in kind:
            raise BoundaryNotFound
        return await _read_form(request, query)
    if b"application/x-www-form-urlencoded" in kind:
        return Parameters(_read_pairs(await _read_body(request)) | query)
    if b"application/json" in kind:
        return _read_object(await _read_body(request), query)
    return Parameters(query)


def _content_type(request: Request) -> bytes:
    """Straight from the scope: `request.headers` builds an object for each request."""
    headers: list[tuple[bytes, bytes]] = request.scope["headers"]
    return next((value for name, value in headers if name == b"content-type"), b"").lower()


async def _read_body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise TooManyParameters
    return body


def _read_pairs(encoded: bytes) -> JsonObject:
    """Bytes that are no UTF-8 stay recognizable, as surrogates: texts with them are refused."""
    if not encoded:
        return {}
    text = encoded.decode(errors="surrogateescape")
    pairs = parse_qsl(text, keep_blank_values=True, errors="surrogateescape")
    return dict(reversed(pairs))


def _read_object(body: bytes, query: JsonObject) -> Parameters:
    """Reading ends at what is no JSON; the call is then refused for what it lacks."""
    try:
        read = read_json(body)
    except ValueError:
        return Parameters(
            dict(_members_before_error(body.decode(errors="surrogateescape"))) | query
        )
    if not isinstance(read, dict):
        return Parameters(query)
    is_whole = not query and not _SURROGATE.search(body)
    return Parameters(read | query, source=body if is_whole else b"")


def _members_before_error(source: str) -> Iterator[tuple[str, Json]]:
    at = 0
    while name := _NAME.match(source, at):
        try:
            value, at = _DECODER.raw_decode(source, name.end())
            yield json.loads(name[1]), value
        except ValueError:
            return


async def _read_form(request: Request, query: JsonObject) -> Parameters:
    values: JsonObject = {}
    uploads: dict[str, Upload] = {}
    try:
        async with request.form(max_part_size=MOST_BYTES) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    uploads.setdefault(name, Upload(value.filename or name, await value.read()))
                else:
                    values.setdefault(name, value)
    except MultiPartException:
        raise FormCannotBeRead from None
    return Parameters(values | query, uploads)
