"""Everything the Bot API refuses, in Telegram's own words: one module a topic.

    refusal     Refusal
                ├── BadRequest (400)
                ├── Unauthorized (401)
                ├── Forbidden (403)
                ├── NotFound (404)
                │   └── MethodNotFound
                ├── Conflict (409)
                ├── TooManyRequests (429)
                └── InjectedFault    whatever a test asked for
    chats       ChatIdIsEmpty  ChatNotFound  GroupWasUpgraded  UserNotFound
                NoAdministratorsInPrivateChat  MembersAreOutOfSight  PrivateChatCannotBeLeft
                PrivateChatCannotBeChanged  ChannelHasNoPermissions  TitleIsEmpty
                PhotoIsMissing  PhotoMustBeUploaded
                DescriptionNotModified  DescriptionIsTooLong
                403: BlockedByUser  UserIsDeactivated  GroupWasDeleted  KickedFromGroup
                NotAMember  CannotInitiateConversation  CannotWriteToBots  CannotWriteToItself
    rights      NotEnoughRights  NotEnoughRightsTo  NeedsToAdministerChannel
                ChatAdminRequired  RightForbidden
    members     MemberNotFound  NotAParticipant  OnlyInSupergroups  NotInBasicGroups
                NoBansInPrivateChats  NoChatsInBasicGroups  OwnerStays  UserIsAdministrator
                UserIsNoAdministrator  CannotDoToItself  BotsCannotAddMembers
                OwnersTitleIsTheirs  TitleOfMemberInvalid  SenderChatIdIsEmpty
                SenderChatIdIsNoInteger  ChatCannotBeRestricted
    topics      ThreadNotFound  NotAForum  ThreadIdInvalid  TopicIdInvalid
                TopicNotModified  TopicClosed  IconColorInvalid
    inviting    NoInvitingToPrivateChat  NoRequestsInPrivateChat  RequestsHaveNoLimit
                InviteLinkIsEmpty  InviteLinkUnknown  InviteLinkIsPermanent  ExpiryInvalid
                NobodyAsked  AlreadyInside
    messages    TextIsEmpty  TextIsTooLong  CaptionIsTooLong  EditedTextIsTooLong
                EditedCaptionIsTooLong  MessageNotFound  RepliedMessageNotFound
                IdentifierNotSpecified  NotModified  CannotBeEdited  CannotBeDeleted
                NoTextToEdit  NoCaptionToEdit  MediaCannotBeEdited  NoRightToPin
                CannotBeDeletedForEveryone  CannotBeForwarded  CannotBeCopied
                NoneCanBeForwarded  IdentifiersNotSpecified  TooManyIdentifiers
                IdentifiersNotIncreasing  QuoteInvalid  EffectInGroup  DiceInvalid
                ServiceMessageCannotBePinned
    albums      AlbumIsEmpty  AlbumIsTooLong  CannotBeMixed  CaptionsStandApart
                CannotBeInAlbum  NothingForAlbums  AlbumChangesKind
                AlbumMessageFailed
    places      CoordinateIsEmpty  WrongLocation  WrongVenueLocation  WrongLivePeriod
                WrongLiveHeading  WrongProximityRadius  InvalidNewLocation
                NoLiveLocationToEdit
    reactions   ReactionInvalid  TooManyReactions
    business    BusinessConnectionNotFound  ChatIdIsNoInteger
    formatting  CannotParseEntities  WrongEntity  UnsupportedParseMode  SourceIsTooLong
                NothingToSee  CannotParse
    keyboards   InlineKeyboardExpected  MarkupTooLong  PlaceholderTooLong  ButtonDataInvalid
                ButtonCopyTextInvalid  ButtonTypeInvalid  ButtonUrlInvalid
                LinkToUserNotAllowed  NoChatTypeAllowed  InlineSwitchInChannel
                OnlyInPrivateChats
    polls       UnsupportedPollType  QuestionIsTooLong  NoOptions
                TooManyOptions  OptionIsTooLong  NoCorrectOption
                CorrectOptionsNotIncreasing  WrongCorrectOption  ExplanationIsTooLong
                WrongClosingTime  OpenPollInChannel  NotAPoll  PollCannotBeStopped
                PollIsClosed
    queries     QueryIsTooOld  AnswerIsTooLong  UrlInvalid  StartParameterIsEmpty
                StartParameterIsTooLong  StartParameterInvalid  TooManyInlineResults
                ResultIdIsEmpty  ResultIdInvalid  ResultIdDuplicate  ArticleTitleIsEmpty
                PhotoThumbnailIsEmpty  UnallowedMimeType  ContactFieldInvalid
                NextOffsetInvalid  InvalidInlineMessageId  InlineMessageIsGone
                NothingNewInInlineMessages
    files       FileIsMissing  FileIdNotSpecified  InvalidFileId  WrongFileId
                InvalidFileUrl
                WrongKindOfFile  FileIsEmpty  FileIsTooBig  FileIsTooBigFor
                WrongVideoNoteLength  UploadIsTooBig (413)
                FileRefused: UrlsAreNotFetched  NotAPicture  PictureOutOfShape
    commands    CommandIsEmpty  CommandIsTooLong  CommandDescriptionIsEmpty
                CommandDescriptionIsTooLong  CommandInvalid  TooManyCommands
                ScopeNotInPrivateChats  ScopeNotInChannels  LanguageCodeInvalid  NameInvalid
                ProfileTextIsTooLong  MenuButtonTextIsEmpty
    requests    ParameterIsRequired  InvalidUserId  WrongChatAction  LoggedOut
                RequestCannotBeRead  FormCannotBeRead  BoundaryNotFound
                TooManyParameters (413)  HeadersTooLong (431)
                VerbNotImplemented (501)
    updates     InvalidWebhookUrl  SecretTokenTooLong  SecretTokenInvalid
                CertificateIsTooBig  BadWebhook
                409: AnotherGetUpdates  WebhookWasSet  WebhookIsActive

What a module holds is a BadRequest unless it says otherwise. Sentences follow
tdlib/telegram-bot-api (`Client.cpp`) and what the server behind it answers.
"""
