"""Buttons and keyboards that Telegram does not take."""

from sandbox.errors.refusal import BadRequest


class InlineKeyboardExpected(BadRequest):
    sentence = "inline keyboard expected"


class MarkupTooLong(BadRequest):
    sentence = "reply markup is too long"


class PlaceholderTooLong(BadRequest):
    """The measure is documented, the sentence is not: it is what markup is generally refused with.

    Source: core.telegram.org/bots/api#replykeyboardmarkup and /method/messages.sendMessage
    """

    sentence = "REPLY_MARKUP_INVALID"


class ButtonDataInvalid(BadRequest):
    sentence = "BUTTON_DATA_INVALID"


class ButtonCopyTextInvalid(BadRequest):
    sentence = "BUTTON_COPY_TEXT_INVALID"


class ButtonTypeInvalid(BadRequest):
    sentence = "BUTTON_TYPE_INVALID"


class ButtonUrlInvalid(BadRequest):
    """`button` as in "inline keyboard button Web App", `reason` what is wrong with the address."""

    sentence = "{button} URL '{url}' is invalid: {reason}"


class LinkToUserNotAllowed(BadRequest):
    """`place` as in "login URL buttons"."""

    sentence = "link to a user can't be used in {place}"


class NoChatTypeAllowed(BadRequest):
    sentence = "at least one chat type must be allowed"


class InlineSwitchInChannel(BadRequest):
    """`name` is "switch_inline_query" or "switch_inline_query_current_chat"."""

    sentence = (
        "can't use {name} button in a channel chat, because users will not be able to use the "
        "button without knowing bot's username"
    )


class OnlyInPrivateChats(BadRequest):
    """`what` as in "phone number can be requested"."""

    sentence = "{what} in private chats only"
