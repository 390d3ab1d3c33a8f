"""Which addresses Telegram takes, and how it writes them."""

import pytest

from sandbox.entities.links import WrongLink, check_link


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("Example.VN", "http://example.vn/"),
        ("https://example.vn?a b", "https://example.vn/?a%20b"),
        ("https://lan@example.vn:08080/#x ", "https://lan@example.vn:8080/#x"),
        ("http://[2001:db8::1]:80", "http://[2001:db8::1]:80/"),
        ("http://sở-nội-vụ.vn/Đ", "http://sở-nội-vụ.vn/Đ"),
        ("TG:resolve?domain=thi_bot", "tg://resolve?domain=thi_bot"),
        ("ton://transfer/x", "ton://transfer/x"),
        ("tonsite://a.ton", "tonsite://a.ton/"),
    ],
)
def test_good_addresses_are_written_in_one_way(link: str, kept: str) -> None:
    assert check_link(link) == kept


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("http://localhost", "Wrong HTTP URL"),
        ("mailto://lan@example.vn", "Unsupported URL protocol"),
        ("http://example.vn:0", "Wrong port number specified in the URL"),
        ("http://example.vn:99999", "Wrong port number specified in the URL"),
        ("", "URL host is empty"),
        ("http://.", "Host is invalid"),
        ("http://[::x]", "Wrong IPv6 address specified in the URL"),
        ("http://ex ample.vn", "Wrong URL host"),
        ("http://a%zz.vn", "Wrong percent-encoded symbol in URL host"),
        ("tg://lan@resolve", "Wrong tg URL"),
        ("ton://a:80", "Wrong ton URL"),
        ("tg://a.b", "Unallowed characters in URL host"),
    ],
)
def test_bad_addresses_are_refused_with_telegrams_reason(link: str, reason: str) -> None:
    with pytest.raises(WrongLink, match=f"^{reason}$"):
        check_link(link)
