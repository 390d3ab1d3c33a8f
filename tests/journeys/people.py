"""People who are on the roster of the small contest, or say so; in the language they speak."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversation.texts import Texts
from sandbox.people import Person
from tests.contest.roster.workbooks import Value, workbook
from tests.journeys.office import Office

HEADER = ("Họ và tên", "Đơn vị", "Mã", "Điện thoại", "Năm sinh", "Không dự thi", "Đến ngày")
LAN = ("Nguyễn Thị Lan", "Sở Nội vụ", "NV-01", "0900 000 001", 1975, None, None)
NAM = ("Bùi Văn Nam", "Sở Tư pháp", "NV-02", "0900 000 002", 1980, None, None)


@dataclass(frozen=True)
class People:
    """`say` gives a text of ours as people of this test read it."""

    office: Office
    say: Texts

    async def lists(self, *rows: Sequence[Value]) -> None:
        """The organizer sends the list of people, and keeps it."""
        await self.sends(*rows)
        await self.office.organizer.presses("Ghi danh sách này")
        await self.office.organizer.sees("Đã ghi danh sách")

    async def sends(self, *rows: Sequence[Value]) -> None:
        await self.office.organizer.starts()
        await self.office.organizer.sends_file("ds.xlsx", workbook(A=[HEADER, *rows]))

    async def come(self, phone: str = "", payload: str = "") -> Person:
        """Somebody new, who agrees to what is kept."""
        person = await self.office.world.new_person(
            "Lan", language_code=self.say.language, phone=phone
        )
        await person.starts(payload)
        await person.presses(self.say("Tôi đồng ý, tiếp tục"))
        return person

    async def named(self, name: str, phone: str = "", payload: str = "") -> Person:
        person = await self.come(phone, payload)
        await person.says(name)
        await person.sees(self.say("Danh sách cán bộ, công chức"))
        return person

    async def recognised(self, row: Sequence[Value] = LAN) -> Person:
        """Somebody of the roster, by their code."""
        person = await self.named(str(row[0]))
        await self.gives_code(person, str(row[2]))
        await person.sees(self.say("Đã nhận ra anh/chị trong danh sách"))
        return person

    async def gives_code(self, person: Person, code: str) -> None:
        await person.presses(self.say("Nhập mã cán bộ, công chức"))
        await person.sees(self.say("Mã cán bộ, công chức"))
        await person.says(code)

    async def gives_birth_year(self, person: Person, year: int) -> None:
        await person.presses(self.say("Cách khác: đơn vị và năm sinh"))
        await person.sees(self.say("Năm sinh"))
        await person.says(str(year))

    async def focal_point(
        self, unit: str = "Sở Nội vụ", *, has_parts: bool = False, above: str = ""
    ) -> Person:
        """Somebody whom the organizer makes the focal point of a unit, which may have others
        below it, or one above."""
        toan, say = self.office.organizer, self.say
        await toan.says("/daumoi")
        if above:
            await toan.presses(above)
        await toan.presses(unit)
        if has_parts:
            await toan.presses(f"{unit} (chính")
        await toan.presses("Mời đầu mối")
        shown = await toan.sees("Xin gửi riêng đường dẫn này")
        person = await self.office.world.new_person("Hoa", language_code=say.language)
        await person.starts(link_in(shown.text))
        await person.sees(say("Anh/chị là đầu mối của {unit}", unit=unit))
        return person


def link_in(text: str) -> str:
    """The payload of the link in a message."""
    return text.partition("?start=")[2].split()[0]
