"""What organizers write arrives as it was written: each mark on the same letters."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation.post import Attachment, AttachmentKind, Mark, MarkKind, Post
from conversation.screen import Choice, Screen
from messengers.telegram.posts import draw_marks, fits, read_marks
from messengers.telegram.sending import Sender
from messengers.telegram.updates import Entity
from sandbox.people import Person
from tests.messengers.telegram.conftest import at
from tests.messengers.telegram.test_sending import HOME

VALUES = {
    MarkKind.LINK: "https://example.org/",
    MarkKind.CODE_BLOCK: "python",
    MarkKind.EMOJI: "5368324170671202286",
    MarkKind.MENTION: "telegram:42",
    MarkKind.INSTANT: "1692151200 wDT",
}

PICTURE = Attachment(AttachmentKind.PICTURE, "p", "q")

letters = st.characters(exclude_categories=["Cs"])


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """A text with characters of one and of two UTF-16 units, marked anywhere."""
    text = draw(st.text(letters | st.sampled_from("🏆🇻🇳ế"), min_size=1, max_size=40))
    marks = []
    for kind in draw(st.lists(st.sampled_from(MarkKind), max_size=4)):
        start = draw(st.integers(0, len(text) - 1))
        length = draw(st.integers(1, len(text) - start))
        marks.append(Mark(kind, start, length, VALUES.get(kind, "")))
    return text, tuple(marks)


def covered(text: str, offset: object, length: object) -> str:
    """The letters that Telegram sets: units are counted as it counts them."""
    assert isinstance(offset, int)
    assert isinstance(length, int)
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


@given(marked())
def test_telegram_sets_the_letters_that_were_marked(post: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = post
    drawn = draw_marks(text, marks)
    told = [covered(text, each["offset"], each["length"]) for each in drawn]
    assert told == [text[mark.start : mark.start + mark.length] for mark in marks]


@given(marked())
def test_what_is_drawn_is_read_back(post: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = post
    entities = [entity(**drawn) for drawn in draw_marks(text, marks)]
    assert read_marks(text, entities) == marks


def entity(**drawn: object) -> Entity:
    return msgspec.convert(drawn, Entity)


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_what_lies_beside_the_text_or_within_a_letter_is_left_out(offset: int, length: int) -> None:
    marks = read_marks("a🏆", [Entity("bold", offset, length)])
    assert all(mark.start >= 0 and 1 <= mark.length <= 2 - mark.start for mark in marks)


@pytest.mark.parametrize(
    ("post", "does"),
    [
        (Post("a" * 4096), True),
        (Post("🏆" * 2049), False),
        (Post("a" * 1024, (), PICTURE), True),
        (Post("🏆" * 513, (), PICTURE), False),
    ],
)
def test_what_is_too_long_for_a_bot_does_not_fit(post: Post, does: bool) -> None:
    assert fits(post) is does


@pytest.mark.parametrize("kind", ["url", "mention", "hashtag", "phone_number", "unheard_of"])
def test_what_telegram_finds_by_itself_is_left_to_it(kind: str) -> None:
    assert read_marks("#cchc", [Entity(kind, 0, 5)]) == ()


async def test_marks_are_seen_where_they_were_set(sender: Sender, lan: Person) -> None:
    marks = Mark(MarkKind.BOLD, 2, 6), Mark(MarkKind.LINK, 12, 7, "https://example.org/")
    await sender.send(at(lan), Screen(post=Post("🏆 Tuần 3 đã có kết quả <ai>", marks)))
    seen = await lan.sees("🏆 Tuần 3 đã có kết quả <ai>")
    assert seen.entities == [
        {"type": "bold", "offset": 3, "length": 6},
        {"type": "text_link", "offset": 13, "length": 7, "url": "https://example.org/"},
    ]


async def test_a_screen_stands_below_what_it_is_about(sender: Sender, lan: Person) -> None:
    home = Choice("Gửi", HOME[0][0].action)
    message = await sender.send(at(lan), Screen("Câu 1", choices=HOME))
    screen = Screen("Người nhận sẽ thấy như trên", choices=((home,),), post=Post("Kính mời"))
    assert await sender.edit(at(lan), message, screen) != message
    assert [each.text for each in await lan.reads()][-2:] == ["Kính mời", screen.title]
