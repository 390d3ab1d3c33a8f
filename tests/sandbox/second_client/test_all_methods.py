"""No method of the sandbox is left out of aiogram's conversations."""

import importlib
import pkgutil
from collections.abc import Iterator

import tests.sandbox.second_client as conversations
from sandbox.methods import METHODS


def marked_as_sent() -> Iterator[str]:
    """What the tests beside this one are marked to send, which each of them proves of itself."""
    for module in pkgutil.iter_modules(conversations.__path__, f"{conversations.__name__}."):
        for test in vars(importlib.import_module(module.name)).values():
            for mark in getattr(test, "pytestmark", ()):
                if mark.name == "sends":
                    yield from mark.args


def test_every_method_is_sent() -> None:
    assert set(METHODS) == {method.lower() for method in marked_as_sent()}
