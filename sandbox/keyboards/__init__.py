"""Keyboards out of a request, read and checked as Telegram reads and checks them.

`read_markup` does what the Bot API server does before it looks at anything else (`Client.cpp`,
get_reply_markup); `check_markup`, once the chat is known, what the client behind it (tdlib/td,
`ReplyMarkup.cpp`) and Telegram's own server do.
"""

from sandbox.keyboards.markup import check_markup, is_inline, read_markup

__all__ = ["check_markup", "is_inline", "read_markup"]
