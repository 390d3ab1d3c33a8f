"""Chats and people that are not there, or cannot be reached; what a chat's settings cannot be."""

from sandbox.errors.refusal import BadRequest, Forbidden


class ChatIdIsEmpty(BadRequest):
    sentence = "chat_id is empty"


class ChatNotFound(BadRequest):
    sentence = "chat not found"


class GroupWasUpgraded(BadRequest):
    sentence = "group chat was upgraded to a supergroup chat"

    def __init__(self, chat_id: int) -> None:
        super().__init__({"migrate_to_chat_id": chat_id})


class UserNotFound(BadRequest):
    sentence = "user not found"


class NoAdministratorsInPrivateChat(BadRequest):
    sentence = "there are no administrators in the private chat"


class MembersAreOutOfSight(BadRequest):
    """In a channel one does not administer."""

    sentence = "member list is inaccessible"


class PrivateChatCannotBeLeft(BadRequest):
    sentence = "can't leave private chats"


class PrivateChatCannotBeChanged(BadRequest):
    """`what` is "title", "description", "photo" or "permissions"."""

    sentence = "can't change private chat {what}"


class ChannelHasNoPermissions(BadRequest):
    sentence = "can't change channel chat permissions"


class TitleIsEmpty(BadRequest):
    """Of a chat or of a topic."""

    sentence = "title must be non-empty"


class PhotoIsMissing(BadRequest):
    sentence = "there is no photo in the request"


class PhotoMustBeUploaded(BadRequest):
    sentence = "photo must be uploaded as an InputFile"


class DescriptionNotModified(BadRequest):
    sentence = "chat description is not modified"


class DescriptionIsTooLong(BadRequest):
    sentence = "CHAT_ABOUT_TOO_LONG"


class BlockedByUser(Forbidden):
    sentence = "bot was blocked by the user"


class UserIsDeactivated(Forbidden):
    sentence = "user is deactivated"


class GroupWasDeleted(Forbidden):
    sentence = "the group chat was deleted"


class KickedFromGroup(Forbidden):
    """`kind` is "group", "supergroup" or "channel"."""

    sentence = "bot was kicked from the {kind} chat"


class NotAMember(Forbidden):
    sentence = "bot is not a member of the {kind} chat"


class CannotInitiateConversation(Forbidden):
    sentence = "bot can't initiate conversation with a user"


class CannotWriteToBots(Forbidden):
    sentence = "bots can't send messages to bots"


class CannotWriteToItself(Forbidden):
    sentence = "the bot can't send messages to the bot"
