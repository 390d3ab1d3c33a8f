"""What goes wrong in a dialogue.

ActRefused   the sandbox says no person could do that
NotSeen      what was to be seen did not come, or what was not to be seen is there
"""


class ActRefused(Exception):
    """The message is the sandbox's reason."""


class NotSeen(AssertionError):
    """The message shows the whole screen."""
