"""An organizer who writes to many, in the language they speak."""

from dataclasses import dataclass

from conversation.texts import Texts
from sandbox.people import Person
from sandbox.people.screen import SeenMessage
from tests.journeys.office import Office

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (64).to_bytes(4) + (48).to_bytes(4)


@dataclass(frozen=True)
class Writer:
    """`say` gives a text of ours as `organizer` reads it."""

    office: Office
    organizer: Person
    say: Texts

    async def composes(self, text: str) -> None:
        """A text, set as in HTML."""
        await self.begins()
        await self.organizer.says(text, parse_mode="HTML")
        await self.organizer.sees(self.say("Gửi cho ai?"))

    async def begins(self) -> None:
        await self.organizer.says("/thongbao")
        await self.organizer.presses(self.say("Soạn thông báo mới"))
        await self.organizer.sees(self.say("Soạn thông báo"))

    async def addresses_everybody(self) -> None:
        await self.organizer.presses(self.to("tất cả người đã đăng ký dự thi"))
        await self.organizer.sees(self.say("Thông báo chưa gửi"))

    def to(self, whom: str, **values: object) -> str:
        """The button of an audience."""
        told = self.say(whom, **values)
        return told[0].upper() + told[1:]

    def sends_to(self, people: int) -> str:
        return self.say.many("Gửi ngay cho {n} người", people)

    async def sends(self, people: int) -> None:
        await self.organizer.presses(self.sends_to(people))

    async def sends_to_everybody(self, text: str, people: int) -> None:
        await self.composes(text)
        await self.addresses_everybody()
        await self.sends(people)

    async def reports(self, *lines: str) -> SeenMessage:
        """The end of the broadcast, as the progress bar tells it."""
        return await self.organizer.sees(self.say("Đã gửi xong thông báo"), *lines)

    def sent(self, sent: int, of: int) -> str:
        return self.say("Đã gửi: {sent}/{total}.", sent=sent, total=of)
