"""The key of many questions in lines of its own: `ĐÁP ÁN`, and then `1.A 2.B`."""

from dataclasses import dataclass

from contest.questions.prose.forms import BEFORE_KEY, KEY_HEADING
from contest.questions.prose.keys import pairs


@dataclass
class KeyLines:
    """`letters` by number. `is_open`: the next line may be more of it."""

    letters: dict[int, str]
    is_open: bool = False

    def takes(self, line: str) -> bool:
        """One pair alone is a key only below others, or below a heading."""
        found = pairs(BEFORE_KEY.sub("", line, count=1))
        is_key = len(found) > 1 or (bool(found) and self.is_open)
        if is_key:
            self.letters |= found
        elif not KEY_HEADING.fullmatch(line):
            return False
        self.is_open = True
        return True
