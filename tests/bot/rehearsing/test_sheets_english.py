"""The go/no-go sheet in English: nothing of it is left in Vietnamese."""

import re
from dataclasses import replace

from bot.rehearsing.report import Bulk, Check, Winner
from bot.rehearsing.sheets import write_html, write_text
from bot.says import texts
from tests.bot.rehearsing.reports import GO, OPENING, RULES, round_report, seen, winner
from tests.conversation.test_catalogues import VIETNAMESE_LETTER

EN = texts("en")
ENGLISH_RULES = RULES.model_copy(
    update={
        "title": "A contest",
        "organizer": "The organizers",
        "rounds": tuple(
            each.model_copy(update={"title": f"Week {each.number}"}) for each in RULES.rounds
        ),
    }
)


def english(place: int, name: str, seconds: int) -> Winner:
    return replace(winner(place, name, seconds=seconds), unit="Office", prize="Prize")


WINNERS = english(1, "Lan", 95), english(2, "Minh", 131)
ENGLISH = replace(
    GO,
    rules=ENGLISH_RULES,
    habits={"tap twice": 204},
    rounds=(round_report(*WINNERS, title="Week 1"),),
    season=WINNERS,
    unit_table=(replace(GO.unit_table[0], name="Office"),),
    bulks=(Bulk("Opening", 1, OPENING, 1973, 27, 0, 70.5),),
    checks=(Check("Papers", 15704, 15703),),
    messages=(replace(seen("Welcome"), occasion="First start"),),
)


def test_nothing_is_left_in_vietnamese() -> None:
    for told in (write_text(ENGLISH, EN), write_html(ENGLISH, EN)):
        assert not VIETNAMESE_LETTER.search(
            re.sub(r"<style>.*?</style>", "", told, flags=re.DOTALL)
        )


def test_the_verdict_and_its_numbers_are_english() -> None:
    first, reason, *_ = write_text(ENGLISH, EN).splitlines()
    assert first == "✗ NOT READY TO OPEN THE CONTEST"
    assert "should be 15,704, found are 15,703." in reason
    assert "Stands below Lan on “a shorter time”: 02:11 against 01:35." in write_text(ENGLISH, EN)
