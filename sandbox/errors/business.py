"""Business accounts: the sandbox connects none."""

from sandbox.errors.refusal import BadRequest


class BusinessConnectionNotFound(BadRequest):
    sentence = "business connection not found"


class ChatIdIsNoInteger(BadRequest):
    sentence = "chat_id must be a valid Integer"
