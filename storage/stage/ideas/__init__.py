"""Ideas that teams and participants hand in: numbered, changed in versions, withdrawn."""

from storage.stage.ideas.listing import find, of_message, of_person, of_stage, of_team
from storage.stage.ideas.record import Content, Idea, IdeaFile
from storage.stage.ideas.writing import add, change, withdraw

__all__ = [
    "Content",
    "Idea",
    "IdeaFile",
    "add",
    "change",
    "find",
    "of_message",
    "of_person",
    "of_stage",
    "of_team",
    "withdraw",
]
