"""A post as it is kept, and the digest by which equal ones are known."""

from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from conversation.post import AttachmentKind, Post
from conversation.texts import Texts

_BEGINNING = 120  # characters; enough to know it again in a list


def kept(post: Post) -> dict[str, object]:
    return msgspec.convert(msgspec.to_builtins(post), dict[str, object])


def posted(kept_post: Mapping[str, object]) -> Post:
    return msgspec.convert(kept_post, Post)


def digest(post: Post) -> str:
    """Of what people read: the same file sent once more has another reference."""
    file = post.attachment.likeness if post.attachment else ""
    told = msgspec.json.encode([post.text, post.marks, file])
    return blake2b(told, digest_size=16).hexdigest()


def beginning(t: Texts, post: Post) -> str:
    """By which its writer knows it again."""
    text = " ".join(post.text.split())
    cut = text if len(text) <= _BEGINNING else f"{text[:_BEGINNING]}…"
    if post.attachment is None:
        return cut
    if post.attachment.kind is AttachmentKind.PICTURE:
        return f"{t('[ảnh]')} {cut}".strip()
    return f"{t('[tệp {name}]', name=post.attachment.name)} {cut}".strip()
