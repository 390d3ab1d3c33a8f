"""Is the bot alive, is it ready: what a monitor asks."""

import socket

import aiohttp
import pytest

from bot import web


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    return number


async def asked(port: int, path: str) -> int:
    async with aiohttp.request("GET", f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status


@pytest.mark.parametrize(("is_ready", "status"), [(True, 200), (False, 503)])
async def test_alive_is_one_thing_and_ready_another(port: int, is_ready: bool, status: int) -> None:
    async def ready() -> bool:
        return is_ready

    async with web.serving("127.0.0.1", port, {}, ready):
        assert await asked(port, "/health/live") == 200
        assert await asked(port, "/health/ready") == status


async def test_a_taken_port_is_said_to_be_taken(port: int) -> None:
    async def ready() -> bool:
        return True

    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(web.PortTaken, match=str(port)):
            async with web.serving("127.0.0.1", port, {}, ready):
                pass
