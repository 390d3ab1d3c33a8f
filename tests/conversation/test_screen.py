"""What a screen may be."""

import pytest

from conversation.action.feedback import WriteFeedback
from conversation.action.home import Home
from conversation.screen import Choice, File, Screen

HOME = ((Choice("Về trang đầu", Home()),),)


def test_a_screen_offers_choices_or_asks_never_both() -> None:
    with pytest.raises(ValueError, match="never both"):
        Screen("Góp ý", choices=HOME, asks=WriteFeedback())


def test_a_screen_may_do_either() -> None:
    assert Screen("Góp ý", choices=HOME).asks is None
    assert Screen("Góp ý", asks=WriteFeedback()).choices == ()


def test_a_screen_with_nothing_to_show_is_only_a_toast() -> None:
    assert Screen(toast="Đã lưu").is_only_a_toast
    assert Screen().is_only_a_toast


@pytest.mark.parametrize(
    "shown", [Screen("Câu 1"), Screen(lines=("Câu 1",)), Screen(file=File("a.csv", b""))]
)
def test_a_screen_with_something_to_show_is_not(shown: Screen) -> None:
    assert not shown.is_only_a_toast
