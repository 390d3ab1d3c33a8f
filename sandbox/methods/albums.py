"""sendMediaGroup.

Source: `Client.cpp`, process_send_media_group_query; tdlib/td, `MessageContent.cpp`,
check_message_group_message_contents.
"""

from collections.abc import Sequence

from telegram.constants import MediaGroupLimit

from sandbox.content import Media
from sandbox.errors.albums import (
    AlbumIsEmpty,
    AlbumIsTooLong,
    AlbumMessageFailed,
    CannotBeInAlbum,
    CannotBeMixed,
    CaptionsStandApart,
)
from sandbox.errors.files import FileRefused
from sandbox.errors.formatting import CannotParse
from sandbox.files import FileKind
from sandbox.methods.delivering import deliver_all
from sandbox.methods.input_media import MediaDraft, read_input_media
from sandbox.methods.request import Request
from sandbox.wire import Json

IN_ALBUMS = {FileKind.PHOTO, FileKind.VIDEO, FileKind.AUDIO, FileKind.DOCUMENT}
OF_ONE_KIND = {FileKind.AUDIO, FileKind.DOCUMENT}


def send_media_group(request: Request) -> Json:
    """The messages, in the order of the media."""
    drafts = _read_drafts(request)
    return [message.draw() for message in deliver_all(request, lambda: _make_album(drafts))]


def _read_drafts(request: Request) -> list[MediaDraft]:
    request.parameters.required_text("media")
    media = request.parameters.structure("media", "media")
    if not isinstance(media, list):
        raise CannotParse(what="expected an Array of InputMedia")
    return [read_input_media(request, value, for_album=True) for value in media]


def _make_album(drafts: Sequence[MediaDraft]) -> list[Media]:
    if len(drafts) > MediaGroupLimit.MAX_MEDIA_LENGTH:
        raise AlbumIsTooLong
    if not drafts:
        raise AlbumIsEmpty
    album = [_make(draft, position) for position, draft in enumerate(drafts, start=1)]
    _check_together(album)
    return album


def _make(draft: MediaDraft, position: int) -> Media:
    """What the server finds in a file is told with the message's place in the album."""
    try:
        return draft()
    except FileRefused as refusal:
        raise AlbumMessageFailed(position=position, name=refusal.name) from None


def _check_together(album: Sequence[Media]) -> None:
    if len({media.is_caption_above for media in album}) > 1:
        raise CaptionsStandApart
    kinds = {media.kind for media in album}
    for kind in kinds & OF_ONE_KIND if len(kinds) > 1 else ():
        raise CannotBeMixed(what=kind.field_name)
    if kinds - IN_ALBUMS:
        raise CannotBeInAlbum
