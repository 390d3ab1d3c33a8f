"""The kinds of entities, and how they get along (tdlib/td, MessageEntity.cpp)."""

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
"""May cross anything: they are split where something else begins or ends."""

QUOTES = ("blockquote", "expandable_blockquote")
"""Hold anything whole, but not one another."""

CODES = ("code", "pre", "date_time")
"""Nothing but a quote may hold them, and no style shows inside."""

GIVEN = {*STYLES, *QUOTES, *CODES, "text_link", "text_mention", "custom_emoji"}
"""What markup makes and a bot may name."""

FOUND = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
    "bank_card_number",
}  # fmt: skip
"""What Telegram finds by itself: where a bot names them, they are passed over."""

RANKS = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
"""Which comes first of two over the same stretch; 50 for what is not named here."""
