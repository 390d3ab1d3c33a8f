"""Typed commands, as thumbs really type them."""

import re

import pytest

from conversation.action import Action
from conversation.action.feedback import WriteFeedback
from conversation.action.groups import OfferBinding
from conversation.action.home import Home
from conversation.action.results import ShowRanking, ShowResult
from conversation.commands import COMMANDS, read_command


@pytest.mark.parametrize(
    ("typed", "action", "argument"),
    [
        ("/start", Home(), ""),
        ("/start so-noi-vu", Home(), "so-noi-vu"),
        ("/thi@CCHC_bot", Home(), ""),
        ("/THI", Home(), ""),
        ("/XepHang@cchc_bot", ShowRanking(0), ""),
        ("/gopy   Câu 3 sai  ", WriteFeedback(), "Câu 3 sai"),
        ("/gopy\nCâu 3 sai\nvà câu 4", WriteFeedback(), "Câu 3 sai\nvà câu 4"),
        ("/gannhom", OfferBinding(0, 0), ""),
    ],
)
def test_a_command_is_read_with_its_argument(typed: str, action: Action, argument: str) -> None:
    assert read_command(typed) == (action, argument)


@pytest.mark.parametrize("typed", ["", "/", "thi", " /thi", "/ thi", "/thithu", "/@bot", "12", "ß"])
def test_other_texts_are_no_commands(typed: str) -> None:
    assert read_command(typed) is None


@pytest.mark.parametrize(("vietnamese", "english"), [("/ketqua", "/results"), ("/thi", "/take")])
def test_both_languages_mean_the_same(vietnamese: str, english: str) -> None:
    assert read_command(vietnamese) == read_command(english)
    assert read_command("/ketqua") == (ShowResult(0), "")


@pytest.mark.parametrize("name", COMMANDS)
def test_telegram_accepts_every_name(name: str) -> None:
    assert re.fullmatch("[a-z0-9_]{1,32}", name)
    assert read_command(f"/{name}") == (COMMANDS[name], "")
