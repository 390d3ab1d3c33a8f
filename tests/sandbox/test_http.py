"""The Bot API over HTTP: paths, verbs, bodies, and what is said of those that cannot be."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp
import pytest

from sandbox.people import Client, Person
from sandbox.people.fields import Fields
from sandbox.wire import read_json
from tests.sandbox.conftest import Api

JSON = {"Content-Type": "application/json"}
TOO_LONG = "Request Header Fields Too Large: total headers size exceeded"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Said:
    status: int
    description: str
    headers: Mapping[str, str] = field(default_factory=dict)


async def _request(api: Api, path: str, verb: str = "POST", **kwargs: object) -> Said:
    """`path` follows /bot; {token} in it is the bot's."""
    url, _, token = api.base.rpartition("/bot")
    address = f"{url}/bot{path.replace('{token}', token)}"
    async with api.session.request(verb, address, **kwargs) as response:  # type: ignore[arg-type]  # aiohttp's options
        answer = Fields.of(read_json(await response.read()))
        assert answer.number("error_code") in (0, response.status)
        return Said(response.status, answer.text("description"), response.headers)


@pytest.mark.parametrize(
    ("path", "status", "description", "source"),
    [
        ("{token}/getMe", 200, "", ""),
        ("{token}/GETME", 200, "", "Query.cpp, Query::Query"),
        ("{token}/?method=getMe", 200, "", "Query.cpp, Query::Query"),
        ("{token}/test/getMe", 200, "", "HttpConnection.cpp, handle"),
        ("{token}/sendRhyme", 404, "Not Found: method not found", "Client.cpp, on_cmd"),
        ("{token}", 404, "Not Found", "HttpConnection.cpp, handle"),
        ("nobody/getMe", 404, "Not Found", "api.telegram.org, in front of the server"),
        ("1:unknown/getMe", 401, "Unauthorized", "Client.cpp, get_closing_error"),
    ],
)
async def test_paths(api: Api, path: str, status: int, description: str, source: str) -> None:
    said = await _request(api, path)
    assert (said.status, said.description) == (status, description), source
    assert said.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("body", "headers", "refusal"),
    [
        (b'{"chat_id": 1, "text"', JSON, "Bad Request: message text is empty"),
        (b'{"text": "?", "chat_id": nan}', JSON, "Bad Request: chat_id is empty"),
        (b"[1, 2]", JSON, "Bad Request: message text is empty"),
        (b"text=%FF&chat_id=1", FORM, "Bad Request: strings must be encoded in UTF-8"),
        (b"?", {"Content-Type": "text/plain"}, "Bad Request: message text is empty"),
        (
            b"?",
            {"Content-Type": "multipart/form-data; boundary=x"},
            "Bad Request: can't parse form data headers",
        ),
        (
            b"?",
            {"Content-Type": "multipart/form-data"},
            "Bad Request: boundary not found",
        ),
    ],
)
async def test_a_call_is_refused_for_what_its_body_lacks(
    api: Api, body: bytes, headers: dict[str, str], refusal: str
) -> None:
    """Telegram reads as far as it can. Source: HttpReader.cpp, parse_json_parameters."""
    said = await _request(api, "{token}/sendMessage", data=body, headers=headers)
    assert (said.status, said.description) == (400, refusal)


@pytest.mark.parametrize(
    ("verb", "query", "length", "status", "description"),
    [
        ("PUT", "", 0, 501, "Not Implemented"),
        ("GET", "x" * (1 << 16), 0, 431, TOO_LONG),
        ("POST", "", 1 << 20, 413, "Request Entity Too Large: too much parameters"),
    ],
)
async def test_there_is_a_measure_to_requests(
    api: Api, verb: str, query: str, length: int, status: int, description: str
) -> None:
    """Source: HttpReader.cpp, parse_head, read_next, split_header."""
    body = {"data": io.BytesIO(b"x" * (length + 1)), "headers": FORM} if length else {}
    said = await _request(api, f"{{token}}/getMe?{query}", verb, **body)
    assert (said.status, said.description) == (status, description)


async def test_every_way_to_write_parameters_is_read(api: Api, lan: Person) -> None:
    await lan.says("/start")
    given = {"chat_id": str(lan.id), "text": "chào"}
    parts = aiohttp.FormData(given, default_to_multipart=True)
    for kwargs in ({"params": given}, {"data": given}, {"data": parts}, {"json": given}):
        assert (await _request(api, "{token}/sendMessage", **kwargs)).status == 200
    assert (await _request(api, "{token}/sendMessage", "GET", params=given)).status == 200
    assert [m.text for m in await lan.reads()] == ["/start", *["chào"] * 5]


async def test_the_query_counts_before_the_body(api: Api, lan: Person) -> None:
    """Source: Query.h, Query::arg takes the first of a name."""
    await lan.says("/start")
    path = f"{{token}}/sendMessage?text=một&text=hai&chat_id={lan.id}"
    await _request(api, path, data=json.dumps({"text": "ba"}), headers=JSON)
    assert (await lan.reads())[-1].text == "một"


async def test_half_a_surrogate_pair_breaks_nothing(api: Api, lan: Person, world: Client) -> None:
    await lan.says("/start")
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="\ud83d")
    assert refusal == "Bad Request: strings must be encoded in UTF-8"
    assert (await world.journal())[-1].parameters.text("text") == "?"


async def test_a_429_says_when_in_its_head_too(api: Api, world: Client) -> None:
    """Source: HttpConnection.cpp, send_response."""
    await world.fails_next("getMe", code=429, retry_after=7)
    said = await _request(api, "{token}/getMe")
    assert said.description == "Too Many Requests: retry after 7"
    assert said.headers["Retry-After"] == "7"
