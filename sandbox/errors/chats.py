"""Chats and people that are not there, or cannot be reached."""

from sandbox.errors.refusal import BadRequest, Forbidden


class ChatIdIsEmpty(BadRequest):
    sentence = "chat_id is empty"


class ChatNotFound(BadRequest):
    sentence = "chat not found"


class GroupWasUpgraded(BadRequest):
    sentence = "group chat was upgraded to a supergroup chat"

    def __init__(self, chat_id: int) -> None:
        super().__init__({"migrate_to_chat_id": chat_id})


class ThreadNotFound(BadRequest):
    sentence = "message thread not found"


class UserNotFound(BadRequest):
    sentence = "user not found"


class ParticipantIdInvalid(BadRequest):
    sentence = "PARTICIPANT_ID_INVALID"


class NoAdministratorsInPrivateChat(BadRequest):
    sentence = "there are no administrators in the private chat"


class PrivateChatCannotBeLeft(BadRequest):
    sentence = "chat member status can't be changed in private chats"


class BlockedByUser(Forbidden):
    sentence = "bot was blocked by the user"


class UserIsDeactivated(Forbidden):
    sentence = "user is deactivated"


class KickedFromGroup(Forbidden):
    """`kind` is "group" or "supergroup"."""

    sentence = "bot was kicked from the {kind} chat"


class NotAMember(Forbidden):
    sentence = "bot is not a member of the {kind} chat"


class CannotInitiateConversation(Forbidden):
    sentence = "bot can't initiate conversation with a user"
