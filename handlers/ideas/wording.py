"""What an idea says, and what it is called on buttons."""

from typing import Final

from conversation.screen import Heading, Line, Quote
from conversation.texts import Texts
from handlers.stage.opened import AtStage
from storage.stage.ideas import Idea

_ON_A_BUTTON: Final = 60  # characters; a phone shows fewer


def content(t: Texts, idea: Idea) -> list[Line]:
    lines: list[Line] = [Heading(idea.content.title)]
    if idea.content.text:
        lines.append(Quote(idea.content.text))
    if idea.content.files:
        lines.append(t.many("Kèm {n} tệp.", len(idea.content.files)))
    return lines


def author(t: Texts, at: AtStage, idea: Idea) -> str:
    """As the jury reads it: the team, and no name of a person."""
    named = {team.code: team.name for team in at.rules.teams}
    return named.get(idea.team, t("Người dự thi"))


def on_button(text: str) -> str:
    return text if len(text) <= _ON_A_BUTTON else f"{text[: _ON_A_BUTTON - 1]}…"
