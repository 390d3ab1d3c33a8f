"""What no person could do in Telegram, or names something that is not there."""


class Impossible(Exception):
    """The message says what and why."""
