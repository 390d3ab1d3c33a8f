"""Telegram, over python-telegram-bot; the only place that knows what an update looks like."""
