"""The Hội thi of Kim Bôi on stage: who is there, and how a team's turn goes by."""

import asyncio
import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

from contest.stage.marking import may_mark
from contest.stage.rules import StageRules
from contest.stage.running_order import running_order
from conversation.action import encode
from conversation.action.judging import GiveMark, HandInSheet, sheet_of
from sandbox.people import Person, SeenMessage
from tests.journeys.reckoning import Ledger, Marks, imagined, over_all, said
from tests.journeys.stage import Hall, gives

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
QUESTIONS: Final = EXAMPLES / "kim-boi-2023" / "hieu-biet.csv"


def right_letters() -> list[str]:
    """Of the questions of the example, in their order."""
    return [row["Đáp án"] for row in csv.DictReader(QUESTIONS.read_text().splitlines())]


def toml_with(teams: int) -> bytes:
    """The example, with so many of its teams."""
    told = (EXAMPLES / "kim-boi-2023" / "hoithi.toml").read_text().split("[[teams]]")
    return "[[teams]]".join(told[: teams + 1]).encode()


@dataclass
class TwoDays(Hall):
    rules: StageRules = field(kw_only=True)
    ledger: Ledger = field(kw_only=True)
    judges: dict[str, Person] = field(default_factory=dict)
    leaders: dict[str, Person] = field(default_factory=dict)

    # before

    async def takes_seats(self) -> None:
        for judge in self.rules.judges:
            self.judges[judge.name] = await self.judge(judge.name)
        self.led_by = await self.takes("Người dẫn chương trình", "Người dẫn chương trình")
        for team in self.rules.teams:
            self.leaders[team.name] = await self.takes("Các đội thi", team.leader)

    async def confirms(self, team: str) -> None:
        leader = self.leaders[team]
        await leader.presses("Đội của tôi")
        await leader.presses("Xác nhận danh sách đội")
        await leader.sees("Đã xác nhận lúc")

    async def posts_order(self, part: str) -> None:
        await self.host.says("/hoithi")
        await self.host.presses("Chương trình")
        await self.host.presses(f"Thứ tự thi: {self.rules.part(part).title}")
        await self.host.presses("Đăng lên các nhóm")

    # on stage

    async def begins(self, part: str) -> Sequence[str]:
        """At the desk; the names of the teams in the order drawn."""
        title = f"Điều khiển Hội thi: {self.rules.part(part).title}"
        await self.opens_desk()
        if not (await self.host.sees("Điều khiển Hội thi: ")).has((title,)):
            await self.host.presses(self.rules.part(part).title)
        await self.host.sees(title)
        return [team.name for team in running_order(self.rules, part)]

    async def performs(self, part: str, team: str, minutes: float) -> None:
        """Called to the stage in its turn or out of it, for so long by the host's clock."""
        await self.opens_desk()
        if (await self.host.sees("Điều khiển Hội thi: ")).has_button(f"Mời đội {team}"):
            await self.host.presses(f"Mời đội {team}")
            await self.host.sees(f"Trên sân khấu: {team}")
        else:
            await self.calls(team)
        await self.host.presses("Chạy đồng hồ")
        await self.host.sees("đồng hồ đang chạy")
        self.goes_by(minutes)
        await self.host.presses("Dừng đồng hồ")
        assert (await self.host.sees(f"Trên sân khấu: {team}")).has_button("Chạy đồng hồ")
        self.ledger.seconds[part, team] = int(minutes * 60)

    def goes_by(self, minutes: float) -> None:
        clock = self.office.clock
        clock.set(clock.now() + timedelta(minutes=minutes))

    # answered live

    async def sends_questions(self, part: str) -> None:
        """The organizer, who alone may see them before."""
        toan, title = self.office.organizer, self.rules.part(part).title
        await toan.says("/hoithi")
        await toan.presses("Điều khiển Hội thi")
        await toan.presses("Câu hỏi trực tiếp")
        await toan.sees(f"Câu hỏi trực tiếp: {title}")
        await toan.presses("Gửi tệp câu hỏi")
        await toan.sends_file("hieu-biet.csv", QUESTIONS.read_bytes())
        await toan.sees("Đã nhận")

    async def asks(self, number: int, right: str, knows: Callable[[str, int], bool]) -> None:
        """One question: every leader answers at once, who knows it rightly."""
        await self.host.presses("Mở câu tiếp theo")
        await self.host.sees(f"Câu {number}/10", "Còn ")
        await asyncio.gather(
            *(self._answers(team, number, right, knows(team, number)) for team in self.leaders)
        )
        self.goes_by(1)
        await self.host.presses("Cập nhật")
        await self.host.presses("Công bố đáp án")
        await self.host.sees(f"Đáp án: {right}.")

    async def _answers(self, team: str, number: int, right: str, is_known: bool) -> None:
        leader = self.leaders[team]
        asked = await leader.sees(f"Câu {number}/10", "Chỉ lần bấm đầu tiên", ever=True)
        letter = right if is_known else "ABCD"["ABCD".index(right) - 1]
        await leader.presses(letter, on=asked)
        await leader.sees(f"Đã nhận câu trả lời {letter} lúc")
        self.ledger.right[team] += is_known

    # the jury

    def panel(self, team: str) -> list[str]:
        """Who marks it: nobody of the own unit."""
        rules = next(each for each in self.rules.teams if each.name == team)
        return [judge.name for judge in self.rules.judges if may_mark(judge, rules)]

    async def marks(self, part: str, team: str, *but: str) -> None:
        """All of the panel at once, each on the own phone."""
        await asyncio.gather(
            *(self.marks_one(part, team, name) for name in self.panel(team) if name not in but)
        )

    async def marks_one(self, part: str, team: str, name: str) -> None:
        """By the data that the buttons carry; `marks_by_buttons` looks for them."""
        judge, given = self.judges[name], self.gives(part, team, name)
        await judge.sees(f"Trên sân khấu: {team}", ever=True)
        for data in self.presses_of(part, team, name, given):
            await judge.presses_data(data, on=judge.last)
        await judge.sees(f"Tổng điểm: {said(over_all(given))}.", "✓ Phiếu đã nộp.")

    async def marks_on_a_bad_line(self, part: str, team: str, name: str) -> None:
        """What is pressed goes out all at once, some of it twice, comes to the bot again, and what
        was pressed first comes once more last of all."""
        judge, given = self.judges[name], self.gives(part, team, name)
        await judge.sees(f"Trên sân khấu: {team}", ever=True)
        await self.office.world.fails_next("getUpdates", cut="after")
        pressed = self.presses_of(part, team, name, given)
        for data in (*pressed, *pressed[1:], pressed[0]):
            await judge.presses_data(data, on=judge.last, waits=False)
        await judge.sees(f"Tổng điểm: {said(over_all(given))}.", "✓ Phiếu đã nộp.")

    async def finds_sheet(self, part: str, team: str, name: str) -> SeenMessage:
        judge = self.judges[name]
        await judge.says("/hoithi")
        await judge.presses("Chấm điểm")
        if not (await judge.sees("Chấm điểm: ")).has((self.rules.part(part).title,)):
            await judge.presses(self.rules.part(part).title)
        await judge.presses(f"✓ {team}")
        return await judge.sees(f"{team} · {self.rules.part(part).title}")

    async def marks_by_buttons(self, part: str, team: str, name: str) -> None:
        judge, given = self.judges[name], self.gives(part, team, name)
        await judge.sees(f"Trên sân khấu: {team}", ever=True)
        await judge.presses("Chấm điểm")
        for number, mark in enumerate(given, start=1):
            await judge.presses(f"Tiêu chí {number}")
            await judge.presses(said(mark))
            await judge.sees(f"{said(mark)}/")
        await judge.presses("Nộp phiếu")
        await judge.sees("✓ Phiếu đã nộp.")

    async def marks_by_typing(self, part: str, team: str, name: str) -> None:
        judge, given = self.judges[name], self.gives(part, team, name)
        await judge.sees(f"Trên sân khấu: {team}", ever=True)
        await judge.presses("Chấm điểm")
        await gives(judge, *map(said, given))
        await judge.presses("Nộp phiếu")
        await judge.sees("✓ Phiếu đã nộp.")

    def gives(self, part: str, team: str, name: str) -> Marks:
        """What this judge gives; noted in the ledger."""
        key = (part, team, name)
        return self.ledger.marks.setdefault(key, imagined(*key))

    def presses_of(self, part: str, team: str, name: str, given: Marks) -> list[str]:
        """What the buttons carry, from the first mark to handing in."""
        which = sheet_of(
            [each.code for each in self.rules.parts].index(part),
            [each.name for each in self.rules.teams].index(team),
            [each.name for each in self.rules.judges].index(name),
        )
        marks = [encode(GiveMark(1, which, n, int(m * 100))) for n, m in enumerate(given)]
        return [*marks, encode(HandInSheet(1, which))]
