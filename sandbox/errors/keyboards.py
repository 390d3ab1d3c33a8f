"""Buttons and keyboards that Telegram does not take."""

from sandbox.errors.refusal import BadRequest


class ButtonDataInvalid(BadRequest):
    sentence = "BUTTON_DATA_INVALID"


class ButtonUrlInvalid(BadRequest):
    sentence = "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"


class ButtonTypeInvalid(BadRequest):
    sentence = "BUTTON_TYPE_INVALID"


class MarkupTooLong(BadRequest):
    sentence = "reply markup is too long"
