"""Presses and inline queries answered too late, too long, too often."""

from sandbox.errors.refusal import BadRequest


class QueryIsTooOld(BadRequest):
    sentence = "query is too old and response timeout expired or query ID is invalid"


class AnswerIsTooLong(BadRequest):
    sentence = "MESSAGE_TOO_LONG"


class TooManyInlineResults(BadRequest):
    sentence = "too many inline query results specified"
