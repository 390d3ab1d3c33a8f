"""Topics that are not there, closed, or not to be changed like that."""

from sandbox.errors.refusal import BadRequest


class ThreadNotFound(BadRequest):
    sentence = "message thread not found"


class NotAForum(BadRequest):
    sentence = "the chat is not a forum"


class ThreadIdInvalid(BadRequest):
    sentence = "invalid message thread identifier specified"


class TopicIdInvalid(BadRequest):
    sentence = "TOPIC_ID_INVALID"


class TopicNotModified(BadRequest):
    sentence = "TOPIC_NOT_MODIFIED"


class TopicClosed(BadRequest):
    sentence = "TOPIC_CLOSED"


class IconColorInvalid(BadRequest):
    sentence = "invalid icon color specified"
