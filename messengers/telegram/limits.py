"""Telegram's limits, as its Bot API states them or as they were measured (see docs/why.md)."""

TEXT_LENGTH = 4096  # sendMessage.text, "1-4096 characters after entities parsing"
CAPTION_LENGTH = 1024  # sendDocument.caption
TOAST_LENGTH = 200  # answerCallbackQuery.text
PAYLOAD_LENGTH = 64  # deep linking: ?start= takes 64 of A-Z, a-z, 0-9, _ and -
UPDATES_AT_ONCE = 100  # getUpdates.limit
POLL_SECONDS = 25  # how long getUpdates may hold the line; Telegram allows 50
SECRET_LENGTH = 32  # our own minimum for setWebhook.secret_token (Telegram takes 1-256)

SENDS_PER_SECOND = 25.0  # overall in bulk; the FAQ says "about 30", we stay below
CHAT_PAUSE_SECONDS = 1.05  # between two sends to one chat; the FAQ says one a second
GROUP_PAUSE_SECONDS = 3.1  # the FAQ says 20 a minute to one group, edits included
