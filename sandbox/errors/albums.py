"""Albums that are empty, too long, or of things that do not go together."""

from sandbox.errors.refusal import BadRequest


class AlbumIsEmpty(BadRequest):
    sentence = "there are no messages to send"


class AlbumIsTooLong(BadRequest):
    sentence = "too many messages to send as an album"


class CannotBeMixed(BadRequest):
    """`what` is "audio" or "document"."""

    sentence = "{what} can't be mixed with other media types"


class CaptionsStandApart(BadRequest):
    sentence = "parameter show_caption_above_media must be the same for all messages"


class CannotBeInAlbum(BadRequest):
    sentence = "can't use the media of the specified type in the album"


class NothingForAlbums(BadRequest):
    sentence = "message content type can't be used in an album"


class AlbumChangesKind(BadRequest):
    sentence = "can't change media type in the album"


class AlbumMessageFailed(BadRequest):
    """`position` counts from 1."""

    sentence = 'failed to send message #{position} with the error message "{name}"'
