"""Reactions that Telegram does not take."""

from sandbox.errors.refusal import BadRequest


class ReactionInvalid(BadRequest):
    sentence = "REACTION_INVALID"


class TooManyReactions(BadRequest):
    sentence = "REACTIONS_TOO_MANY"
