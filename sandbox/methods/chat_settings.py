"""setChatTitle, setChatDescription, setChatPhoto, deleteChatPhoto, setChatPermissions.

Source: tdlib/td, `DialogManager.cpp`, set_dialog_title and its neighbours.
"""

from sandbox import chat_settings
from sandbox.chats import Chat, Group
from sandbox.errors.chats import (
    ChannelHasNoPermissions,
    DescriptionIsTooLong,
    DescriptionNotModified,
    PhotoIsMissing,
    PhotoMustBeUploaded,
    PrivateChatCannotBeChanged,
    TitleIsEmpty,
)
from sandbox.errors.rights import NotEnoughRightsTo
from sandbox.files import FileKind
from sandbox.methods.attachments import Attachment, find_upload
from sandbox.methods.permissions import read_permissions
from sandbox.methods.request import Request
from sandbox.names import clean_name
from sandbox.wire import Json


def set_chat_title(request: Request) -> Json:
    chat = request.chat_to_write()
    title = clean_name(request.parameters.text("title"), chat_settings.MOST_TITLE_CHARACTERS)
    if not title:
        raise TitleIsEmpty
    group = _changeable(request, chat, "title", "change chat title")
    chat_settings.rename(request.world, group, request.bot, title)
    return True


def set_chat_description(request: Request) -> Json:
    chat = request.chat_to_write()
    group = _changeable(request, chat, "description", "set chat description")
    description = request.parameters.text("description").strip()
    if len(description) > chat_settings.MOST_DESCRIPTION_CHARACTERS:
        raise DescriptionIsTooLong
    if description == group.description:
        raise DescriptionNotModified
    chat_settings.describe(request.world, group, description)
    return True


def set_chat_photo(request: Request) -> Json:
    photo = _uploaded_photo(request)
    chat = request.chat_to_write()
    group = _changeable(request, chat, "photo", "change chat photo")
    kept = photo.file(request, FileKind.PHOTO, {}, None)
    chat_settings.change_photo(request.world, group, request.bot, kept)
    return True


def delete_chat_photo(request: Request) -> Json:
    chat = request.chat_to_write()
    group = _changeable(request, chat, "photo", "change chat photo")
    if group.photo is not None:
        chat_settings.change_photo(request.world, group, request.bot, None)
    return True


def set_chat_permissions(request: Request) -> Json:
    permissions = read_permissions(request)
    chat = request.chat_to_write()
    if isinstance(chat, Group) and chat.is_channel:
        raise ChannelHasNoPermissions
    do, right = "change chat permissions", "can_restrict_members"
    group = _changeable(request, chat, "permissions", do, right)
    chat_settings.permit(request.world, group, permissions)
    return True


def _changeable(
    request: Request, chat: Chat, what: str, do: str, right: str = "can_change_info"
) -> Group:
    """Raises PrivateChatCannotBeChanged or NotEnoughRightsTo."""
    if not isinstance(chat, Group):
        raise PrivateChatCannotBeChanged(what=what)
    if not chat.may(request.bot, right):
        raise NotEnoughRightsTo(do=do)
    return chat


def _uploaded_photo(request: Request) -> Attachment:
    """A chat's photo cannot be named by an id or an address."""
    upload = find_upload(request, "photo")
    if upload is not None:
        return upload
    if not request.parameters.text("photo"):
        raise PhotoIsMissing
    raise PhotoMustBeUploaded
