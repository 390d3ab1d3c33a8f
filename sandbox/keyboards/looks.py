"""How a button looks: its colour and the emoji before its text."""

from sandbox.json_fields import WrongField, optional_text
from sandbox.wire import JsonObject, if_any

_STYLES = ("danger", "success", "primary")


def read_looks(button: JsonObject) -> JsonObject:
    """The fields of the button that are about it. Raises WrongField."""
    if "style" not in button and "icon_custom_emoji_id" not in button:
        return {}
    icon = optional_text(button, "icon_custom_emoji_id")
    style = optional_text(button, "style").lower()
    if style not in ("", "default", *_STYLES):
        raise WrongField("invalid button style specified")
    return if_any(
        icon_custom_emoji_id="" if icon == "0" else icon,
        style="" if style == "default" else style,
    )
