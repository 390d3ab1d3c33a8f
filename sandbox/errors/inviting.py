"""Invite links and join requests that are not there, or cannot be like that."""

from sandbox.errors.refusal import BadRequest


class NoInvitingToPrivateChat(BadRequest):
    sentence = "can't invite members to a private chat"


class NoRequestsInPrivateChat(BadRequest):
    sentence = "the chat can't have join requests"


class RequestsHaveNoLimit(BadRequest):
    sentence = "member limit can't be specified for links requiring administrator approval"


class InviteLinkIsEmpty(BadRequest):
    sentence = "invite link must be non-empty"


class InviteLinkUnknown(BadRequest):
    sentence = "INVITE_HASH_EXPIRED"


class InviteLinkIsPermanent(BadRequest):
    sentence = "CHAT_INVITE_PERMANENT"


class ExpiryInvalid(BadRequest):
    sentence = "EXPIRE_DATE_INVALID"


class NobodyAsked(BadRequest):
    sentence = "HIDE_REQUESTER_MISSING"


class AlreadyInside(BadRequest):
    sentence = "USER_ALREADY_PARTICIPANT"
