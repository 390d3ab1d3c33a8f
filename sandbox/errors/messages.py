"""Messages that are empty, too long, not there, or not to be changed or passed on."""

from sandbox.errors.refusal import BadRequest


class TextIsEmpty(BadRequest):
    sentence = "message text is empty"


class TextIsTooLong(BadRequest):
    sentence = "message is too long"


class CaptionIsTooLong(BadRequest):
    sentence = "message caption is too long"


class EditedTextIsTooLong(BadRequest):
    sentence = "MESSAGE_TOO_LONG"


class EditedCaptionIsTooLong(BadRequest):
    sentence = "MEDIA_CAPTION_TOO_LONG"


class MessageNotFound(BadRequest):
    """`what` is "message to edit", "message to delete" or "message to pin"."""

    sentence = "{what} not found"


class RepliedMessageNotFound(BadRequest):
    sentence = "message to be replied not found"


class IdentifierNotSpecified(BadRequest):
    """`what` is "Message identifier" or "Chat identifier", as the server begins it: in small."""

    sentence = "{what} is not specified"


class NotModified(BadRequest):
    sentence = (
        "message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )


class CannotBeEdited(BadRequest):
    sentence = "message can't be edited"


class CannotBeDeleted(BadRequest):
    sentence = "message can't be deleted"


class CannotBeDeletedForEveryone(BadRequest):
    sentence = "message can't be deleted for everyone"


class NoTextToEdit(BadRequest):
    sentence = "there is no text in the message to edit"


class NoCaptionToEdit(BadRequest):
    sentence = "there is no caption in the message to edit"


class MediaCannotBeEdited(BadRequest):
    sentence = "message media can't be edited"


class CannotBeForwarded(BadRequest):
    sentence = "the message can't be forwarded"


class CannotBeCopied(BadRequest):
    sentence = "the message can't be copied"


class NoneCanBeForwarded(BadRequest):
    sentence = "messages can't be forwarded"


class IdentifiersNotSpecified(BadRequest):
    sentence = "message identifiers are not specified"


class TooManyIdentifiers(BadRequest):
    sentence = "too many message identifiers specified"


class IdentifiersNotIncreasing(BadRequest):
    sentence = "message identifiers must be in a strictly increasing order"


class QuoteInvalid(BadRequest):
    sentence = "QUOTE_TEXT_INVALID"


class EffectInGroup(BadRequest):
    sentence = "can't use message effects in the chat"


class DiceInvalid(BadRequest):
    sentence = "EMOTICON_INVALID"


class NoRightToPin(BadRequest):
    sentence = "not enough rights to manage pinned messages in the chat"


class ServiceMessageCannotBePinned(BadRequest):
    sentence = "a service message can't be pinned"
