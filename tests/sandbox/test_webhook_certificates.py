"""Webhooks over https: whose certificate is trusted."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import web

from sandbox.people import Person
from tests.sandbox.conftest import Api

OPENSSL = shutil.which("openssl")
HOST = "bot.example.vn"

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed")


@dataclass
class Secure:
    """A bot's web server with a certificate it has signed itself."""

    certificate: bytes
    port: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, _: web.Request) -> web.Response:
        self.arrived.set()
        return web.Response()


@pytest.fixture
async def secure(tmp_path: Path) -> AsyncIterator[Secure]:
    key, certificate = make_certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    server = Secure(certificate.read_bytes())
    application = web.Application()
    application.router.add_post("/", server.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    server.port = runner.addresses[0][1]
    yield server
    await runner.cleanup()


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """The key, and the certificate it has signed itself."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = f"req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN={HOST}".split()
    names = ["-addext", f"subjectAltName=DNS:{HOST}"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([str(OPENSSL), *made, *names, *files], check=True, capture_output=True)
    return key, certificate


async def test_an_uploaded_certificate_is_trusted(api: Api, lan: Person, secure: Secure) -> None:
    await api.upload(
        "setWebhook",
        {"certificate": ("certificate.pem", secure.certificate)},
        url=f"https://{HOST}:{secure.port}/",
        ip_address="127.0.0.1",
    )
    await lan.says("chào")
    await asyncio.wait_for(secure.arrived.wait(), 5)
    info = await api.result("getWebhookInfo")
    assert info.flag("has_custom_certificate") and not info.has("last_error_message")


async def test_nobody_elses_is(api: Api, lan: Person, secure: Secure) -> None:
    address = f"https://{HOST}:{secure.port}/"
    await api.result("setWebhook", url=address, ip_address="127.0.0.1")
    await lan.says("chào")
    async with asyncio.timeout(5):
        while not (info := await api.result("getWebhookInfo")).has("last_error_message"):
            pass
    told = "SSL error {error:0A000086:SSL routines::certificate verify failed}"
    assert info.text("last_error_message") == told
    assert not secure.arrived.is_set()
