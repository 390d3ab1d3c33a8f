"""A small Hội thi with a live part: two questions and one in reserve, played on people's phones."""

from dataclasses import dataclass
from datetime import timedelta

from sandbox.people import Person
from tests.journeys.stage import TOML, Hall

NAM, LAN = "Bùi Văn Nam", "Quách Thị Lan"
QUESTIONS = """\
Một cửa là gì?
A. Một cánh cửa
B. Một nơi nhận và trả kết quả
ANSWER: B

Hồ sơ nộp ở đâu?
A. Bộ phận Một cửa
B. Ở nhà
ANSWER: A

Ai được phục vụ?
A. Người dân
B. Không ai
ANSWER: A
"""


def toml(**live: object) -> str:
    """With these rules for the live part."""
    rules = {"questions": 2, "seconds": 30, "right": 5, **live}
    told = ", ".join(f"{name} = {value}" for name, value in rules.items())
    sums = TOML.replace("maximum = 50\n", "")
    return sums.replace("questions = 3, seconds = 30, right = 5", told)


@dataclass
class LiveHall(Hall):
    async def sends_questions(
        self, name: str = "cau-hoi.txt", data: bytes = QUESTIONS.encode()
    ) -> None:
        await self.comes_to_the_part()
        await self.goes_to_live()
        await self.host.presses("Gửi tệp câu hỏi")
        await self.host.sees("câu đầu là câu thi")
        await self.host.sends_file(name, data)
        await self.host.sees("Đã nhận", "Đội chưa ai nhận chỗ")

    async def leader(self, name: str) -> Person:
        leader = await self.takes("Các đội thi", name)
        await leader.sees(f"Anh/chị là {name}")
        return leader

    async def comes_to_the_part(self) -> None:
        await self.opens_desk()
        await self.host.presses("Hiểu biết")
        await self.host.sees("Điều khiển Hội thi: Hiểu biết")

    async def goes_to_live(self) -> None:
        await self.opens_desk()
        await self.host.presses("Câu hỏi trực tiếp")
        await self.host.sees("Câu hỏi trực tiếp: Hiểu biết")

    async def opens(self, number: int, count: int = 2) -> None:
        await self.host.presses("Mở câu tiếp theo")
        await self.host.sees(f"Câu {number}/{count}", "Còn ")

    def waits(self, seconds: float) -> None:
        self.office.clock.set(self.office.clock.now() + timedelta(seconds=seconds))

    async def reveals(self) -> None:
        """The time is up, and a little more."""
        self.waits(35)
        await self.host.presses("Cập nhật")
        await self.host.presses("Công bố đáp án")
        await self.host.sees("Đáp án: ")
