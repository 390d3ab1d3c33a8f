"""What is kept of a feedback, and of each message in it."""

from dataclasses import dataclass
from datetime import datetime

from storage.tables import feedback_message
from storage.tables.desk import FeedbackState

State = FeedbackState


@dataclass(frozen=True, slots=True)
class Feedback:
    """`taken_by`: the organizer who is answering it, or did so last."""

    id: int
    contest_id: int
    address: str
    sent_at: datetime
    state: State
    taken_by: str | None
    taken_at: datetime | None


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: `message` and `picture` are the messenger's references, "" without a
    picture."""

    message: str
    text: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    feedback_id: int
    address: str
    is_answer: bool
    text: str
    picture: str
    sent_at: datetime


MESSAGE_COLUMNS = [column for column in feedback_message.c if column.name != "message"]
