"""What Telegram finds in a text by itself."""

import pytest

from tests.sandbox.entities.reads import read


def found(text: str) -> list[tuple[str, str]]:
    raw = text.encode("utf-16-le")
    return [
        (e.type, raw[2 * e.offset : 2 * e.end].decode("utf-16-le")) for e in read(text).entities
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/start xin chào", ["/start"]),
        ("gõ /thi@thi_bot nhé", ["/thi@thi_bot"]),
        ("76/NQ-CP, 14/8/2023, /a@b, /thi/ và </thi>", []),
    ],
)
def test_commands(text: str, words: list[str]) -> None:
    assert found(text) == [("bot_command", word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hỏi @thi_bot.", ["@thi_bot"]),
        ("@abc @gif @PIC @a123", ["@gif", "@PIC", "@a123"]),
        ("thư@thi_bot @" + "a" * 33, []),
        ("@thi_bot@thi_bot", ["@thi_bot"]),
    ],
)
def test_mentions_have_four_letters_or_are_known(text: str, words: list[str]) -> None:
    assert found(text) == [("mention", word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("👋 #cảicách, #cchc2023 #2023", ["#cảicách", "#cchc2023"]),
        ("a#b #c# ##", []),
        ("#cchc@sonoivu #cchc@so", ["#cchc@sonoivu", "#cchc"]),
        ("#" + "a" * 300, ["#" + "a" * 256]),
    ],
)
def test_hashtags_need_a_letter(text: str, words: list[str]) -> None:
    assert found(text) == [("hashtag", word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$VND, $1INCH và $VND@sogiaodich", ["$VND", "$1INCH", "$VND@sogiaodich"]),
        ("$vnd $VND1 $$VND 5$VND $ABCDEFGHI", []),
    ],
)
def test_cashtags_are_capitals(text: str, words: list[str]) -> None:
    assert found(text) == [("cashtag", word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("xem https://example.vn/a?b=1.", ["https://example.vn/a?b=1"]),
        ("(example.vn/a_(b)), www.sở.vn:8080/?", ["example.vn/a_(b)", "www.sở.vn:8080/"]),
        ("HTTP://10.0.0.1/x 10.0.0.256 1.234.567", ["HTTP://10.0.0.1/x"]),
        (
            "http://lan:mk@example.vn ftp://example.vn",
            ["http://lan:mk@example.vn", "ftp://example.vn"],
        ),
        ("https://noi.bo hết.Vn tệp.khongco sftp://example.vn", ["https://noi.bo"]),
        ("tg://resolve?domain=thi_bot, ton://x", ["tg://resolve?domain=thi_bot", "ton://x"]),
        ("example.vn:65535/a example.vn:65536/a", ["example.vn:65535/a", "example.vn"]),
        ("a.b.c.khongco -.vn a-.vn a_.vn lan@a.vn@b.vn", []),
    ],
)
def test_addresses_of_pages(text: str, words: list[str]) -> None:
    assert found(text) == [("url", word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("thư: a.b@example.vn.", ["a.b@example.vn"]),
        ("mailto:lan@example.vn", ["lan@example.vn"]),
        ("a@b@example.vn lan@noibo", []),
    ],
)
def test_addresses_of_mail(text: str, words: list[str]) -> None:
    assert [word for kind, word in found(text) if kind == "email"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("thẻ 4916-3385-0608-2832.", ["4916-3385-0608-2832"]),
        ("5280 9342 8317 1080; 345936346788903", ["5280 9342 8317 1080", "345936346788903"]),
        ("4916-3385-0608-2833 +1234567890128 1234567890128a", []),
        ("4556728228023269 2023", ["4556728228023269"]),
    ],
)
def test_numbers_of_bank_cards(text: str, words: list[str]) -> None:
    assert [word for kind, word in found(text) if kind == "bank_card_number"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gọi +84900000001, 15 câu", ["+84900000001"]),
        ("+1-212-555-0123; +84 900 000 001", ["+1-212-555-0123", "+84 900 000 001"]),
        ("+1 (212) 555-0123.", ["+1 (212) 555-0123"]),
        ("0900 000 001 +84 90 a+84900000001 1+84900000001 +8490000000123456", []),
    ],
)
def test_phone_numbers_have_a_plus(text: str, words: list[str]) -> None:
    """The first of the second row is the example of core.telegram.org/bots/api#messageentity."""
    assert found(text) == [("phone_number", word) for word in words]
