"""setWebhook, deleteWebhook, getWebhookInfo: what is taken, what is refused, what is said of it."""

import asyncio
from io import BytesIO

import pytest
from aiohttp import FormData

from sandbox.methods import webhooks
from sandbox.people.fields import Fields
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api

ADDRESS = "http://127.0.0.1:9/"  # nobody is there: nothing is delivered here
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUPpjViuQj6TY9VJiDLSnwuGvHnCMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjIwNDgwNloYDzIxMjYxMDI5
MjA0ODA2WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ3bJrGO2q+BB6fIC5CzG9wrEXh/XDBGp9/0BiHL1E8mv3jy2essOyO
FcVbWyRFDRYMVy2vPtOgbouSgqASCnewo1MwUTAdBgNVHQ4EFgQULmJvyAwf6eMj
Qhd5IG+FZSYCBdUwHwYDVR0jBBgwFoAULmJvyAwf6eMjQhd5IG+FZSYCBdUwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA5LfEwIdyjXGQ5Xqv0FHu
qbJJhLIfNcLtKjOyd2N6aE8CIQCQIPDg6ZgoiFnhH2LW5K4XBpyndDp8Wb4mzYHc
TeHmOQ==
-----END CERTIFICATE-----
"""


@pytest.mark.parametrize(
    ("parameters", "refusal", "source"),
    [
        ({"url": "ftp://example.vn/"}, "invalid webhook URL specified", "do_set_webhook"),
        ({"url": "https://:8443/"}, "invalid webhook URL specified", "do_set_webhook"),
        (
            {"url": "https://example.vn/", "secret_token": "a b"},
            "secret token contains unallowed characters",
            "do_set_webhook",
        ),
        (
            {"url": "https://example.vn/", "secret_token": "a" * 257},
            "secret token is too long",
            "do_set_webhook",
        ),
        (
            {"url": "nowhere"},
            "bad webhook: Failed to resolve host: Name or service not known",
            "on_webhook_closed; WebhookActor.cpp, on_resolved_ip_address",
        ),
        (
            {"url": "https://example.vn/", "ip_address": "here"},
            "bad webhook: Invalid IP address specified",
            "on_webhook_closed; WebhookActor.cpp, check_ip_address",
        ),
    ],
)
async def test_webhooks_that_cannot_be(
    api: Api, parameters: JsonObject, refusal: str, source: str
) -> None:
    """Source: Client.cpp."""
    assert await api.refusal("setWebhook", **parameters) == f"Bad Request: {refusal}", source


async def test_what_became_of_the_webhook_is_said(api: Api) -> None:
    """Source: Client.cpp, webhook_verified, process_set_webhook_query, do_set_webhook."""
    said = [
        await api.call("deleteWebhook"),
        await api.call("setWebhook", url=ADDRESS),
        await api.call("deleteWebhook"),
        await api.call("setWebhook"),
    ]
    assert [answer.text("description") for answer in said] == [
        "Webhook is already deleted",
        "Webhook was set",
        "Webhook was deleted",
        "Webhook is already deleted",
    ]


async def test_two_webhooks_within_a_second_are_too_many(api: Api) -> None:
    """Source: Client.cpp, process_set_webhook_query."""
    await api.result("setWebhook", url=ADDRESS)
    answer = await api.call("setWebhook", url=ADDRESS)
    assert answer.text("description") == "Too Many Requests: retry after 1"
    assert answer.inside("parameters").number("retry_after") == 1


async def test_the_same_webhook_again_changes_nothing(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "PAUSE_SECONDS", 0.0)
    await api.call("setWebhook", url=ADDRESS, secret_token="bi-mat")
    again = await api.call("setWebhook", url=ADDRESS, secret_token="bi-mat")
    other = await api.call("setWebhook", url=ADDRESS, secret_token="khac")
    assert again.text("description") == "Webhook is already set"
    assert other.text("description") == "Webhook was set"


async def test_a_webhook_ends_a_poll(api: Api) -> None:
    poll = asyncio.create_task(api.refusal("getUpdates", timeout=50))
    await asyncio.wait([poll], timeout=0.05)
    await api.call("setWebhook", url=ADDRESS)
    assert await poll == "Conflict: terminated by setWebhook request"


async def test_a_refused_webhook_leaves_none(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old one is closed before the new one is looked at. Source: Client.cpp, do_set_webhook."""
    monkeypatch.setattr(webhooks, "PAUSE_SECONDS", 0.0)
    await api.call("setWebhook", url=ADDRESS)
    await api.refusal("setWebhook", url="ftp://example.vn/")
    assert (await api.result("getWebhookInfo")).text("url") == ""


@pytest.mark.parametrize(
    ("certificate", "padding", "refusal"),
    [
        (CERTIFICATE, 0, ""),
        ("nonsense", 0, "Bad Request: bad webhook: Failed to set custom certificate file"),
        ("", (3 << 20) + 1, "Bad Request: certificate size is too big (3145729 bytes)"),
    ],
)
async def test_a_certificate_can_be_uploaded(
    api: Api, certificate: str, padding: int, refusal: str
) -> None:
    """Source: Client.cpp, do_set_webhook; td, SslCtx.cpp."""
    form = FormData({"url": "https://thi.example.vn/"})
    form.add_field("certificate", BytesIO(certificate.encode() + b" " * padding), filename="a.pem")
    async with api.session.post(f"{api.base}/setWebhook", data=form) as response:
        answer = Fields.of(await response.json())
    assert ("" if answer.flag("ok") else answer.text("description")) == refusal
    assert (await api.result("getWebhookInfo")).flag("has_custom_certificate") is not bool(refusal)
