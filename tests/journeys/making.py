"""An organizer who makes a contest in the private chat with the bot."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook

from conversation.texts import Texts
from tests.journeys.office import Office

Change = Callable[[Workbook], object]


@dataclass(frozen=True)
class Maker:
    """`say` gives a text of ours as the organizer reads it."""

    office: Office
    say: Texts

    async def opens_the_drafts(self, *, beside_a_contest: bool = False) -> None:
        toan = self.office.organizer
        await toan.says("/tochuc")
        if beside_a_contest:
            await toan.presses(self.say("Cuộc thi đang soạn"))
        await toan.sees(self.say("Chỉ Ban Tổ chức xem được, cho đến khi công bố."))

    async def gets_the_form(self) -> bytes:
        """From the list of drafts: the workbook, filled with its example."""
        toan, say = self.office.organizer, self.say
        await toan.presses(say("Làm cuộc thi mới"))
        await toan.presses(say("Nhận tệp Excel mẫu"))
        form = await toan.sees(say("Tệp Excel mẫu của cuộc thi"))
        assert form.file_name == say("cuoc-thi.xlsx")
        return await toan.downloads(form)

    async def sends_the_form(self, form: bytes, change: Change = lambda book: None) -> None:
        await self.office.organizer.sends_file("mau.xlsx", filled_in(form, change))

    async def publishes(self) -> None:
        """From the draft; asked twice."""
        toan, say = self.office.organizer, self.say
        await toan.presses(say("Công bố"))
        await toan.sees(say("Công bố cuộc thi?"))
        await toan.presses(say("Tiếp tục"))
        await toan.sees(say("Xin xác nhận lần nữa"))
        await toan.presses(say("Công bố ngay"))
        await toan.sees(say("Đã công bố cuộc thi"))

    async def types(self, question: str, text: str) -> None:
        """Answer a step in words of one's own."""
        toan = self.office.organizer
        await toan.sees(self.say(question))
        await toan.presses(self.say("Nhập"))
        await toan.says(text)

    async def chooses(self, question: str, answer: str) -> None:
        toan = self.office.organizer
        await toan.sees(self.say(question))
        await toan.presses(answer)


def filled_in(form: bytes, change: Change) -> bytes:
    """Changed and saved by another program."""
    book = openpyxl.load_workbook(BytesIO(form))
    change(book)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()
