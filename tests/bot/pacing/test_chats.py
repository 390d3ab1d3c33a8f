"""What one chat gets: a message a second, a group twenty a minute."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.pacing.chats import GAP_SECONDS, GROUP_MESSAGES, GROUP_SECONDS, Chats

PERSON, GROUP = "telegram:7", "telegram:-100"
TINY = 1e-9  # what floats lose
waits = st.lists(st.floats(0, 30), max_size=80)


def sent_when_ready(address: str, gaps: list[float]) -> list[float]:
    """When messages went out, each as soon as it might, some time after the one before."""
    chats, now, sent_at = Chats(), 1000.0, []
    for gap in gaps:
        now = max(now + gap, chats.ready_at(address))
        chats.sent(address, now)
        sent_at.append(now)
    return sent_at


def test_a_stranger_may_be_written_to_at_once() -> None:
    assert Chats().ready_at(PERSON) < 0


@given(st.sampled_from([PERSON, GROUP]), waits)
def test_nobody_gets_two_within_a_second(address: str, gaps: list[float]) -> None:
    sent_at = sent_when_ready(address, gaps)
    assert all(b - a >= GAP_SECONDS - TINY for a, b in pairwise(sent_at))


@given(waits)
def test_a_group_gets_twenty_a_minute_at_most(gaps: list[float]) -> None:
    sent_at = sent_when_ready(GROUP, gaps)
    later = sent_at[GROUP_MESSAGES:]
    assert all(b - a >= GROUP_SECONDS - TINY for a, b in zip(sent_at, later, strict=False))


def test_a_group_may_have_its_twenty_quickly() -> None:
    sent_at = sent_when_ready(GROUP, [0.0] * GROUP_MESSAGES)
    assert sent_at[-1] - sent_at[0] == (GROUP_MESSAGES - 1) * GAP_SECONDS


def test_a_shorter_halt_never_ends_a_longer_one() -> None:
    chats = Chats()
    chats.halt(PERSON, 90)
    chats.halt(PERSON, 20)
    assert chats.ready_at(PERSON) == 90


def test_a_halt_is_remembered_however_many_others_are_written_to() -> None:
    chats = Chats()
    chats.halt(PERSON, 5000)
    for number in range(3000):
        chats.sent(f"telegram:{number + 100}", float(number))
    assert chats.ready_at(PERSON) == 5000


def test_who_has_had_nothing_for_long_is_forgotten() -> None:
    chats = Chats()
    for number in range(3000):
        chats.sent(f"telegram:{number}", float(number))
    assert chats.count < 200
