"""The people who press: they answer the question they see, then turn to the next."""

import random
import time
from dataclasses import dataclass, field

from benchmarks.answering.http import Json

MESSAGE = 7  # of the paper in everybody's chat
_BOT: Json = {"id": 42, "is_bot": True, "first_name": "Cuộc thi", "username": "contest_bot"}


@dataclass
class Person:
    """`data`: what the button says that is pressed next."""

    id: int
    data: str
    text: str = "Kính chào anh/chị"
    keyboard: Json = field(default_factory=lambda: {"inline_keyboard": []})
    pressed_at: float = 0.0
    presses: int = 0

    def press(self, number: int) -> Json:
        """The update of a press, with all of the message that Telegram sends along."""
        self.presses += 1
        self.pressed_at = time.perf_counter()
        who: Json = {
            "id": self.id,
            "is_bot": False,
            "first_name": "Lan",
            "last_name": "Nguyễn Thị",
            "username": f"lan_{self.id}",
            "language_code": "vi",
        }
        press: Json = {
            "id": str(number),
            "from": who,
            "message": self.message(),
            "chat_instance": "-1000000000000000001",
            "data": self.data,
        }
        return {"update_id": number, "callback_query": press}

    def message(self) -> Json:
        return {
            "message_id": MESSAGE,
            "from": _BOT,
            "chat": {"id": self.id, "type": "private", "first_name": "Lan"},
            "date": 1_700_000_000,
            "edit_date": 1_700_000_001,
            "text": self.text,
            "entities": [{"type": "bold", "offset": 0, "length": 8}],
            "reply_markup": self.keyboard,
        }

    def sees(self, text: str, keyboard: Json) -> None:
        """What comes next is seen on the buttons: an answer in the first row, or on to another
        question in the second."""
        self.text, self.keyboard = text, keyboard
        match keyboard:
            case {"inline_keyboard": [[*letters], *_]} if self.presses % 2:
                self.data = _said_by(letters[random.randrange(len(letters))])  # noqa: S311  a finger
            case {"inline_keyboard": [_, [*_, on], *_]}:
                self.data = _said_by(on)
            case _:
                raise ValueError(f"this is no question: {text} {keyboard}")


def _said_by(button: object) -> str:
    match button:
        case {"callback_data": str(data)}:
            return data
    raise ValueError(f"this button says nothing: {button}")
