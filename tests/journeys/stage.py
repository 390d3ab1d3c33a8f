"""A small Hội thi in the chat: an organizer hosts it, judges mark on their phones."""

from dataclasses import dataclass

from sandbox.people import Person
from tests.contest.stage.hoi_thi import HOITHI_TOML
from tests.journeys.office import Office
from tests.journeys.people import link_in

TOML = HOITHI_TOML.replace('unit = "bo"', 'unit = "so-noi-vu"').replace(
    'unit = "tu-son"\nleader = "Quách Thị Lan"',
    'unit = "so-tu-phap"\nleader = "Quách Thị Lan"\nmembers = [{ name = "Hà Văn Sơn" }]',
)
"""Of the three judges Bạch Công Tiến is of the same unit as Thị trấn Bo."""

HOA, TIEN, MAI = "Nguyễn Thị Hòa", "Bạch Công Tiến", "Hà Thị Mai"
BO, TU_SON, KIM_LAP = "Thị trấn Bo", "Xã Tú Sơn", "Xã Kim Lập"


@dataclass
class Hall:
    """`led_by`: who has the host's seat; the organizer leads where nobody has."""

    office: Office
    led_by: Person | None = None

    @property
    def host(self) -> Person:
        return self.led_by or self.office.organizer

    async def loads(self, toml: str = TOML) -> None:
        await self.office.organizer.sends_file("hoithi.toml", toml.encode())
        await self.office.organizer.sees("3 đội thi, 3 giám khảo, 2 phần thi.")

    async def takes(self, room: str, seat: str) -> Person:
        """Somebody new opens the link of a seat that the organizer has asked for."""
        toan = self.office.organizer
        await toan.says("/hoithi")
        await toan.presses(room)
        await chooses(toan, room, f"○ {seat}")
        await toan.presses("Mời bằng đường dẫn")
        shown = await toan.sees("Xin gửi riêng đường dẫn này cho người được mời")
        person = await self.office.world.new_person(seat)
        await person.starts(link_in(shown.text))
        return person

    async def judge(self, name: str) -> Person:
        judge = await self.takes("Ban Giám khảo", name)
        await judge.sees(f"Anh/chị là {name}")
        return judge

    async def calls(self, team: str) -> None:
        await self.opens_desk()
        await self.host.presses("Chọn đội")
        await chooses(self.host, "Mời đội: ", team)
        await self.host.sees(f"Trên sân khấu: {team}")

    async def leader(self, name: str) -> Person:
        leader = await self.takes("Các đội thi", name)
        await leader.sees(f"Anh/chị là {name}")
        return leader

    async def opens_desk(self) -> None:
        await self.host.says("/hoithi")
        await self.host.presses("Điều khiển Hội thi")
        await self.host.sees("Điều khiển Hội thi: ")

    async def locks(self) -> None:
        await self.opens_desk()
        await self.host.presses("Khóa phần thi")
        await self.host.sees("Phần thi đã khóa")


async def chooses(person: Person, heading: str, label: str) -> None:
    """From a long list, on whichever page it is."""
    while not (await person.sees(heading)).has_button(label):
        await person.presses("Tiếp ›")
    await person.presses(label)


async def opens_sheet(judge: Person, team: str) -> None:
    await judge.says("/hoithi")
    await judge.presses("Chấm điểm")
    await judge.presses(f"○ {team}")
    await judge.sees(f"{team} · Tiểu phẩm")


async def gives(judge: Person, *marks: str) -> None:
    """A mark for each criterion, typed."""
    for number, mark in enumerate(marks, start=1):
        await judge.presses(f"Tiêu chí {number}")
        await judge.presses("Nhập số điểm")
        await judge.sees("Xin nhập số điểm")
        await judge.says(mark)
        await judge.sees(f"{mark}/")


async def marks(judge: Person, team: str, *given: str) -> None:
    """From the list of teams to handing in."""
    await opens_sheet(judge, team)
    await gives(judge, *given)
    await judge.presses("Nộp phiếu")
    await judge.sees("✓ Phiếu đã nộp.")
