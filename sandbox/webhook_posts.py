"""One update posted to a bot's web address, and what the address answers."""

from __future__ import annotations

import os
import socket
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from typing import NoReturn
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from starlette.requests import Request
from starlette.types import Message

from sandbox.errors.refusal import Refusal
from sandbox.http_parameters import read_parameters
from sandbox.parameters import Parameters
from sandbox.updates import Update
from sandbox.wire import encode_json

ANSWER_TIMEOUT_SECONDS = 60.0
LONGEST_RETRY_AFTER_SECONDS = 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)
_NOT_TRUSTED = "SSL error {error:0A000086:SSL routines::certificate verify failed}"
"""As OpenSSL 3 says it to Telegram (quoted in tdlib/telegram-bot-api's and others' issues)."""
_NEVER_IN_ANSWERS = {"setwebhook", "deletewebhook", "close", "logout"}


@dataclass(frozen=True, slots=True)
class Address:
    url: str
    secret_token: str = ""
    ip_address: str = ""
    """Where to connect to whatever the name in `url` says; "" looks the name up."""
    certificate: ssl.SSLContext | None = None
    """Trusts the certificate the bot has uploaded, and no other."""

    @property
    def known_ip_address(self) -> str:
        """ "" where only a look-up could tell."""
        host = urlsplit(self.url).hostname or ""
        return self.ip_address or (host if is_ip_address(host) else "")


@dataclass(frozen=True, slots=True)
class Answer:
    """A method the web address wants carried out, in the body of its answer."""

    method: str
    parameters: Parameters


class NotTaken(Exception):
    """The message is the `last_error_message` of getWebhookInfo."""

    def __init__(self, reason: str, retry_after_seconds: int = 0, *, is_gone: bool = False) -> None:
        super().__init__(reason)
        self.retry_after_seconds = retry_after_seconds
        """0 where it did not say."""
        self.is_gone = is_gone


class Poster:
    """Opens connections when they are needed; `close` closes them."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._session: aiohttp.ClientSession | None = None
        self._headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
        if address.secret_token:
            self._headers[SECRET_HEADER] = address.secret_token

    async def post(self, update: Update) -> Answer | None:
        """Raises NotTaken where the answer is not 2xx, or none comes."""
        try:
            return await self._post(encode_json(update.draw()))
        except TimeoutError:
            raise NotTaken("Read timeout expired") from None
        except aiohttp.ServerDisconnectedError:
            raise NotTaken("Connection closed") from None
        except aiohttp.ClientConnectorCertificateError:
            raise NotTaken(_NOT_TRUSTED) from None
        except (aiohttp.ClientError, OSError) as error:
            raise NotTaken(_reason(error)) from error

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _post(self, body: bytes) -> Answer | None:
        if self._session is None:
            self._session = _open_session(self._address)
        async with self._session.post(
            self._address.url, data=body, headers=self._headers, allow_redirects=False
        ) as response:
            if not 200 <= response.status <= 299:
                _refuse(response)
            return await _read_answer(response)


def is_ip_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _open_session(address: Address) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(
        limit=0,  # the webhook counts its connections itself
        ssl=address.certificate or True,
        resolver=_Fixed(address.ip_address) if address.ip_address else None,
    )
    timeout = aiohttp.ClientTimeout(total=ANSWER_TIMEOUT_SECONDS)
    return aiohttp.ClientSession(connector=connector, timeout=timeout)


class _Fixed(AbstractResolver):
    """Every name is at the one address the bot has given."""

    def __init__(self, ip_address: str) -> None:
        self._ip_address = ip_address

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = ResolveResult(
            hostname=host,
            host=self._ip_address,
            port=port,
            family=socket.AF_INET6 if ":" in self._ip_address else socket.AF_INET,
            proto=0,
            flags=socket.AI_NUMERICHOST,
        )
        return [found]

    async def close(self) -> None:
        pass


def _reason(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorSSLError):
        return f"SSL error {{{error.os_error}}}"  # Telegram adds OpenSSL's number
    code = error.errno if isinstance(error, OSError) else None
    return os.strerror(code) if code else str(error) or type(error).__name__


def _refuse(response: aiohttp.ClientResponse) -> NoReturn:
    header = response.headers.get("Retry-After", "").strip()
    asked = int(header) if header.isdecimal() else 0
    raise NotTaken(
        f"Wrong response from the webhook: {response.status} {response.reason}",
        min(asked, LONGEST_RETRY_AFTER_SECONDS),
        is_gone=response.status == 410,
    )


async def _read_answer(response: aiohttp.ClientResponse) -> Answer | None:
    """Read as a request to the Bot API would be: JSON or a form, with the method inside."""
    body = await response.read()
    headers = [(name.lower(), value) for name, value in response.raw_headers]

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "method": "POST", "query_string": b"", "headers": headers}
    try:
        parameters = await read_parameters(Request(scope, receive))
    except Refusal:
        return None
    method = parameters.text("method")
    return Answer(method, parameters) if _may_be_carried_out(method) else None


def _may_be_carried_out(method: str) -> bool:
    """Some have results that would be lost, or would cut off the branch the webhook sits on."""
    name = method.lower()
    return bool(name) and not name.startswith("get") and name not in _NEVER_IN_ANSWERS
