"""Telegram's limits, as its Bot API states them or as they were measured (see docs/why.md)."""

TEXT_LENGTH = 4096  # sendMessage.text, "1-4096 characters after entities parsing"
CAPTION_LENGTH = 1024  # sendDocument.caption
TOAST_LENGTH = 200  # answerCallbackQuery.text
UPDATES_AT_ONCE = 100  # getUpdates.limit
POLL_SECONDS = 25  # how long getUpdates may hold the line; Telegram allows 50
SECRET_LENGTH = 32  # our own minimum for setWebhook.secret_token (Telegram takes 1-256)
