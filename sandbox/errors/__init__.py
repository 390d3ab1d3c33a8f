"""Everything the Bot API refuses, in Telegram's own words: one module a topic.

    refusal     Refusal
                ├── BadRequest (400)
                ├── Unauthorized (401)
                ├── Forbidden (403)
                ├── MethodNotFound (404)
                ├── Conflict (409)
                ├── TooManyRequests (429)
                └── InjectedFault    whatever a test asked for
    chats       ChatIdIsEmpty  ChatNotFound  GroupWasUpgraded  ThreadNotFound  UserNotFound
                ParticipantIdInvalid  NoAdministratorsInPrivateChat  PrivateChatCannotBeLeft
                403: BlockedByUser  UserIsDeactivated  KickedFromGroup  NotAMember
                CannotInitiateConversation
    messages    TextIsEmpty  TextIsTooLong  CaptionIsTooLong  EditedTextIsTooLong
                EditedCaptionIsTooLong  MessageNotFound  RepliedMessageNotFound
                IdentifierNotSpecified  NotModified  CannotBeEdited  CannotBeDeleted
                NoTextToEdit  NoCaptionToEdit  NoRightToPin
    formatting  CannotParseEntities  UnsupportedParseMode  MarkdownNotOffered  CannotParse
    keyboards   ButtonDataInvalid  ButtonUrlInvalid  ButtonTypeInvalid  MarkupTooLong
    queries     QueryIsTooOld  AnswerIsTooLong  TooManyInlineResults
    files       FileIsMissing  FileIdNotSpecified  InvalidFileId  FileIsTooBig
                UploadIsTooBig (413)  UrlsAreNotFetched
    commands    CommandInvalid  TooManyCommands
    requests    ParameterIsRequired  InvalidUserId  WrongChatAction  LoggedOut
    updates     InvalidWebhookUrl  SecretTokenTooLong  SecretTokenInvalid
                409: AnotherGetUpdates  WebhookWasSet  WebhookIsActive

What a module holds is a BadRequest unless it says otherwise. Sentences follow
tdlib/telegram-bot-api (`Client.cpp`) and what the server behind it answers.
"""
