"""Polls that cannot be sent, and polls that cannot be stopped."""

from sandbox.errors.refusal import BadRequest


class UnsupportedPollType(BadRequest):
    sentence = "unsupported poll type specified"


class QuestionIsTooLong(BadRequest):
    sentence = "poll question length must not exceed {most}"


class NoOptions(BadRequest):
    sentence = "poll must have at least one answer option"


class TooManyOptions(BadRequest):
    sentence = "poll can't have more than {most} options"


class OptionIsTooLong(BadRequest):
    sentence = "poll options length must not exceed {most}"


class NoCorrectOption(BadRequest):
    sentence = "correct quiz option list must be non-empty"


class CorrectOptionsNotIncreasing(BadRequest):
    sentence = "correct quiz option list must be increasing"


class WrongCorrectOption(BadRequest):
    sentence = "wrong quiz correct_option_id"


class ExplanationIsTooLong(BadRequest):
    """The limits are Telegram's, the words ours: its servers' are not published."""

    sentence = "quiz explanation must have at most {characters} characters and {lines} line feeds"


class WrongClosingTime(BadRequest):
    """The limits are Telegram's, the words ours: its servers' are not published."""

    sentence = "a poll must close from {least} to {most} seconds after it is sent"


class OpenPollInChannel(BadRequest):
    sentence = "non-anonymous polls can't be sent to channel chats"


class NotAPoll(BadRequest):
    sentence = "message is not a poll"


class PollCannotBeStopped(BadRequest):
    sentence = "poll can't be stopped"


class PollIsClosed(BadRequest):
    sentence = "poll has already been closed"
