"""Questions out of running text: `Câu 1. …`, `A. …`, `Đáp án: B`, in the many ways of offices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from contest.questions.model import Proposed
from contest.questions.prose.forms import BARE_NUMBER, HEADING, NUMBERED, SAID
from contest.questions.prose.key_lines import KeyLines
from contest.questions.prose.marked import Marked
from contest.questions.prose.option_lines import WrittenOption, cut, marked_option
from contest.questions.prose.paragraph import Label, Paragraph
from contest.questions.prose.written import Written, proposed


def read_prose(
    paragraphs: Iterable[Paragraph], key: dict[int, str] | None = None
) -> list[Proposed]:
    """In their order. `key`: letters by number, from a table elsewhere in the file."""
    reader = Reader(KeyLines(dict(key or {})))
    for paragraph in paragraphs:
        reader.take(paragraph)
    return reader.finish()


@dataclass
class Reader:
    key: KeyLines
    written: list[Written] = field(default_factory=list)
    topic: str = ""
    tail: list[Paragraph] = field(default_factory=list)  # more of an option, or a new question
    pictures: list[bytes] = field(default_factory=list)  # beside the lines of the tail

    @property
    def now(self) -> Written | None:
        return self.written[-1] if self.written else None

    def take(self, paragraph: Paragraph) -> None:
        label, number = paragraph.label, paragraph.number
        for line in paragraph.content.lines():
            if line.text.strip():
                self._line(Paragraph(line, paragraph.place, label, number))
                label, number = Label.NONE, None
        self._illustrate(paragraph.pictures)

    def finish(self) -> list[Proposed]:
        self._flow_on()
        numbers = [each.number for each in self.written if each.number is not None]
        is_clear = len(set(numbers)) == len(numbers)
        return [proposed(each, self.key.letters if is_clear else {}) for each in self.written]

    def _illustrate(self, pictures: tuple[bytes, ...]) -> None:
        """Pictures belong to the question that they stand in or below."""
        if self.tail:
            self.pictures += pictures
        elif self.now is not None:
            self.now.pictures += pictures

    def _line(self, line: Paragraph) -> None:
        if self.key.takes(line.content.text):
            self.tail = [each for each in self.tail if not each.content.text.isupper()]
            self._flow_on()
        elif not (self._question(line) or self._said(line) or self._options(line)):
            self._go_on(line)

    def _question(self, line: Paragraph) -> bool:
        """A line that begins a question by its number."""
        sign = NUMBERED.match(line.content.text) or self._bare_number(line)
        if sign is None and not (line.label is Label.NUMBER and self._may_begin()):
            return False
        self._flow_on()
        number = int(sign["number"]) if sign else line.number
        self._begin(line, line.content.part(sign.end() if sign else 0), number)
        return True

    def _bare_number(self, line: Paragraph) -> re.Match[str] | None:
        """`12.` begins a question, but not the second of a list within one."""
        sign = BARE_NUMBER.match(line.content.text)
        return sign if sign and self._may_begin() else None

    def _may_begin(self) -> bool:
        return self.now is None or self.now.is_complete

    def _begin(self, line: Paragraph, text: Marked, number: int | None) -> None:
        self.key.is_open = False
        self.written.append(Written(line.place, number, self.topic))
        before, options = cut(text, 0)
        self.written[-1].text.append(before.tidy)
        self._add(options)

    def _said(self, line: Paragraph) -> bool:
        """`Đáp án: B`, `Giải thích: …`, `Căn cứ: …`, `Chủ đề: …`."""
        for key, form in SAID.items():
            said = form.match(line.content.text)
            if said:
                if key != "answer" or self.now is not None:
                    self._keep(key, " ".join(said["rest"].split()))
                return True
        if HEADING.match(line.content.text) and self._may_begin():
            self._flow_on()
            return True
        return False

    def _keep(self, key: str, told: str) -> None:
        self._flow_on()
        now = self.now
        if now is not None and key == "answer" and now.has_answer_unlike(told):
            key = "explanation"  # `Đáp án: D`, and then `Trả lời: Vì …`
        if key == "topic" and (now is None or self.topic or "topic" in now.told):
            self.topic = told  # a heading above questions
        elif now is not None:
            now.told.setdefault(key, []).append(told)
            now.into = key

    def _options(self, line: Paragraph) -> bool:
        now = self.now
        if line.label is Label.LETTER and now is not None:
            body = marked_option(len(now.options), Marked.plain(""), line.content, has_star=False)
            self._flow_on()
            self._add([body])
            return True
        expected = len(now.options) if now else 0
        before, options = cut(line.content, expected)
        if not options or before.text.strip():
            return self._question_with_options(line, before, options)
        if options[0].letter == 0 and (now is None or now.options):
            self._begin_from_tail(line)
        self._flow_on()
        self._add(options)
        return self.now is not None

    def _question_with_options(
        self, line: Paragraph, before: Marked, options: list[WrittenOption]
    ) -> bool:
        """All in one line, or the next options behind the end of one that was begun."""
        if not options:
            return False
        if options[0].letter == 0:
            self._flow_on()
            self._begin(line, line.content, line.number)
        else:
            self._go_on(replace(line, content=before))
            self._flow_on()
            self._add(options)
        return True

    def _begin_from_tail(self, line: Paragraph) -> None:
        """Options that begin anew belong to the lines before them: a question without a number."""
        if self.tail:
            first, *rest = self._without_titles()
            self.tail = []
            self._begin(first, first.content, None)
            self.written[-1].text += [each.content.tidy for each in rest]
            self._take_pictures()
        elif self.now is not None:
            self._begin(line, Marked.plain(""), None)

    def _without_titles(self) -> list[Paragraph]:
        """Of the tail: the first question of a file stands below its title, in capitals."""
        if self.now is not None:
            return self.tail
        asked = [each for each in self.tail if not each.content.text.isupper()]
        return asked or self.tail

    def _go_on(self, line: Paragraph) -> None:
        now = self.now
        if now is not None and now.into == "text":
            now.text.append(line.content.tidy)
        elif not self.key.is_open:
            self.tail.append(line)

    def _flow_on(self) -> None:
        """What waited was more of what was being read."""
        now, words = self.now, " ".join(each.content.tidy for each in self.tail)
        self.tail = []
        self._take_pictures()
        if now is None or not words:
            return
        if now.into == "option":
            last = now.options[-1]
            now.options[-1] = replace(last, text=f"{last.text} {words}")
        elif now.into in now.told and now.into != "answer":
            now.told[now.into][-1] += f" {words}"

    def _take_pictures(self) -> None:
        if self.now is not None:
            self.now.pictures += self.pictures
        self.pictures = []

    def _add(self, options: list[WrittenOption]) -> None:
        if options and self.now is not None:
            self.now.options += options
            self.now.into = "option"
