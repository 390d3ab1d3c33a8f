"""Members who cannot be changed like that."""

from sandbox.errors.refusal import BadRequest


class MemberNotFound(BadRequest):
    sentence = "member not found"


class NotAParticipant(BadRequest):
    sentence = "USER_NOT_PARTICIPANT"


class OnlyInSupergroups(BadRequest):
    sentence = "method is available only for supergroups"


class NotInBasicGroups(BadRequest):
    sentence = "method is available for supergroup and channel chats only"


class NoBansInPrivateChats(BadRequest):
    sentence = "can't ban members in private chats"


class NoChatsInBasicGroups(BadRequest):
    sentence = "can't ban chats in basic groups"


class OwnerStays(BadRequest):
    sentence = "can't remove chat owner"


class UserIsAdministrator(BadRequest):
    sentence = "user is an administrator of the chat"


class UserIsNoAdministrator(BadRequest):
    sentence = "user is not an administrator"


class CannotDoToItself(BadRequest):
    """`what` is "restrict" or "promote"."""

    sentence = "can't {what} self"


class BotsCannotAddMembers(BadRequest):
    sentence = "bots can't add new chat members"


class OwnersTitleIsTheirs(BadRequest):
    sentence = "only creator can edit their custom title"


class TitleOfMemberInvalid(BadRequest):
    sentence = "ADMIN_RANK_INVALID"


class SenderChatIdIsEmpty(BadRequest):
    sentence = "sender_chat_id is empty"


class SenderChatIdIsNoInteger(BadRequest):
    sentence = "sender_chat_id is not a valid Integer"


class ChatCannotBeRestricted(BadRequest):
    sentence = "can't restrict the chat"
