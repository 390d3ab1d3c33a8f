"""Files that come with ideas: checked as they come in, and sent on as they came."""

from pathlib import PurePath

from contest.stage.ideas import check_file, readable
from contest.stage.rules import IdeaRules
from conversation.action.ideas import SendIdeaFile
from conversation.post import Attachment, AttachmentKind, Post
from conversation.screen import Choice, Row
from conversation.texts import Texts
from storage.stage.ideas import Idea, IdeaFile


def take(rules: IdeaRules, sent: Attachment, count: int) -> IdeaFile:
    """`count` of the files that are there already. Raises IdeaRefused."""
    is_photo = sent.kind is AttachmentKind.PICTURE
    check_file(rules, sent.name, sent.size, is_photo=is_photo, count=count)
    called = " ".join(readable(sent.name).split())
    return IdeaFile(is_photo, sent.reference, sent.likeness, called, sent.size)


def title_in(sent: Attachment) -> str:
    """What the file is called where nothing is written below it; "" for a photo."""
    return PurePath(sent.name).stem


def name(t: Texts, file: IdeaFile) -> str:
    return file.name or t("ảnh")


def as_post(idea: Idea, file: IdeaFile) -> Post:
    """To be sent on, with the idea it belongs to."""
    kind = AttachmentKind.PICTURE if file.is_photo else AttachmentKind.FILE
    attachment = Attachment(kind, file.reference, file.likeness, file.name, file.size)
    return Post(f"{idea.number}. {idea.content.title}", (), attachment)


def rows(t: Texts, stage_id: int, idea: Idea) -> tuple[Row, ...]:
    """A button for each, which sends it."""
    return tuple(
        (Choice(f"📎 {name(t, file)}", SendIdeaFile(stage_id, idea.number, position)),)
        for position, file in enumerate(idea.content.files)
    )
