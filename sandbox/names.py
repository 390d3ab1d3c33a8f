"""Names of chats, topics and links as Telegram keeps them."""


def clean_name(name: str, most: int) -> str:
    """On one line, with single spaces, cut to `most` characters. Source: tdlib/td, clean_name."""
    return " ".join(name.split())[:most].rstrip()
