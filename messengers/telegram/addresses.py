"""Telegram's chat ids as our addresses, "telegram:42", and back."""

PREFIX = "telegram:"


def address_of(chat_id: int) -> str:
    return f"{PREFIX}{chat_id}"


def chat_id_of(address: str) -> int:
    return int(address.removeprefix(PREFIX))
