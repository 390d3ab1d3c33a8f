"""A chat's title, description, photo and permissions changing, for everybody to see."""

from sandbox.chats import Group
from sandbox.files import StoredFile
from sandbox.posting import announce, show_chat
from sandbox.users import User
from sandbox.world import World

MOST_TITLE_CHARACTERS = 128
MOST_DESCRIPTION_CHARACTERS = 255


def rename(world: World, group: Group, by: User, title: str) -> None:
    if title == group.title:
        return
    group.title = title
    show_chat(world, group)
    announce(world, group, by, {"new_chat_title": title})


def describe(world: World, group: Group, description: str) -> None:
    """Seen by who looks; there is no news of it."""
    group.description = description
    show_chat(world, group)


def change_photo(world: World, group: Group, by: User, photo: StoredFile | None) -> None:
    """None takes it away."""
    group.photo = photo
    show_chat(world, group)
    drawn = photo.draw_as_kind() if photo else None
    announce(world, group, by, {"new_chat_photo": drawn} if photo else {"delete_chat_photo": True})


def permit(world: World, group: Group, permissions: frozenset[str]) -> None:
    """Exactly these of `sandbox.rights.PERMISSIONS`, to everybody but administrators."""
    group.permissions = permissions
    show_chat(world, group)
