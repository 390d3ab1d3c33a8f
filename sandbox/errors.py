"""Everything the Bot API refuses, in Telegram's own words.

    Refusal
    ├── BadRequest (400)
    │   ├── chats        ChatIdIsEmpty  ChatNotFound  GroupWasUpgraded  ThreadNotFound
    │   │                UserNotFound  ParticipantIdInvalid  NoAdministratorsInPrivateChat
    │   │                PrivateChatCannotBeLeft
    │   ├── messages     TextIsEmpty  TextIsTooLong  CaptionIsTooLong  EditedTextIsTooLong
    │   │                EditedCaptionIsTooLong
    │   │                MessageNotFound  RepliedMessageNotFound  IdentifierNotSpecified
    │   │                NotModified  CannotBeEdited  CannotBeDeleted  NoTextToEdit
    │   │                NoCaptionToEdit  NoRightToPin
    │   ├── formatting   CannotParseEntities  UnsupportedParseMode  MarkdownNotOffered
    │   │                CannotParse
    │   ├── keyboards    ButtonDataInvalid  ButtonUrlInvalid  ButtonTypeInvalid  MarkupTooLong
    │   ├── queries      QueryIsTooOld  AnswerIsTooLong  TooManyInlineResults
    │   ├── files        FileIsMissing  FileIdNotSpecified  InvalidFileId  FileIsTooBig
    │   │                UploadIsTooBig  UrlsAreNotFetched
    │   ├── commands     CommandInvalid  TooManyCommands
    │   └── requests     ParameterIsRequired  InvalidUserId  WrongChatAction  InvalidWebhookUrl
    │                    SecretTokenTooLong  SecretTokenInvalid  LoggedOut
    ├── Unauthorized (401)
    ├── Forbidden (403)  BlockedByUser  UserIsDeactivated  KickedFromGroup
    │                    NotAMember  CannotInitiateConversation
    ├── MethodNotFound (404)
    ├── Conflict (409)   AnotherGetUpdates  WebhookWasSet  WebhookIsActive
    ├── TooManyRequests (429)
    └── InjectedFault    whatever a test asked for

Sentences follow tdlib/telegram-bot-api (`Client.cpp`) and what the server behind it answers.
"""

from typing import ClassVar

from sandbox.wire import JsonObject


class Refusal(Exception):
    """The Bot API's answer `{"ok": false, …}`; words in braces come from the keywords given."""

    code: ClassVar[int] = 400
    prefix: ClassVar[str] = "Bad Request: "
    sentence: ClassVar[str] = ""

    def __init__(self, parameters: JsonObject | None = None, **words: object) -> None:
        self.error_code = self.code
        self.description = self.prefix + self.sentence.format(**words)
        self.parameters = parameters
        super().__init__(self.description)

    def draw(self) -> JsonObject:
        answer: JsonObject = {
            "ok": False,
            "error_code": self.error_code,
            "description": self.description,
        }
        return answer | {"parameters": self.parameters} if self.parameters else answer


class BadRequest(Refusal):
    pass


# chats


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


# messages


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


class NoTextToEdit(BadRequest):
    sentence = "there is no text in the message to edit"


class NoCaptionToEdit(BadRequest):
    sentence = "there is no caption in the message to edit"


class NoRightToPin(BadRequest):
    sentence = "not enough rights to manage pinned messages in the chat"


# formatting


class CannotParseEntities(BadRequest):
    sentence = "can't parse entities: {reason}"


class UnsupportedParseMode(BadRequest):
    sentence = "unsupported parse_mode"


class MarkdownNotOffered(BadRequest):
    """Ours, not Telegram's: said plainly rather than drawn wrongly."""

    sentence = "the sandbox does not read Markdown; use parse_mode HTML or entities"


class CannotParse(BadRequest):
    """`what` is the part of the request, `reason` what is wrong with it."""

    sentence = "{what}"


# keyboards


class ButtonDataInvalid(BadRequest):
    sentence = "BUTTON_DATA_INVALID"


class ButtonUrlInvalid(BadRequest):
    sentence = "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"


class ButtonTypeInvalid(BadRequest):
    sentence = "BUTTON_TYPE_INVALID"


class MarkupTooLong(BadRequest):
    sentence = "reply markup is too long"


# queries


class QueryIsTooOld(BadRequest):
    sentence = "query is too old and response timeout expired or query ID is invalid"


class AnswerIsTooLong(BadRequest):
    sentence = "MESSAGE_TOO_LONG"


class TooManyInlineResults(BadRequest):
    sentence = "too many inline query results specified"


# files


class FileIsMissing(BadRequest):
    sentence = "there is no {what} in the request"


class FileIdNotSpecified(BadRequest):
    sentence = "file_id not specified"


class InvalidFileId(BadRequest):
    sentence = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"


class FileIsTooBig(BadRequest):
    sentence = "file is too big"


class UploadIsTooBig(Refusal):
    code = 413
    prefix = ""
    sentence = "Request Entity Too Large"


class UrlsAreNotFetched(BadRequest):
    """What Telegram says of an address it cannot reach; the sandbox reaches none."""

    sentence = "failed to get HTTP URL content"


# commands


class CommandInvalid(BadRequest):
    sentence = "BOT_COMMAND_INVALID"


class TooManyCommands(BadRequest):
    sentence = "BOT_COMMANDS_TOO_MUCH"


# requests


class ParameterIsRequired(BadRequest):
    sentence = 'parameter "{name}" is required'


class InvalidUserId(BadRequest):
    sentence = "invalid {name} specified"


class WrongChatAction(BadRequest):
    sentence = "wrong parameter action in request"


class InvalidWebhookUrl(BadRequest):
    sentence = "invalid webhook URL specified"


class SecretTokenTooLong(BadRequest):
    sentence = "secret token is too long"


class SecretTokenInvalid(BadRequest):
    sentence = "secret token contains unallowed characters"


class LoggedOut(BadRequest):
    prefix = ""
    sentence = "Logged out"


# the other codes


class Unauthorized(Refusal):
    code = 401
    prefix = ""
    sentence = "Unauthorized"


class Forbidden(Refusal):
    code = 403
    prefix = "Forbidden: "


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


class MethodNotFound(Refusal):
    code = 404
    prefix = ""
    sentence = "Not Found"


class Conflict(Refusal):
    code = 409
    prefix = "Conflict: "


class AnotherGetUpdates(Conflict):
    sentence = (
        "terminated by other getUpdates request; make sure that only one bot instance is running"
    )


class WebhookWasSet(Conflict):
    sentence = "terminated by setWebhook request"


class WebhookIsActive(Conflict):
    sentence = (
        "can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


class TooManyRequests(Refusal):
    code = 429
    prefix = ""
    sentence = "Too Many Requests: retry after {seconds}"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__({"retry_after": retry_after_seconds}, seconds=retry_after_seconds)


class InjectedFault(Refusal):
    prefix = ""
    sentence = "{description}"

    def __init__(self, code: int, description: str, retry_after_seconds: int | None) -> None:
        asked: JsonObject | None = (
            None if retry_after_seconds is None else {"retry_after": retry_after_seconds}
        )
        super().__init__(asked, description=description)
        self.error_code = code
